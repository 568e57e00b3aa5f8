"""A clock that leaps ends no day and deletes nothing, until it is plain that it was put right."""

from dataclasses import dataclass
from threading import Event as Bell

import pytest

from server.config import Config
from server.domain.visits.leg import State
from server.live.crew import crew_of
from server.live.housekeeping import Housekeeping
from server.live.trusted_clock import LEAP, SETTLING, STAYS, TrustedClock
from server.speech.begin import speech_for
from tests.building import MONDAY
from tests.open_hall import OpenHall, SetClock

LONGEST = 30
A_DAY = 24 * 3600.0
DONE_BY_THE_HOUR = 4
"""Chores, report files, clearing, logins."""


@dataclass
class Machine:
    """A clock, and the seconds that really pass."""

    clock: SetClock
    seconds: float = 1000.0

    def passes(self, seconds: float) -> None:
        """Time goes by, and the clock goes with it."""
        self.seconds += seconds
        self.clock.passes(seconds=seconds)

    def leaps(self, seconds: float) -> None:
        """The clock says something else from now on."""
        self.clock.passes(seconds=seconds)


@pytest.fixture
def machine() -> Machine:
    return Machine(SetClock(MONDAY))


@pytest.fixture
def settled(machine: Machine) -> TrustedClock:
    """A clock that has been right for longer than a start takes."""
    trusted = TrustedClock(machine.clock, steady=lambda: machine.seconds)
    machine.passes(SETTLING + 1)
    assert trusted.is_trusted()
    return trusted


def test_a_clock_that_goes_as_time_does_is_trusted_also_after_a_night(machine: Machine, settled: TrustedClock) -> None:
    machine.passes(A_DAY)

    assert settled.is_trusted()
    assert not settled.has_leapt


def test_a_day_ahead_is_not_trusted_until_the_clock_is_back(machine: Machine, settled: TrustedClock) -> None:
    machine.leaps(A_DAY)
    ahead, has_leapt = settled.is_trusted(), settled.has_leapt
    machine.passes(60)
    machine.leaps(-A_DAY)

    assert (ahead, has_leapt) == (False, True)
    assert (settled.is_trusted(), settled.has_leapt) == (True, False)


def test_a_clock_that_stays_where_it_has_leapt_to_was_put_right(machine: Machine, settled: TrustedClock) -> None:
    machine.leaps(A_DAY)
    trusted = [settled.is_trusted()]
    for seconds in (STAYS - 1, 2):
        machine.passes(seconds)
        trusted.append(settled.is_trusted())

    assert trusted == [False, False, True]
    assert not settled.has_leapt


def test_one_that_was_set_back_ends_nothing_too_early_and_may_return(machine: Machine, settled: TrustedClock) -> None:
    machine.leaps(-A_DAY)
    back = settled.is_trusted(), settled.has_leapt
    machine.leaps(A_DAY)

    assert back == (True, True)
    assert (settled.is_trusted(), settled.has_leapt) == (True, False)


def test_little_corrections_are_daily_life(machine: Machine, settled: TrustedClock) -> None:
    for _ in range(5):
        machine.leaps(LEAP - 1)

        assert settled.is_trusted()


def test_a_machine_that_asks_the_network_when_it_is_up_is_put_right_at_once(machine: Machine) -> None:
    trusted = TrustedClock(machine.clock, steady=lambda: machine.seconds)
    machine.passes(30)
    machine.leaps(14 * 3600.0)

    assert trusted.is_trusted()
    assert not trusted.has_leapt


def test_while_the_clock_has_leapt_nobody_is_sent_home_and_nothing_is_cleared(hall: OpenHall) -> None:
    waiting = hall.waits()
    before = hall.everything()
    asked = Bell()
    leapt = Leapt(asked)
    hall.clock.passes(days=1)

    with hall.beside() as serving:  # whoever has been on duty leaves it when its records close
        chores = _chores(serving, leapt)
        for each in chores:
            each.start()
        assert asked.wait(LONGEST)
        for each in chores:
            each.stop()

    assert hall.leg(waiting.id).state is State.WAITING
    assert hall.everything() == before


class Leapt(TrustedClock):
    """One that is not to be trusted; rings when everybody has asked it who must."""

    def __init__(self, asked: Bell) -> None:
        self._asked, self._times = asked, 0

    def is_trusted(self) -> bool:
        self._times += 1
        if self._times == DONE_BY_THE_HOUR:
            self._asked.set()
        return False


def _chores(hall: OpenHall, trusted: TrustedClock) -> list[Housekeeping]:
    config = Config(database_url=hall.address, secret_key="k" * 32)  # type: ignore[arg-type]  # pydantic takes plain text
    crew = crew_of(
        hall.storage, hall.perform, hall.clock, config, speech=speech_for(config), push_key=None,
        poke=lambda _: None, ahead=None, trusted=trusted,
    )  # fmt: skip
    return [each for each in crew.all if isinstance(each, Housekeeping)]
