"""A kiosk hands in a ticket that it gave out by itself while the server was away."""

from collections.abc import Sequence
from dataclasses import replace

from server.actions.giving import LARGEST_PARTY, Wish, fair_head_start, give_ticket
from server.actions.hall import Hall
from server.actions.handing_in import Held, number_held
from server.domain.hours.opening import early_now
from server.domain.routing.gate import is_redirected
from server.domain.site.language import spoken
from server.domain.site.topic import Topic
from server.domain.visits.event import Event
from server.domain.visits.need import Need
from server.storage import tickets
from server.storage.rest_of_day import rest_of_day


def take_alone(
    hall: Hall, *, held: Held, device: int, topic: str, language: str, party: int, printed: bool, undecided: bool
) -> Sequence[Event]:
    """Saves the ticket under the number in the visitor's hand; its place in line is the moment of taking.

    Nothing that a visitor holds ends up nowhere: where the profile has changed meanwhile, the ticket is for "I don't
    know", with the fact; and a number that somebody else has too gives way to the next one of the hall. `undecided`
    says that the same touch had been put to the hall. Refuses with NUMBER_NOT_YOURS and BAD_REQUEST.
    """
    number = number_held(hall, held, device=device)
    if tickets.is_taken(hall.records, held.count):
        number = replace(number, count=tickets.next_count(hall.records))
    wish = _wish(hall, topic=topic, language=language, party=party)
    rest = rest_of_day(hall.records, hall.site, hall.now)
    given = fair_head_start(hall, wish.need, rest, vulnerable=False)
    early = early_now(hall.site, number.taken_at) is not None
    taken = give_ticket(
        hall, wish, rest=rest, head_start=given, device=str(held.lease.device), handed=number, early=early, alone=True,
        through="kiosk",
        printed=printed, undecided=undecided,
        held=held.count if number.count != held.count else None,
        asked_for=topic if wish.topic.id != topic else None,
    )  # fmt: skip
    return [taken]


def _wish(hall: Hall, *, topic: str, language: str, party: int) -> Wish:
    wanted = _topic(hall, topic)
    reads = language if language in hall.site.languages else hall.site.language
    need = Need(topic=wanted.id, language=spoken(reads))
    return Wish(language=reads, topic=wanted, need=need, party=min(max(party, 1), LARGEST_PARTY))


def _topic(hall: Hall, topic: str) -> Topic:
    known = hall.site.topic(topic)
    if known is not None and not known.children and not is_redirected(known, hall.records.day):
        return known
    return next(each for each in hall.site.all_topics() if each.unsure)
