"""What somebody who waits can be told, from what the records say now."""

from server.actions.pause import pause
from server.domain.routing.estimate import Range
from server.domain.visits.need import Need
from server.storage.prospect import outlook_for
from tests.open_hall import OpenHall

REGISTRATION = Need(topic="anmelden", language="de")


def test_with_a_free_advisor_it_is_nearly_your_turn(hall: OpenHall) -> None:
    hall.sits("amt", "eins")

    with hall.reading() as records:
        outlook = outlook_for(records, hall.site, REGISTRATION, now=hall.clock())

    assert (outlook.people, outlook.range) == (0, Range(low=0, high=5))


def test_an_advisor_in_a_pause_is_not_counted_on(hall: OpenHall) -> None:
    amt = hall.sits("amt", "eins")
    hall.do(pause, reason="break", **amt)

    with hall.reading() as records:
        outlook = outlook_for(records, hall.site, REGISTRATION, now=hall.clock())

    assert outlook.range is not None
    assert outlook.range.high > 5


def test_somebody_in_line_is_told_only_of_those_before_them(hall: OpenHall) -> None:
    hall.waits("anmelden"), hall.waits("empfang")
    mine = hall.waits("anmelden")
    hall.waits("anmelden")

    with hall.reading() as records:
        outlook = outlook_for(records, hall.site, mine.need, now=hall.clock(), of=mine)

    assert outlook.people == 2
