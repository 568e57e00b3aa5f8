"""A ticket that was only prepared begins."""

from datetime import datetime, timedelta

import pytest

from server.actions.check_in import check_in
from server.domain.refusal import Code
from server.domain.site.site import Site
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg, State
from server.domain.visits.need import Need
from server.storage import legs, tickets
from server.storage.records import Records
from tests.open_hall import OpenHall


def test_a_prepared_ticket_waits_from_the_return_on(hall: OpenHall) -> None:
    prepared = _prepared(hall)
    hall.clock.passes(minutes=30)
    other = hall.waits("empfang")

    (event,) = hall.do(check_in, leg=prepared.id)

    here = hall.leg(prepared.id)
    assert (event.kind, event.leg, event.topic) == (Kind.TICKET_CHECKED_IN, prepared.id, "empfang")
    assert (here.state, here.joined_at, here.sort_key) == (State.WAITING, hall.clock(), hall.clock())
    assert hall.calls(hall.sits()).id == other.id


def test_the_head_start_that_was_given_holds(hall: OpenHall) -> None:
    prepared = _prepared(hall, head_start=20)

    hall.do(check_in, leg=prepared.id)

    assert hall.leg(prepared.id).sort_key == hall.clock() - timedelta(minutes=20)


def test_the_same_request_checks_in_once(hall: OpenHall) -> None:
    prepared = _prepared(hall)
    first = hall.do(check_in, "scan", leg=prepared.id)

    again = hall.do(check_in, "scan", leg=prepared.id)

    assert again == first


def test_nobody_is_called_who_has_not_checked_in(hall: OpenHall) -> None:
    _prepared(hall)
    rat = hall.sits()

    with hall.refuses(Code.NOBODY_WAITS):
        hall.calls(rat)


def test_somebody_who_waits_already_is_not_checked_in(hall: OpenHall) -> None:
    waiting = hall.waits()

    with hall.refuses(Code.STATE_WRONG):
        hall.do(check_in, leg=waiting.id)


@pytest.mark.parametrize(
    ("topic", "hours", "code"), [("empfang", 3, Code.HALL_CLOSED), ("geld", 1.5, Code.TOPIC_CLOSED)]
)
def test_nobody_checks_in_after_closing(hall: OpenHall, topic: str, hours: float, code: Code) -> None:
    prepared = _prepared(hall, topic)
    hall.clock.passes(hours=hours)

    with hall.refuses(code):
        hall.do(check_in, leg=prepared.id)


def test_a_ticket_that_was_prepared_yesterday_is_gone(hall: OpenHall) -> None:
    prepared = _prepared(hall)
    hall.clock.passes(days=1)

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(check_in, leg=prepared.id)


def _prepared(hall: OpenHall, topic: str = "empfang", *, head_start: int = 0) -> Leg:
    def prepare(records: Records, _site: Site, now: datetime) -> int:
        ticket = tickets.add(records, count=90, language="de", secret="prepared", taken_at=now)
        need = Need(topic=topic, language="de")
        return legs.add(
            records, ticket=ticket, need=need, at=now, sort_key=now, head_start=head_start, state=State.EXPECTED
        )

    return hall.leg(hall.storage.write("halle", hall.clock, prepare))
