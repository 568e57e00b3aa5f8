"""Which interpreter lines are in use, and which do not work."""

from dataclasses import replace

from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.reinstate import reinstate
from server.actions.start import start
from server.actions.undo import undo
from server.domain.site.site_settings import InterpreterLine
from server.storage import interpreters
from tests.building import MONDAY
from tests.open_hall import OpenHall, Seated

VIDEO = InterpreterLine(id="video", title="Video", languages=("ar",))


def test_a_line_is_in_use_from_the_call_to_the_end_of_the_talk(hall: OpenHall) -> None:
    rat = _somebody_called_with_the_line(hall)
    called = _in_use(hall)
    hall.do(start, leg=1, **rat)
    serving = _in_use(hall)

    hall.do(finish, leg=1, outcome="answered", **rat)

    assert (called, serving, _in_use(hall)) == ({"video": 1}, {"video": 1}, {})


def test_a_call_that_is_taken_back_gives_the_line_back(hall: OpenHall) -> None:
    rat = _somebody_called_with_the_line(hall)

    hall.do(undo, **rat)

    assert _in_use(hall) == {}


def test_whoever_did_not_come_gives_the_line_back(hall: OpenHall) -> None:
    rat = _somebody_called_with_the_line(hall)

    hall.do(mark_no_show, leg=1, **rat)
    missed = _in_use(hall)
    hall.do(reinstate, leg=1, **rat)

    assert (missed, _in_use(hall)) == ({}, {})


def test_a_no_show_that_is_taken_back_has_the_line_again(hall: OpenHall) -> None:
    rat = _somebody_called_with_the_line(hall)
    hall.do(mark_no_show, leg=1, **rat)

    hall.do(undo, **rat)

    assert _in_use(hall) == {"video": 1}


def test_a_no_show_that_is_taken_back_leaves_the_line_to_whoever_has_it_now(hall: OpenHall) -> None:
    rat = _somebody_called_with_the_line(hall)
    hall.takes_ticket("empfang", language="ar")
    hall.do(mark_no_show, leg=1, **rat)
    other = hall.calls(hall.sits("amt", "zwei"))

    hall.do(undo, **rat)

    assert (hall.leg(other.id).interpreter, hall.leg(1).interpreter) == ("video", None)
    assert _in_use(hall) == {"video": 1}


def test_a_line_is_down_until_somebody_says_it_works(hall: OpenHall) -> None:
    hall.storage.write("halle", hall.clock, lambda records, *_: interpreters.set_down(records, "video", since=MONDAY))
    with hall.reading() as records:
        down = interpreters.down(records)

    hall.storage.write("halle", hall.clock, lambda records, *_: interpreters.set_up(records, "video"))

    with hall.reading() as records:
        assert (down, interpreters.down(records)) == ({"video"}, set())


def _somebody_called_with_the_line(hall: OpenHall) -> Seated:
    hall.loads(replace(hall.site, interpreter_lines=(VIDEO,)))
    hall.takes_ticket("empfang", language="ar")
    rat = hall.sits("rat")
    assert hall.calls(rat).interpreter == "video"
    return rat


def _in_use(hall: OpenHall) -> dict[str, int]:
    with hall.reading() as records:
        return interpreters.in_use(records)
