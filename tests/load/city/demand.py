"""What a city wants of each part in its busiest quarter of an hour, counted out from the cost card."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.load.city.between import ahead_of
from tests.load.city.card import Card
from tests.load.city.invented_city import PRESSED, SLICE, HallDay
from tests.load.city.second import Hall, cost_in, forecasts_in, kilobytes_in, looking_in, looks_in, other_in, pokes_in

WALLS, KIOSKS = 2, 2
"""Screens in a hall."""

HEARD = 0.02
"""Milliseconds of Redis for a word to one process more (assumed; with two processes it is in what was measured)."""

CHORES = 4 / 60
"""Writes a second of each hall because nobody may be forgotten: `server/live/chores.py`."""


@dataclass(frozen=True, kw_only=True)
class Size:
    """How much larger than invented: `busier` are the halls (work, desks), `phones` are open in all, `times` as many halls."""

    busier: float
    phones: int
    times: int = 1


@dataclass(frozen=True, kw_only=True)
class Demand:
    """What is wanted in a second; work is processor milliseconds.

    `writes` are what people press, forecasts that are kept, and chores. `servers` share their work, of which `looking` is
    for looks of pages and screens; `each_server` has its own besides, and for what happens at all the others; `database` has
    work, and some more for each server; so has Redis; `beside` is what runs halls forward.
    `round_seconds` is how long it takes to run every hall forward once that it is time for.
    """

    halls: int
    phones: int
    works: Mapping[str, float]
    writes: float
    servers: float
    looking: float
    each_server: float
    database: float
    database_each: float
    redis: float
    redis_each: float
    beside: float
    round_seconds: float
    pokes: float
    looks: float
    kilobytes: float

    @property
    def pressed(self) -> float:
        """Writes of people."""
        return sum(self.works.values())

    @property
    def chores(self) -> float:
        """Writes of chores."""
        return CHORES * self.halls

    @property
    def forecasts(self) -> float:
        """Writes of forecasts."""
        return self.writes - self.pressed - self.chores


def demand(card: Card, halls: Sequence[HallDay], piece: int, size: Size) -> Demand:
    """What that quarter of an hour wants when the city has this size."""
    phones_each = size.phones / max(1, sum(hall.people[piece] for hall in halls))
    seen = [_second_of(hall, piece, size, phones_each) for hall in halls]
    return demand_of(card, seen, times=size.times, phones=size.times * size.phones)


def demand_of(card: Card, halls: Sequence[Hall], *, times: int, phones: int) -> Demand:
    """What `times` as many halls want."""
    costs = [cost_in(card, hall) for hall in halls]
    works: Counter[str] = Counter()
    for hall in halls:
        works.update({name: rate * times for name, rate in hall.works.items()})
    ahead = [(forecasts_in(hall), ahead_of(card.ahead, hall.people)) for hall in halls]
    pressed, runs = sum(hall.events for hall in halls), sum(rate for rate, _ in ahead)
    return Demand(
        halls=times * len(halls), phones=phones, works=works, writes=times * (pressed + runs + CHORES * len(halls)),
        servers=times * (sum(cost.server for cost in costs) + sum(rate * one.server for rate, one in ahead)),
        looking=times * sum(looking_in(card, hall) for hall in halls),
        each_server=card.quiet.server / 60 + times * sum(other_in(card, hall) for hall in halls),
        database=times * (sum(cost.database for cost in costs) + sum(rate * one.database for rate, one in ahead)),
        database_each=card.quiet.database / 60,
        redis=times * sum(cost.redis for cost in costs),
        redis_each=card.quiet.redis / 60 + HEARD * times * pressed,
        beside=times * sum(rate * one.beside for rate, one in ahead),
        round_seconds=times * sum(one.beside + one.server + one.database for rate, one in ahead if rate) / 1000,
        pokes=times * sum(pokes_in(card, hall) for hall in halls),
        looks=times * sum(sum(looks_in(card, hall).values()) for hall in halls),
        kilobytes=times * sum(kilobytes_in(card, hall) for hall in halls),
    )  # fmt: skip


def _second_of(hall: HallDay, piece: int, size: Size, phones_each: float) -> Hall:
    done = hall.done(piece)
    phones = hall.people[piece] * phones_each
    return Hall(
        works={name: size.busier * done[name] / SLICE for name in PRESSED}, desks=size.busier * hall.desks[piece], walls=WALLS, kiosks=KIOSKS,
        phones=phones, people=hall.people[piece] * size.busier,
        is_awake=hall.people[piece] + hall.desks[piece] > 0,
    )  # fmt: skip
