"""A visitor asks for a topic at the kiosk: a ticket, a slip to the place that does it, or the next date."""

from collections.abc import Sequence
from dataclasses import replace

from server.actions.giving import Wish, check_wish, fair_head_start, give_ticket
from server.actions.hall import Hall
from server.actions.sending_on import send_away, tell_later
from server.domain.refusal import Code, Refusal
from server.domain.routing.gate import Lead, destination
from server.domain.routing.offer import Offered, giving_now, offer
from server.domain.site.language import spoken
from server.domain.visits.event import Event
from server.domain.visits.need import Need
from server.storage.rest_of_day import rest_of_day


def take_ticket(
    hall: Hall,
    *,
    language: str,
    topic: str,
    answer: str | None,
    kiosk: str,
    party: int = 1,
    vulnerable: bool = False,
    wanted: str | None = None,
    stay: bool = False,
    afterwards: bool = False,
    printed: bool = True,
) -> Sequence[Event]:
    """Gives a ticket for `topic`, or a slip where the hall does not do it or nobody has the time for it today.

    `wanted` is the advisor who alone may help. Whoever has been sent to another place can ask again, with `stay` to
    wait here all the same, or with `afterwards` for a ticket that begins when they come back. From elsewhere nothing is
    `printed`. Refuses with LANGUAGE_UNKNOWN, PARTY_WRONG, NOT_SET_UP, ADVISOR_UNKNOWN, TOPIC_UNKNOWN, ANSWER_UNKNOWN,
    BAD_REQUEST, HALL_CLOSED.
    """
    check_wish(hall, language=language, party=party)
    if vulnerable and not hall.site.kiosk.ask_help:
        raise Refusal(Code.NOT_SET_UP)
    lead = destination(hall.site, topic, answer, day=hall.records.day)
    if lead.redirect is not None and not (stay or afterwards):
        to, may_stay = lead.redirect, lead.stay
        return [send_away(hall, to, topic=topic, stay=may_stay, language=language, kiosk=kiosk, printed=printed)]
    lead = _here_all_the_same(hall, lead, stay=stay, afterwards=afterwards)
    if giving_now(hall.site, hall.now) is None:
        raise Refusal(Code.HALL_CLOSED)
    need = _need(hall, lead, language=language, wanted=wanted)
    rest = rest_of_day(hall.records, hall.site, hall.now)
    offered = offer(hall.site, lead, now=hall.now, rest=rest, wanted=need.wanted)
    if offered.offered is Offered.LATER:
        return [tell_later(hall, lead, offered, language=language, kiosk=kiosk, printed=printed)]
    wish = Wish(language=language, topic=lead.topic, need=need, party=party, expected=afterwards)
    given = fair_head_start(hall, need, rest, vulnerable=vulnerable)
    through = "kiosk" if printed else "program"  # programs of others give a ticket to somebody elsewhere
    return [give_ticket(hall, wish, rest=rest, head_start=given, device=kiosk, on_paper=printed, through=through)]


def _here_all_the_same(hall: Hall, lead: Lead, *, stay: bool, afterwards: bool) -> Lead:
    """Where somebody waits who has already been shown the way to another place."""
    if stay and not afterwards and lead.stay:
        return replace(lead, redirect=None)
    to = None if lead.redirect is None or lead.redirect.afterwards is None else lead.redirect.afterwards
    topic = None if to is None else hall.site.topic(to)
    if afterwards and not stay and topic is not None:
        return Lead(topic=topic)
    if stay or afterwards:
        raise Refusal(Code.BAD_REQUEST, field="stay" if stay else "afterwards")
    return lead


def _need(hall: Hall, lead: Lead, *, language: str, wanted: str | None) -> Need:
    if wanted is not None:
        known = hall.site.advisor(wanted)
        if known is None or lead.topic.id not in known.topics:
            raise Refusal(Code.ADVISOR_UNKNOWN, advisor=wanted)
    return Need(
        topic=lead.topic.id, language=spoken(language), organisation=lead.organisation, wanted=wanted or ""
    )  # fmt: skip
