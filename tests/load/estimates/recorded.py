"""Days of a simulated hall that are over: recorded once, then looked at by every estimator."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from server.domain.simulation.plan import Plan
from tests.load.estimates.people import Day, day_of, days_from
from tests.load.estimates.scored import Fact, Key
from tests.load.estimates.seen import Seen
from tests.load.estimates.true_day import Went, plan_for, true_day
from tests.load.estimates.world import World, world

SEED = 1
FIRST = date(2026, 1, 5)


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """A day and what happened on it."""

    day: Day
    plan: Plan
    went: Sequence[Went]


@dataclass(frozen=True, kw_only=True)
class Size:
    """How many days train, calibrate, test and drift; of how many guests one is asked on each; runs of a forecast."""

    train: int = 25
    calibrate: int = 10
    test: int = 40
    drift: int = 10
    calibrate_every: int = 2
    test_every: int = 2
    true_every: int = 8
    runs: int = 100

    @property
    def days(self) -> int:
        """All days but those of the drift."""
        return self.train + self.calibrate + self.test


QUICK = Size(train=12, calibrate=3, test=6, drift=0, calibrate_every=8, test_every=9, true_every=0, runs=40)


@cache
def hall() -> World:
    """The hall in which waits are told."""
    return world(SEED)


@cache
def recorded(days: int) -> Sequence[Recorded]:
    """Its first days."""
    return [_record(day, drifted=False) for day in days_from(FIRST, days)]


@cache
def drifted(after: int, days: int) -> Sequence[Recorded]:
    """Days after those, with slower talks and missing advisors."""
    return [_record(day, drifted=True) for day in days_from(FIRST, after + days)[after:]]


def asked(of: Recorded, every: int) -> Iterator[Seen]:
    """Every so manieth guest of a day, with what is to be seen."""
    for at, went in enumerate(of.went):
        if at % every == 0:
            yield Seen(hall=hall(), day=of.day, plan=of.plan, guest=went.guest, before=of.went[:at])


def facts_of(days: Sequence[Recorded]) -> dict[Key, Fact]:
    """What happened to everybody."""
    return {(of.day.day, went.guest.number): _fact(of.day, went) for of in days for went in of.went}


def _record(day: date, *, drifted: bool) -> Recorded:
    of = day_of(hall(), day, SEED, drifted=drifted)
    plan = plan_for(hall(), of)
    return Recorded(day=of, plan=plan, went=true_day(hall(), of, plan))


def _fact(day: Day, went: Went) -> Fact:
    need = went.guest.need
    return Fact(
        weekday=day.day.weekday(), hour=int(went.guest.joined // 60), topic=need.topic, language=need.language,
        waited=went.waited,
    )  # fmt: skip
