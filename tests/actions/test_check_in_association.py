"""An association checks in at the gathering, with one tap."""

from dataclasses import replace

import pytest

from server.actions.check_in_association import check_in_association
from server.domain.refusal import Code
from server.domain.site.site_settings import Association, Gathering
from server.domain.visits.event import Kind
from server.storage import check_ins
from tests.at_once import at_once
from tests.building import TODAY, hours, said
from tests.open_hall import OpenHall

ASSOCIATIONS = tuple(Association(id=f"verein-{count}", title=f"Verein {count}") for count in range(3))


@pytest.fixture
def gathered(hall: OpenHall) -> OpenHall:
    """A gathering on Monday from 10 to 11 o'clock, at which three associations are expected."""
    meeting = Gathering(
        title=said("Forum"), hours=(hours("mon", opens="10:00", closes="11:00"),), associations=ASSOCIATIONS
    )
    hall.loads(replace(hall.site, gathering=meeting))
    return hall


def here(hall: OpenHall) -> list[str]:
    with hall.reading() as records:
        return list(check_ins.of_day(records, TODAY))


def test_who_has_come_is_known_in_the_order_of_coming(gathered: OpenHall) -> None:
    (event,) = gathered.do(check_in_association, association="verein-2", kiosk="1")
    gathered.clock.passes(minutes=1)
    gathered.do(check_in_association, association="verein-0", kiosk="1")

    assert here(gathered) == ["verein-2", "verein-0"]
    assert (event.kind, event.device) == (Kind.ASSOCIATION_CHECKED_IN, "1")
    assert dict(event.facts) == {"association": "verein-2"}


def test_a_second_tap_changes_nothing(gathered: OpenHall) -> None:
    gathered.do(check_in_association, association="verein-2", kiosk="1")
    before = gathered.everything()

    again = gathered.do(check_in_association, association="verein-2", kiosk="2")

    assert not again
    assert gathered.everything() == before


def test_two_taps_at_once_are_one_check_in(gathered: OpenHall) -> None:
    with gathered.beside() as beside:
        answers = at_once(*[
            lambda one=one: one.do(check_in_association, association="verein-1", kiosk="1")
            for one in (gathered, beside) * 2
        ])  # fmt: skip

    assert sorted(len(answer) for answer in answers if not isinstance(answer, Exception)) == [0, 0, 0, 1]


def test_before_and_after_the_gathering_nobody_checks_in(gathered: OpenHall) -> None:
    gathered.clock.passes(minutes=55)

    with gathered.refuses(Code.HALL_CLOSED):
        gathered.do(check_in_association, association="verein-1", kiosk="1")


def test_an_association_that_is_not_expected_is_refused(gathered: OpenHall) -> None:
    with gathered.refuses(Code.ASSOCIATION_UNKNOWN):
        gathered.do(check_in_association, association="verein-9", kiosk="1")


def test_a_hall_without_gathering_says_so(hall: OpenHall) -> None:
    with hall.refuses(Code.NOT_SET_UP):
        hall.do(check_in_association, association="verein-1", kiosk="1")
