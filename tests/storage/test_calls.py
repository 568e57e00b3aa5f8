"""What the wall shows: today's calls."""

from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.recall import recall
from server.actions.undo import undo
from server.storage import calls
from tests.open_hall import OpenHall, Seated


def test_the_newest_call_stands_last(hall: OpenHall) -> None:
    _people(hall, 2)
    rat, amt = hall.sits("rat", "eins"), hall.sits("amt", "zwei")
    first = hall.calls(rat)
    hall.clock.passes(seconds=1)
    hall.calls(amt)
    hall.clock.passes(seconds=1)
    hall.do(recall, leg=first.id, **rat)

    assert _shown(hall) == ["002 at zwei", "001 at eins"]


def test_calls_that_have_ended_are_shown_still(hall: OpenHall) -> None:
    _people(hall, 2)
    rat = hall.sits()
    _finishes(hall, rat)
    missed = hall.calls(rat)
    hall.do(mark_no_show, leg=missed.id, **rat)

    assert _shown(hall) == ["001 at eins", "002 at eins"]


def test_a_call_that_was_taken_back_is_not_shown(hall: OpenHall) -> None:
    _people(hall, 1)
    rat = hall.sits()
    hall.calls(rat)
    hall.do(undo, **rat)

    assert _shown(hall) == []


def test_whoever_still_has_not_come_is_shown_however_long_ago(hall: OpenHall) -> None:
    _people(hall, 5)
    hall.calls(hall.sits("amt", "zwei"))
    rat = hall.sits("rat", "eins")
    for _ in range(4):
        hall.clock.passes(seconds=1)
        _finishes(hall, rat)

    assert _shown(hall, most=2) == ["001 at zwei", "004 at eins", "005 at eins"]


def test_calls_of_yesterday_are_not_shown(hall: OpenHall) -> None:
    _people(hall, 1)
    hall.calls(hall.sits())
    hall.clock.passes(days=1)

    assert _shown(hall) == []


def test_whoever_can_help_sees_who_was_missed_whoever_called_them(hall: OpenHall) -> None:
    _people(hall, 3)
    rat, amt = hall.sits("rat", "eins"), hall.sits("amt", "zwei")
    for seated in (rat, amt, rat):
        hall.clock.passes(seconds=1)
        hall.do(mark_no_show, leg=hall.calls(seated).id, **seated)

    with hall.reading() as records:
        missed = calls.missed(records, ["empfang"], most=6)
        elsewhere = calls.missed(records, ["familie"], most=6)

    assert [call.number for call in missed] == ["003", "002", "001"]
    assert elsewhere == []


def _people(hall: OpenHall, count: int) -> None:
    for _ in range(count):
        hall.takes_ticket()


def _finishes(hall: OpenHall, seated: Seated) -> None:
    hall.do(finish, leg=hall.serves(seated).id, outcome="answered", **seated)


def _shown(hall: OpenHall, *, most: int = 8) -> list[str]:
    with hall.reading() as records:
        return [f"{call.number} at {call.leg.desk}" for call in calls.newest(records, most=most)]
