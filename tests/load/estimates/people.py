"""Those who come on a simulated day, with all of their luck; and the day's advisors, some of them ill."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import exp
from random import Random

from server.domain.hours.duty import Duty, RotaChange
from server.domain.hours.opening import open_on
from server.domain.hours.rota import on_duty
from server.domain.routing.head_start import head_start
from server.domain.visits.need import Need
from tests.load.estimates.world import World

LAST = 450
"""Minutes after opening in which the last ticket is given: half an hour before closing."""

ILL, VULNERABLE, MISSED, PAUSES = 0.05, 0.1, 0.03, 0.06
"""Chances: of an advisor on a day, of a visitor, of not hearing the call, of a break after a talk."""


@dataclass(frozen=True, kw_only=True)
class Guest:
    """Somebody who comes, minutes after opening.

    `length` is that of the talk over its mean, `stays` how long they wait before they leave in silence;
    after their talk the advisor is away for `pause` minutes.
    """

    number: int
    joined: float
    need: Need
    vulnerable: bool
    head_start: int
    length: float
    stays: float
    hears: bool
    pause: float


@dataclass(frozen=True, kw_only=True)
class Day:
    """A day before anything has happened.

    `duties` are given as everybody knows them in the morning, who is `missing` without a word: advisor →
    from, until (minutes after opening). All talks take `longer` times as long as they should.
    """

    day: date
    opens: datetime
    duties: tuple[Duty, ...]
    guests: tuple[Guest, ...]
    missing: Mapping[str, tuple[float, float]]
    longer: float = 1.0

    def minutes(self, at: datetime) -> float:
        """Minutes after opening."""
        return (at - self.opens) / timedelta(minutes=1)

    def moment(self, minutes: float) -> datetime:
        """The other way round."""
        return self.opens + timedelta(minutes=minutes)


def day_of(world: World, day: date, seed: int, *, drifted: bool = False) -> Day:
    """A day; a `drifted` one has talks a quarter longer, and two advisors are missing for two hours."""
    chance = Random(f"{seed} {day}")  # noqa: S311  the same day on every run
    opening = open_on(world.site, day)[0]
    ill = [
        RotaChange(advisor=advisor.id, present=False, begins=opening.opens, ends=opening.closes)
        for advisor in world.site.advisors
        if chance.random() < ILL
    ]
    duties = on_duty(world.site, day, ill)
    missing = {}
    if drifted:
        here = sorted({duty.advisor for duty in duties})
        missing = dict.fromkeys(chance.sample(here, 2), (60.0, 180.0))
    number = round(world.visitors * world.busier(day.weekday()) * exp(chance.gauss(0, 0.12)))
    return Day(
        day=day, opens=opening.opens, duties=duties, guests=_guests(world, opening.opens, duties, number, chance),
        missing=missing, longer=1.25 if drifted else 1.0,
    )  # fmt: skip


def days_from(first: date, count: int) -> Sequence[date]:
    """So many days on which the hall is open."""
    days = (first + timedelta(days=at) for at in range(2 * count + 7))
    return [day for day in days if day.weekday() < 5][:count]


def _guests(world: World, opens: datetime, duties: Sequence[Duty], number: int, chance: Random) -> tuple[Guest, ...]:
    times = sorted(_arrives(chance) for _ in range(number))
    topics, languages = list(world.asked_for), list(world.spoken)
    guests = []
    for at, joined in enumerate(times, 1):
        topic = chance.choices(topics, list(world.asked_for.values()))[0]
        need = Need(topic=topic, language=chance.choices(languages, list(world.spoken.values()))[0])
        vulnerable, now = chance.random() < VULNERABLE, opens + timedelta(minutes=joined)
        given = head_start(world.site, need, vulnerable=vulnerable, duties=duties, now=now)
        guests.append(
            Guest(
                number=at, joined=joined, need=need, vulnerable=vulnerable, head_start=given.minutes,
                length=exp(chance.gauss(-world.spread**2 / 2, world.spread)),
                stays=chance.expovariate(1 / world.stays), hears=chance.random() >= MISSED,
                pause=chance.uniform(8, 22) if chance.random() < PAUSES else 0.0,
            )
        )  # fmt: skip
    return tuple(guests)


def _arrives(chance: Random) -> float:
    """Most come in the morning."""
    return LAST * (chance.betavariate(1.1, 3.0) if chance.random() < 0.6 else chance.random())
