"""A kiosk hands in a ticket that it gave out by itself while the server was away."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, delete, update

from server.actions.lease_numbers import lease_numbers
from server.actions.take_alone import take_alone
from server.domain.refusal import Code
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import State
from server.domain.visits.ticket import Ticket
from server.storage import number_blocks, tickets
from server.storage.devices import DeviceKind
from server.storage.tables import metadata
from tests.actions.leased import SECRET, held_from, lease_of
from tests.at_once import at_once
from tests.building import MONDAY, a_topic
from tests.open_hall import OpenHall

KIOSK = 1


@pytest.fixture
def alone(hall: OpenHall) -> OpenHall:
    """A hall whose kiosk holds the numbers 960 to 999, a quarter of an hour later."""
    assert hall.has_device(DeviceKind.KIOSK, "kiosk-token") == KIOSK
    hall.do(lease_numbers, device=KIOSK)
    hall.clock.passes(minutes=15)
    return hall


def hands_in(hall: OpenHall, request: str | None = None, *, held: dict[str, Any] | None = None, **said: Any) -> Event:
    dull = {"topic": "empfang", "language": "ar", "party": 1, "printed": True, "undecided": False, "device": KIOSK}
    (event,) = hall.do(take_alone, request, held=held_from(hall, KIOSK, **held or {}), **{**dull, **said})
    return event


def ticket_of(hall: OpenHall, event: Event) -> Ticket:
    with hall.reading() as records:
        found = tickets.find(records, event.ticket or 0)
    assert found is not None
    return found


def test_a_ticket_keeps_its_number_its_address_and_the_time_of_taking(alone: OpenHall) -> None:
    event = hands_in(alone, held={"taken_at": MONDAY + timedelta(minutes=5)}, party=5)

    ticket, leg = ticket_of(alone, event), alone.leg(event.leg)
    assert (ticket.number, ticket.secret, ticket.party, ticket.language) == ("960", SECRET, 5, "ar")
    assert (leg.state, leg.joined_at, leg.sort_key) == (State.WAITING, ticket.taken_at, ticket.taken_at)
    assert ticket.taken_at == MONDAY + timedelta(minutes=5)
    assert (event.kind, event.device, event.facts["alone"], event.facts["paper"]) == (
        Kind.TICKET_TAKEN, str(KIOSK), True, None,
    )  # fmt: skip


def test_a_report_counts_the_wait_from_the_taking(alone: OpenHall) -> None:
    event = hands_in(alone, held={"taken_at": MONDAY + timedelta(minutes=5)})

    assert event.facts["taken_at"] == "2026-11-23T09:10:00+00:00"


def test_whoever_took_a_number_alone_is_called_before_whoever_came_later(alone: OpenHall) -> None:
    later = alone.waits()

    earlier = hands_in(alone)

    assert alone.calls(alone.sits()).id == earlier.leg != later.id


def test_handing_in_again_gets_the_same_ticket(alone: OpenHall) -> None:
    first = hands_in(alone, "the touch")

    again = hands_in(alone, "the touch")

    assert again == first


def test_a_number_that_somebody_else_has_gives_way_to_the_next_of_the_hall(alone: OpenHall) -> None:
    hands_in(alone)

    other = hands_in(alone, held={"secret": "b" * 24})

    assert ticket_of(alone, other).count == 1
    assert other.facts["held"] == 960


def test_of_two_with_the_same_number_at_once_both_have_a_ticket(alone: OpenHall) -> None:
    with alone.beside() as beside:
        events = at_once(
            lambda: hands_in(alone, held={"secret": "a" * 24}), lambda: hands_in(beside, held={"secret": "b" * 24})
        )

    counts = sorted(ticket_of(alone, event).count for event in events if isinstance(event, Event))
    assert counts == [1, 960]


@pytest.mark.parametrize("topic", ["nonsense", "leben", "anmelden-bald"])
def test_a_topic_that_is_gone_becomes_i_dont_know_with_the_fact(alone: OpenHall, topic: str) -> None:
    gone = a_topic("anmelden-bald", redirect="nebenan")
    alone.loads(replace(alone.site, topics=(*alone.site.topics[:-1], gone, alone.site.topics[-1])))

    event = hands_in(alone, topic=topic)

    assert (event.topic, event.facts["asked_for"]) == ("empfang", topic)


def test_a_language_that_is_gone_becomes_the_houses_and_a_strange_party_a_possible_one(alone: OpenHall) -> None:
    event = hands_in(alone, language="xx", party=99)

    ticket = ticket_of(alone, event)
    assert (ticket.language, ticket.party) == ("de", 20)


@pytest.mark.parametrize(
    ("said", "kept"),
    [(MONDAY - timedelta(hours=3), MONDAY), (MONDAY + timedelta(hours=9), MONDAY + timedelta(minutes=15))],
    ids=["before the lease", "in the future"],
)
def test_a_kiosk_whose_clock_is_wrong_costs_nobody_the_number(alone: OpenHall, said: datetime, kept: datetime) -> None:
    event = hands_in(alone, held={"taken_at": said})

    assert alone.leg(event.leg).joined_at == kept


def test_a_lease_that_the_records_do_not_know_is_noted(alone: OpenHall) -> None:
    held = held_from(alone, KIOSK, count=930)
    other = replace(held, lease=replace(held.lease, device=77, first=920, last=959))
    said: dict[str, Any] = {"topic": "empfang", "language": "de", "party": 1, "printed": False, "undecided": False}

    alone.do(take_alone, held=other, device=KIOSK, **said)

    with alone.reading() as records:
        blocks = [(block.first, block.last) for block in number_blocks.of_device(records, KIOSK)]
    assert blocks == [(960, 999), (920, 959)]


def test_the_hall_goes_on_giving_numbers_although_its_row_was_among_the_leased_ones(alone: OpenHall) -> None:
    held = {"lease": lease_of(alone, KIOSK), "count": 962}
    alone.storage.write_plainly(lambda connection: _forget_the_lease(connection, last=960))

    hands_in(alone, held=held)

    assert [ticket_of(alone, alone.takes_ticket()).count for _ in range(3)] == [1000, 1001, 1002]


def _forget_the_lease(connection: Connection, *, last: int) -> None:
    connection.execute(delete(metadata.tables["number_blocks"]))
    connection.execute(update(metadata.tables["numbers"]).values(last=last, leased_from=None))


@pytest.mark.parametrize("count", [959, 1000, 1])
def test_a_number_outside_the_lease_is_refused(alone: OpenHall, count: int) -> None:
    with alone.refuses(Code.NUMBER_NOT_YOURS):
        hands_in(alone, held={"count": count})


def test_a_lease_of_another_day_or_hall_is_refused(alone: OpenHall) -> None:
    held = held_from(alone, KIOSK)
    said: dict[str, Any] = {
        "topic": "empfang",
        "language": "de",
        "party": 1,
        "printed": True,
        "undecided": False,
        "device": KIOSK,
    }

    with alone.refuses(Code.NUMBER_NOT_YOURS):
        alone.do(take_alone, held=replace(held, lease=replace(held.lease, site="nebenan")), **said)
    alone.clock.passes(days=1)
    with alone.refuses(Code.NUMBER_NOT_YOURS):
        alone.do(take_alone, held=held, **said)


@pytest.mark.parametrize("secret", ["", "short", "a" * 25, "ä" * 24])
def test_an_address_that_could_be_guessed_is_refused(alone: OpenHall, secret: str) -> None:
    with alone.refuses(Code.BAD_REQUEST):
        hands_in(alone, held={"secret": secret})
