"""Somebody says that an interpreter line does not work, or works again."""

from dataclasses import replace

import pytest

from server.actions.set_interpreters import set_interpreters
from server.domain.refusal import Code
from server.domain.site.site_settings import InterpreterLine
from server.domain.visits.event import Kind
from tests.open_hall import OpenHall

VIDEO = InterpreterLine(id="video", title="Video", languages=("ar",))


@pytest.fixture
def hall(hall: OpenHall) -> OpenHall:
    """The hall with one interpreter line."""
    hall.loads(replace(hall.site, interpreter_lines=(VIDEO,)))
    return hall


def test_with_a_line_that_does_not_work_the_two_try_anyhow(hall: OpenHall) -> None:
    hall.takes_ticket(language="ar")

    (event,) = hall.do(set_interpreters, line="video", works=False, advisor="rat")

    assert (event.kind, event.advisor) == (Kind.INTERPRETERS_CHANGED, "rat")
    assert event.facts == {"line": "video", "works": False}
    assert hall.calls(hall.sits()).interpreter is None


def test_a_line_that_works_again_is_used_again(hall: OpenHall) -> None:
    hall.takes_ticket(language="ar")
    hall.do(set_interpreters, line="video", works=False, advisor="rat")

    (event,) = hall.do(set_interpreters, line="video", works=True, advisor="amt")

    assert event.facts == {"line": "video", "works": True}
    assert hall.calls(hall.sits()).interpreter == "video"


def test_whoever_has_the_line_keeps_it(hall: OpenHall) -> None:
    hall.takes_ticket(language="ar")
    called = hall.calls(hall.sits())

    hall.do(set_interpreters, line="video", works=False, advisor="rat")

    assert hall.leg(called.id) == called


@pytest.mark.parametrize("works", [True, False])
def test_saying_it_twice_changes_nothing(hall: OpenHall, works: bool) -> None:
    hall.do(set_interpreters, line="video", works=False, advisor="rat")
    hall.do(set_interpreters, line="video", works=works, advisor="rat")

    assert not hall.do(set_interpreters, line="video", works=works, advisor="amt")


def test_an_unknown_line_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.INTERPRETERS_UNKNOWN):
        hall.do(set_interpreters, line="telephone", works=False, advisor="rat")


def test_somebody_who_is_no_advisor_here_says_nothing(hall: OpenHall) -> None:
    with hall.refuses(Code.NOT_ALLOWED):
        hall.do(set_interpreters, line="video", works=False, advisor="nobody")
