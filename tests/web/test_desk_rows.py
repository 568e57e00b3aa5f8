"""What a desk knows of its line: how each person could be helped, and of the interpreter lines."""

from dataclasses import replace
from typing import Any

import pytest

from server.actions.set_interpreters import set_interpreters
from server.domain.routing.routing import Way, WhyNot
from server.domain.site.site import Advisor
from server.domain.site.site_settings import InterpreterLine
from server.domain.site.topic import Owner
from server.storage import seats
from server.web.desk.board import DeskBoard, desk_board
from server.web.desk.hall import DeskHall
from server.web.shared.interpreter_rows import InterpreterRow
from server.web.shared.since_change import change_of
from tests.building import a_topic, an_advisor
from tests.open_hall import OpenHall

VIDEO = InterpreterLine(id="video", title="Dolmetsch-Video", languages=("ar",), at_once=1)


@pytest.fixture
def hall(small_hall: OpenHall) -> OpenHall:
    """The hall with one interpreter line for Arabic."""
    _profile(small_hall)
    return small_hall


def test_each_row_says_how_the_advisor_could_help(hall: OpenHall) -> None:
    hall.takes_ticket(), hall.takes_ticket(language="ar")

    rows = {row.number: (row.way, row.interpreter, row.why_not) for row in _board(hall).line}

    assert rows == {"001": (Way.DIRECT, None, None), "002": (Way.INTERPRETER, "Dolmetsch-Video", None)}


def test_those_who_can_be_called_stand_before_those_who_cannot_yet(hall: OpenHall) -> None:
    hall.takes_ticket(language="ar"), hall.takes_ticket(language="ar"), hall.takes_ticket()
    hall.calls(hall.sits("amt", "zwei"))

    rows = [(row.number, row.way, row.why_not) for row in _board(hall).line]

    assert rows == [("003", Way.DIRECT, None), ("002", None, WhyNot.INTERPRETER_BUSY)]


def test_a_family_and_a_head_start_are_seen_in_the_row(hall: OpenHall) -> None:
    hall.takes_ticket(language="ar")

    (row,) = _board(hall).line

    assert (row.party, row.head_start) == (1, 20)


def test_what_belongs_to_another_organisation_is_neither_seen_nor_counted(hall: OpenHall) -> None:
    ours = a_topic("familie", organisations=(Owner(organisation="verein"),))
    _profile(hall, topics=(ours, a_topic("empfang"), a_topic("anmelden"), a_topic("arbeit"), a_topic("geld")))
    hall.takes_ticket("familie")

    theirs = _board(hall, an_advisor("amt", "familie", organisation="stadt"))

    assert (theirs.line, theirs.people) == ((), 0)
    assert _board(hall, an_advisor("rat", "familie")).people == 1


def test_the_person_at_the_desk_is_shown_with_the_interpreter_line(hall: OpenHall) -> None:
    hall.takes_ticket(language="ar")
    hall.calls(hall.sits())

    person = _board(hall).person

    assert person is not None
    assert (person.interpreter, person.head_start, person.party) == (VIDEO, 20, 1)


def test_the_lines_are_shown_with_what_is_known_of_them(hall: OpenHall) -> None:
    hall.takes_ticket(language="ar")
    hall.calls(hall.sits())
    hall.do(set_interpreters, line="video", works=False, advisor="rat")

    row = InterpreterRow(line="video", title="Dolmetsch-Video", languages=("العربية",), works=False, free=0)
    assert _board(hall).interpreters == (row,)


def _profile(hall: OpenHall, **changes: Any) -> None:
    hall.loads(replace(hall.site, interpreter_lines=(VIDEO,), **changes))


def _board(hall: OpenHall, advisor: Advisor | None = None) -> DeskBoard:
    who = advisor or hall.site.advisors[1]
    hall.sits(who.id, "drei" if who.id == "amt" else "eins")
    with hall.storage.reading("halle", hall.clock()) as (records, site):
        seat = seats.of_advisor(records, who.id)
        assert seat is not None
        now = hall.clock()
        shown = DeskHall(records=records, site=site, now=now, known=change_of(records, now))
        return desk_board(shown, advisor=who, seat=seat, language="de")
