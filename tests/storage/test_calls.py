"""What the wall shows: today's calls."""

import pytest

from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.park import park
from server.actions.perform import Action
from server.actions.recall import recall
from server.actions.refer import refer
from server.actions.reinstate import reinstate
from server.actions.undo import undo
from server.actions.withdraw import withdraw
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


@pytest.mark.parametrize("action", [park, reinstate], ids=["set aside", "waits again"])
def test_whoever_waits_again_or_was_set_aside_leaves_the_wall_at_once(hall: OpenHall, action: Action) -> None:
    _people(hall, 1)
    rat = hall.sits()
    called = hall.calls(rat)
    if action is reinstate:
        hall.do(mark_no_show, leg=called.id, **rat)

    hall.do(action, leg=called.id, **rat)

    assert _shown(hall) == []


def test_whoever_gives_the_number_back_leaves_the_wall_at_once(hall: OpenHall) -> None:
    _people(hall, 1)
    rat = hall.sits()
    missed = hall.calls(rat)
    hall.do(mark_no_show, leg=missed.id, **rat)

    hall.do(withdraw, leg=missed.id)

    assert _shown(hall) == []


def test_a_number_that_goes_on_stands_at_its_newest_desk_only(hall: OpenHall) -> None:
    _people(hall, 1)
    rat = hall.sits("rat", "eins")
    hall.do(refer, leg=hall.serves(rat).id, topic="anmelden", **rat)
    waiting = _shown(hall)

    hall.calls(hall.sits("amt", "zwei"))

    assert waiting == []
    assert _shown(hall) == ["001 at zwei"]


def test_a_referral_that_was_taken_back_leaves_the_number_where_it_was(hall: OpenHall) -> None:
    _people(hall, 1)
    rat = hall.sits()
    hall.do(refer, leg=hall.calls(rat).id, topic="anmelden", **rat)

    hall.do(undo, **rat)

    assert _shown(hall) == ["001 at eins"]


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
