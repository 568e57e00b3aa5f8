"""A tablet hands in a ticket that staff gave out along the line outside, perhaps without network."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from server.actions.reserve_numbers import reserve_numbers
from server.actions.take_roaming import take_roaming
from server.domain.refusal import Code
from server.domain.site.site_settings import InterpreterLine
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import State
from server.storage import tickets
from server.storage.devices import DeviceKind
from tests.at_once import at_once
from tests.building import MONDAY
from tests.open_hall import OpenHall

TABLET = 1
SECRET = "3q2-7wAAAAAAAAAAAAAAAA_A"


@pytest.fixture
def outside(hall: OpenHall) -> OpenHall:
    """A hall whose tablet holds the numbers 1 to 20, a quarter of an hour later."""
    assert hall.has_device(DeviceKind.TABLET, "tablet-token") == TABLET
    hall.do(reserve_numbers, device=TABLET)
    hall.clock.passes(minutes=15)
    return hall


def hands_in(hall: OpenHall, request: str | None = None, **said: Any) -> Event:
    dull = {"count": 7, "secret": SECRET, "taken_at": MONDAY, "topic": "empfang", "language": "ar", "party": 1}
    (event,) = hall.do(take_roaming, request, **{"device": TABLET, **dull, **said})
    return event


def test_a_ticket_keeps_its_number_its_address_and_the_time_of_handing_out(outside: OpenHall) -> None:
    event = hands_in(outside, taken_at=MONDAY + timedelta(minutes=5), party=5)

    leg = outside.leg(event.leg)
    with outside.reading() as records:
        ticket = tickets.find(records, event.ticket or 0)
    assert ticket is not None
    assert (ticket.number, ticket.secret, ticket.party, ticket.language) == ("007", SECRET, 5, "ar")
    assert (leg.state, leg.joined_at, leg.sort_key) == (State.WAITING, ticket.taken_at, ticket.taken_at)
    assert ticket.taken_at == MONDAY + timedelta(minutes=5)
    assert (event.kind, event.device, event.topic) == (Kind.TICKET_TAKEN, str(TABLET), "empfang")
    assert (event.facts["party"], event.facts["paper"], event.facts["overruled"]) == (5, None, False)


def test_whoever_stood_outside_first_is_called_before_whoever_came_in_later(outside: OpenHall) -> None:
    inside = outside.waits()

    hands_in(outside, taken_at=MONDAY + timedelta(minutes=1))

    called = outside.calls(outside.sits())
    assert called.id != inside.id


def test_a_head_start_is_given_as_at_the_kiosk(outside: OpenHall) -> None:
    line = InterpreterLine(id="video", title="Video", languages=("ar",))
    outside.loads(replace(outside.site, interpreter_lines=(line,)))

    event = hands_in(outside)

    leg = outside.leg(event.leg)
    assert (leg.head_start, leg.sort_key) == (20, MONDAY - timedelta(minutes=20))
    assert event.facts["head_start_why"] == "no-direct-speaker"


def test_handing_in_again_gets_the_same_ticket(outside: OpenHall) -> None:
    first = hands_in(outside, "the id of the tablet")

    again = hands_in(outside, "the id of the tablet")

    assert again == first


def test_of_two_with_the_same_number_at_once_one_is_taken(outside: OpenHall) -> None:
    with outside.beside() as beside:
        answers = at_once(
            lambda: hands_in(outside, secret="a" * 24), lambda: hands_in(beside, secret="b" * 24)
        )  # fmt: skip

    assert sum(not isinstance(answer, Exception) for answer in answers) == 1


def test_a_number_is_used_once(outside: OpenHall) -> None:
    hands_in(outside)

    with outside.refuses(Code.NUMBER_USED):
        hands_in(outside, secret="b" * 24)


@pytest.mark.parametrize("count", [21, 0, 2**31 - 1])
def test_a_number_that_was_not_reserved_is_refused(outside: OpenHall, count: int) -> None:
    with outside.refuses(Code.NUMBER_NOT_YOURS):
        hands_in(outside, count=count)


def test_another_tablet_has_other_numbers(outside: OpenHall) -> None:
    other = outside.has_device(DeviceKind.TABLET, "another-token")

    with outside.refuses(Code.NUMBER_NOT_YOURS):
        hands_in(outside, device=other)


def test_yesterdays_numbers_are_nobodys(outside: OpenHall) -> None:
    outside.clock.passes(days=1)

    with outside.refuses(Code.NUMBER_NOT_YOURS):
        hands_in(outside)


@pytest.mark.parametrize(
    "taken_at",
    [MONDAY - timedelta(minutes=2, seconds=1), MONDAY + timedelta(minutes=17, seconds=1)],
    ids=["before", "after"],
)
def test_a_time_that_cannot_be_is_refused(outside: OpenHall, taken_at: datetime) -> None:
    with outside.refuses(Code.BAD_REQUEST):
        hands_in(outside, taken_at=taken_at)


def test_a_tablet_whose_clock_is_a_little_fast_makes_nobody_wait_from_the_future(outside: OpenHall) -> None:
    event = hands_in(outside, taken_at=outside.clock() + timedelta(minutes=1))

    assert outside.leg(event.leg).joined_at == outside.clock()


def test_a_tablet_whose_clock_is_a_little_slow_gives_nobody_a_wait_before_the_number_was_there(
    outside: OpenHall,
) -> None:
    event = hands_in(outside, taken_at=MONDAY - timedelta(minutes=1))

    assert outside.leg(event.leg).joined_at == MONDAY


@pytest.mark.parametrize("secret", ["", "short", "a" * 25, "a" * 23 + "/", "ä" * 24])
def test_an_address_that_could_be_guessed_or_is_none_is_refused(outside: OpenHall, secret: str) -> None:
    with outside.refuses(Code.BAD_REQUEST):
        hands_in(outside, secret=secret)


def test_an_address_belongs_to_one_ticket(outside: OpenHall) -> None:
    hands_in(outside)

    with outside.refuses(Code.BAD_REQUEST):
        hands_in(outside, count=8)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"topic": "nonsense"}, Code.TOPIC_UNKNOWN),
        ({"topic": "leben"}, Code.TOPIC_UNKNOWN),
        ({"language": "xx"}, Code.LANGUAGE_UNKNOWN),
        ({"party": 0}, Code.PARTY_WRONG),
        ({"party": 21}, Code.PARTY_WRONG),
    ],
)
def test_what_the_hall_does_not_know_is_refused(outside: OpenHall, said: dict[str, Any], code: Code) -> None:
    with outside.refuses(code):
        hands_in(outside, **said)


def test_a_topic_that_this_hall_no_longer_does_is_refused(outside: OpenHall) -> None:
    topics = tuple(
        replace(topic, redirect="nebenan") if topic.id == "empfang" else topic for topic in outside.site.topics
    )
    outside.loads(replace(outside.site, topics=topics))

    with outside.refuses(Code.TOPIC_UNKNOWN):
        hands_in(outside)
