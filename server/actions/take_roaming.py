"""A tablet hands in a ticket that staff gave out along the line outside, perhaps without network."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from server.actions.giving import Number, Wish, check_wish, fair_head_start, give_ticket
from server.actions.hall import Hall
from server.actions.handing_in import check_secret
from server.domain.hours.opening import early_now
from server.domain.refusal import Code, Refusal
from server.domain.routing.gate import is_redirected
from server.domain.site.language import spoken
from server.domain.site.topic import Topic
from server.domain.visits.event import Event
from server.domain.visits.need import Need
from server.storage import number_blocks, tickets
from server.storage.rest_of_day import rest_of_day

CLOCKS_DIFFER = timedelta(minutes=2)


def take_roaming(
    hall: Hall, *, device: int, count: int, secret: str, taken_at: datetime, topic: str, language: str, party: int
) -> Sequence[Event]:
    """Saves the ticket with the day's `count`-th number; its visitor has waited since `taken_at` (aware).

    Staff have answered what a gate would ask, and whether the visitor can be served today. Refuses with
    LANGUAGE_UNKNOWN, PARTY_WRONG, TOPIC_UNKNOWN, NUMBER_NOT_YOURS, NUMBER_USED, BAD_REQUEST.
    """
    check_wish(hall, language=language, party=party)
    wanted = _topic(hall, topic)
    number = _number(hall, device=device, count=count, secret=secret, taken_at=taken_at)
    need = Need(topic=wanted.id, language=spoken(language))
    wish = Wish(language=language, topic=wanted, need=need, party=party)
    rest = rest_of_day(hall.records, hall.site, hall.now)
    given = fair_head_start(hall, need, rest, vulnerable=False)
    early = early_now(hall.site, number.taken_at) is not None
    return [
        give_ticket(
            hall, wish, rest=rest, head_start=given, device=str(device), handed=number, early=early, through="tablet"
        )
    ]


def _topic(hall: Hall, topic: str) -> Topic:
    known = hall.site.topic(topic)
    if known is None or is_redirected(known, hall.records.day):
        raise Refusal(Code.TOPIC_UNKNOWN, topic=topic)
    return known


def _number(hall: Hall, *, device: int, count: int, secret: str, taken_at: datetime) -> Number:
    block = number_blocks.holding(hall.records, device, count)
    if block is None:
        raise Refusal(Code.NUMBER_NOT_YOURS)
    if tickets.is_taken(hall.records, count):
        raise Refusal(Code.NUMBER_USED)
    if not block.reserved_at - CLOCKS_DIFFER <= taken_at <= hall.now + CLOCKS_DIFFER:
        raise Refusal(Code.BAD_REQUEST, field="taken_at", expected="a moment since the number was reserved")
    check_secret(hall, secret)
    return Number(count=count, secret=secret, taken_at=min(max(taken_at, block.reserved_at), hall.now))
