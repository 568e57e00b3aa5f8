"""An advisor calls the next person in a hall of several languages."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from server.actions.call_next import call_next
from server.actions.finish import finish
from server.domain.refusal import Code, Refusal
from server.domain.site.site_settings import EarlyArrival, InterpreterLine
from server.domain.visits.event import Event
from server.storage.tables import legs
from tests.at_once import at_once
from tests.building import an_advisor
from tests.open_hall import OpenHall

VIDEO = InterpreterLine(id="video", title="Video", languages=("ar",))


@pytest.fixture
def hall(hall: OpenHall) -> OpenHall:
    """The hall with one interpreter line for Arabic, which no advisor speaks."""
    hall.loads(replace(hall.site, interpreter_lines=(VIDEO,)))
    return hall


def test_the_line_is_taken_with_the_call_and_stands_in_the_event(hall: OpenHall) -> None:
    ticket = hall.takes_ticket(language="ar")
    hall.clock.passes(seconds=89)

    event = _call(hall, "rat", "eins")

    assert hall.leg(ticket.leg).interpreter == "video"
    facts = {key: event.facts[key] for key in ("way", "interpreter", "waited", "passed", "organisation")}
    assert facts == {"way": "interpreter", "interpreter": "video", "waited": 90, "passed": [], "organisation": "verein"}


def test_a_call_in_the_advisors_own_language_takes_no_line(hall: OpenHall) -> None:
    hall.takes_ticket()

    event = _call(hall, "rat", "eins")

    assert (event.facts["way"], event.facts["interpreter"]) == ("direct", None)


def test_while_the_line_is_in_use_the_next_who_needs_none_is_called(hall: OpenHall) -> None:
    hall.takes_ticket(language="ar")
    _call(hall, "rat", "eins")
    passed, german = hall.takes_ticket(language="ar"), hall.takes_ticket()

    event = _call(hall, "amt", "zwei")

    assert event.leg == german.leg
    assert _passed(event) == [("empfang", "ar", "interpreter-busy", 1, passed.ticket)]


def test_whoever_was_passed_for_the_line_is_first_when_it_is_free(hall: OpenHall) -> None:
    hall.takes_ticket(language="ar")
    rat = hall.sits()
    served = hall.serves(rat)
    passed, _, _ = hall.takes_ticket(language="ar"), hall.takes_ticket(), hall.takes_ticket()
    _call(hall, "amt", "zwei")

    hall.do(finish, leg=served.id, outcome="answered", **rat)

    assert hall.calls(rat).id == passed.leg


def test_a_newcomer_with_a_head_start_passes_and_the_event_says_so(hall: OpenHall) -> None:
    older, newcomer = hall.takes_ticket(), hall.takes_ticket(language="ar")

    event = _call(hall, "rat", "eins")

    assert event.leg == newcomer.leg
    assert _passed(event) == [("empfang", "de", "head-start", 1, older.ticket)]


def test_everybody_who_stood_before_is_counted_with_the_reason(hall: OpenHall) -> None:
    hall.takes_ticket("familie")
    first = hall.takes_ticket("arbeit")
    hall.takes_ticket("arbeit")
    german = hall.takes_ticket("anmelden", answer="eu")

    event = _call(hall, "amt", "eins")

    assert event.leg == german.leg
    assert ("arbeit", "de", "other-topic", 2, first.ticket) in _passed(event)
    assert len(_passed(event)) == 2


def test_somebody_who_speaks_the_language_is_waited_for_until_the_wait_was_long(hall: OpenHall) -> None:
    _with_a_speaker(hall)
    hall.sits("amt", "zwei")
    ticket = hall.takes_ticket(language="ar")
    rat = hall.sits("rat", "eins")
    with hall.refuses(Code.NOBODY_WAITS):
        hall.calls(rat)

    hall.clock.passes(minutes=15)

    assert hall.calls(rat).id == ticket.leg


def test_behind_a_newcomer_with_a_head_start_whoever_has_waited_long_is_called(hall: OpenHall) -> None:
    _with_a_speaker(hall)
    patient = hall.takes_ticket(language="ar")
    hall.clock.passes(minutes=15)
    newcomer = hall.takes_ticket(language="ar")
    _give_head_start(hall, newcomer.leg, minutes=20)

    event = _call(hall, "rat", "eins")

    assert event.leg == patient.leg
    assert _passed(event) == [("empfang", "ar", "interpreter-not-yet", 1, newcomer.ticket)]


def test_two_desks_at_once_never_take_more_talks_than_the_line_has(hall: OpenHall) -> None:
    waiting = [hall.takes_ticket(language="ar") for _ in range(2)]
    rat, amt = hall.sits("rat", "eins"), hall.sits("amt", "zwei")

    with hall.beside() as beside:
        answers = at_once(lambda: hall.do(call_next, **rat), lambda: beside.do(call_next, **amt))

    refused = [answer for answer in answers if isinstance(answer, Refusal)]
    assert [refusal.code for refusal in refused] == [Code.NOBODY_WAITS]
    assert [hall.leg(each.leg).interpreter for each in waiting] == ["video", None]


def test_before_the_hall_opens_nobody_is_called(hall: OpenHall) -> None:
    hall.loads(replace(hall.site, early_arrival=EarlyArrival(minutes=60)))
    hall.clock.passes(hours=-2, minutes=-20)
    hall.takes_ticket()
    rat = hall.sits()

    with hall.refuses(Code.NOT_OPEN_YET):
        hall.calls(rat)


def _with_a_speaker(hall: OpenHall) -> None:
    amt = an_advisor("amt", "anmelden", "empfang", organisation="stadt", languages=("de", "ar"))
    advisors = (amt, *hall.site.advisors[1:])
    hall.loads(replace(hall.site, interpreter_lines=(VIDEO,), advisors=advisors))


def _give_head_start(hall: OpenHall, leg: int | None, *, minutes: int) -> None:
    key = hall.leg(leg).sort_key - timedelta(minutes=minutes)
    earlier = update(legs).where(legs.c.id == leg).values(sort_key=key, head_start=minutes)
    hall.storage.write_plainly(lambda connection: connection.execute(earlier))


def _call(hall: OpenHall, advisor: str, desk: str) -> Event:
    (event,) = hall.do(call_next, **hall.sits(advisor, desk))
    return event


def _passed(event: Event) -> list[tuple[Any, ...]]:
    passed: Any = event.facts["passed"]
    return [(each["topic"], each["language"], each["why"], each["people"], each["oldest"]) for each in passed]
