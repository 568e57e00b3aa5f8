"""A note about a person: for whoever serves them next, and gone with the visit."""

from collections.abc import Callable

import pytest

from server.actions.expire import expire
from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.open_desk import open_desk
from server.actions.park import park
from server.actions.refer import refer
from server.actions.undo import undo
from server.actions.unpark import unpark
from server.actions.withdraw import withdraw
from server.actions.write_note import write_note
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg
from server.storage import notes
from tests.open_hall import OpenHall, Seated

NOTE = "Mietvertrag fehlt noch"


def test_a_note_is_kept_and_the_event_does_not_say_what_it_says(hall: OpenHall) -> None:
    rat, person = _serves(hall)

    (event,) = hall.do(write_note, leg=person.id, text=f"  {NOTE}\r\n", **rat)

    assert (event.kind, event.leg, event.desk) == (Kind.NOTE_WRITTEN, person.id, "eins")
    assert NOTE not in str(event)
    assert _note(hall, person) == NOTE


def test_a_new_note_takes_the_place_of_the_old_one_and_an_empty_one_takes_it_away(hall: OpenHall) -> None:
    rat, person = _noted(hall)

    hall.do(write_note, leg=person.id, text="Vertrag ist da", **rat)
    new = _note(hall, person)
    hall.do(write_note, leg=person.id, text=" ", **rat)

    assert (new, _note(hall, person)) == ("Vertrag ist da", "")


def test_the_same_request_writes_once(hall: OpenHall) -> None:
    rat, person = _serves(hall)
    first = hall.do(write_note, "click", leg=person.id, text=NOTE, **rat)

    again = hall.do(write_note, "click", leg=person.id, text=NOTE, **rat)

    assert again == first


def test_a_person_who_is_called_can_be_noted_about_too(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    called = hall.calls(rat)

    hall.do(write_note, leg=called.id, text=NOTE, **rat)

    assert _note(hall, called) == NOTE


def test_a_note_has_500_characters_at_most(hall: OpenHall) -> None:
    rat, person = _serves(hall)
    hall.do(write_note, leg=person.id, text="x" * 500, **rat)

    with hall.refuses(Code.NOTE_TOO_LONG):
        hall.do(write_note, leg=person.id, text="x" * 501, **rat)


def test_nobody_writes_about_somebody_at_another_desk(hall: OpenHall) -> None:
    _, person = _serves(hall)
    amt = hall.sits("amt", "zwei")

    with hall.refuses(Code.TICKET_NOT_HERE):
        hall.do(write_note, leg=person.id, text=NOTE, **amt)


def test_whoever_took_over_somebody_they_may_not_help_does_not_write_over_the_note(hall: OpenHall) -> None:
    _, person = _noted(hall, "arbeit")
    hall.do(open_desk, desk="eins", advisor="amt", seat="eins.amt", take_over=True)

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(write_note, leg=person.id, text="", seat="eins.amt", advisor="amt")


def test_a_tab_that_holds_no_desk_writes_nothing(hall: OpenHall) -> None:
    _, person = _serves(hall)

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(write_note, leg=person.id, text=NOTE, seat="never opened", advisor="rat")


def _is_parked(hall: OpenHall, rat: Seated, person: Leg) -> None:
    hall.do(park, leg=person.id, **rat)
    hall.do(unpark, leg=person.id, **rat)


def _is_referred(hall: OpenHall, rat: Seated, person: Leg) -> None:
    hall.do(refer, leg=person.id, topic="anmelden", **rat)


def _referral_is_undone(hall: OpenHall, rat: Seated, person: Leg) -> None:
    _is_referred(hall, rat, person)
    hall.do(undo, **rat)


@pytest.mark.parametrize("goes_on", [_is_parked, _is_referred, _referral_is_undone])
def test_as_long_as_the_visit_goes_on_the_note_stays(
    hall: OpenHall, goes_on: Callable[[OpenHall, Seated, Leg], None]
) -> None:
    hall.sits("amt", "zwei")
    rat, person = _noted(hall)

    goes_on(hall, rat, person)

    assert _note(hall, person) == NOTE


def _is_finished(hall: OpenHall, rat: Seated, person: Leg) -> None:
    hall.do(finish, leg=person.id, outcome="answered", **rat)


def _is_withdrawn(hall: OpenHall, rat: Seated, person: Leg) -> None:
    hall.do(park, leg=person.id, **rat)
    hall.do(withdraw, leg=person.id)


def _is_missed_and_withdrawn(hall: OpenHall, rat: Seated, person: Leg) -> None:
    _is_parked(hall, rat, person)
    called = hall.calls(rat)
    hall.clock.passes(minutes=30)
    hall.do(mark_no_show, leg=called.id, **rat)
    hall.do(withdraw, leg=called.id)


def _expires(hall: OpenHall, _rat: Seated, _person: Leg) -> None:
    hall.clock.passes(days=1)
    hall.do(expire)


def _is_finished_and_undone(hall: OpenHall, rat: Seated, person: Leg) -> None:
    _is_finished(hall, rat, person)
    hall.do(undo, **rat)


@pytest.mark.parametrize(
    "ends", [_is_finished, _is_withdrawn, _is_missed_and_withdrawn, _expires, _is_finished_and_undone]
)
def test_the_end_of_the_visit_deletes_the_note_for_good(
    hall: OpenHall, ends: Callable[[OpenHall, Seated, Leg], None]
) -> None:
    rat, person = _noted(hall)

    ends(hall, rat, person)

    assert hall.everything()["notes"] == []


def _serves(hall: OpenHall, topic: str = "empfang") -> tuple[Seated, Leg]:
    hall.waits(topic)
    rat = hall.sits()
    return rat, hall.serves(rat)


def _noted(hall: OpenHall, topic: str = "empfang") -> tuple[Seated, Leg]:
    rat, person = _serves(hall, topic)
    hall.do(write_note, leg=person.id, text=NOTE, **rat)
    return rat, person


def _note(hall: OpenHall, person: Leg) -> str:
    with hall.reading() as records:
        return notes.of_ticket(records, person.ticket)
