"""Which interpreter line can be had."""

from datetime import datetime, timedelta
from typing import Any

from server.domain.hours.duty import Duty
from server.domain.routing.interpreters import Interpreters, interpreters_at
from server.domain.site.site_settings import InterpreterLine
from tests.building import MONDAY, a_site, hours

IN_THE_MORNING = (Duty(advisor="rat", desk=None, begins=MONDAY, ends=MONDAY + timedelta(hours=2)),)


def test_a_line_without_hours_can_be_had_as_long_as_somebody_is_here() -> None:
    assert _free(_at(_line("a")), "so") == "a"


def test_a_line_interprets_only_its_languages() -> None:
    lines = _at(_line("a"))

    assert (_free(lines, "ti"), lines.can_be_had("ti", IN_THE_MORNING)) == (None, False)


def test_the_line_with_most_room_is_taken() -> None:
    lines = _at(_line("a", at_once=2), _line("b", at_once=3), in_use={"b": 1})

    assert _free(lines, "so") == "a"
    assert _free(_at(_line("a", at_once=2), _line("b", at_once=4), in_use={"b": 1}), "so") == "b"


def test_of_two_with_the_same_room_the_first_of_the_profile_is_taken() -> None:
    assert _free(_at(_line("b"), _line("a")), "so") == "b"


def test_a_line_in_use_is_not_free_but_can_be_waited_for() -> None:
    lines = _at(_line("a", at_once=2), in_use={"a": 2})

    assert (_free(lines, "so"), lines.works_now("so"), lines.can_be_had("so", IN_THE_MORNING)) == (None, True, True)


def test_a_line_that_is_down_cannot_be_waited_for() -> None:
    lines = _at(_line("a"), down={"a"})

    assert (_free(lines, "so"), lines.can_be_had("so", IN_THE_MORNING)) == (None, False)


def test_a_line_works_in_its_hours() -> None:
    morning = _line("a", hours=(hours("mon", opens="08:00", closes="10:06"),))

    assert _free(_at(morning), "so") == "a"
    assert not _at(morning, now=MONDAY + timedelta(minutes=1)).can_be_had("so", IN_THE_MORNING)


def test_a_line_that_opens_while_somebody_is_here_can_be_waited_for() -> None:
    late = _line("a", hours=(hours("mon", opens="11:00", closes="15:00"),))

    lines = _at(late)

    assert (_free(lines, "so"), lines.works_now("so"), lines.can_be_had("so", IN_THE_MORNING)) == (None, False, True)


def test_a_line_that_opens_when_everybody_has_gone_home_cannot() -> None:
    evening = _line("a", hours=(hours("mon", opens="12:05", closes="20:00"),))
    tomorrow = _line("b", hours=(hours("tue"),))

    assert not _at(evening, tomorrow).can_be_had("so", IN_THE_MORNING)


def _line(line: str, **changes: Any) -> InterpreterLine:
    return InterpreterLine(id=line, title=line.title(), languages=("so", "ar"), **changes)


def _at(*lines: InterpreterLine, now: datetime = MONDAY, down: Any = (), in_use: Any = None) -> Interpreters:
    site = a_site(interpreter_lines=lines)
    return interpreters_at(site, now, down=down, in_use=in_use or {})


def _free(lines: Interpreters, language: str) -> str | None:
    line = lines.free(language)
    return None if line is None else line.id
