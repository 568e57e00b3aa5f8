"""How long one forecast takes: a hundred people wait, and sixty newcomers want to know."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random
from time import process_time

from server.domain.simulation.comer import DIRECT, Comer
from server.domain.simulation.habits import Habits
from server.domain.simulation.plan import Group, LinePlan, Plan, serves
from server.domain.simulation.run import run
from server.domain.simulation.start import Probe, Start, Talking

ADVISORS, GROUPS, TOPICS, WAITING, LATER, RUNS, TRIES = 12, 18, 25, 100, 80, 100, 7


@dataclass(frozen=True, kw_only=True)
class Speed:
    """Seconds of processor time: a hundred runs for everybody, and a thousand whole days of about 150 visitors.

    The best of several tries: the others say what else the machine did.
    """

    forecast: float
    thousand_days: float


def measure_speed() -> Speed:
    """Runs a random hall."""
    chance = Random(1)  # noqa: S311  the same hall on every run
    plan = _plan(chance)
    habits = Habits(minutes={topic: chance.uniform(8, 30) for topic in plan.topics})
    start = Start(
        waiting=_comers(WAITING, -60, 0, chance), comers=_comers(LATER, 0, 200, chance),
        probes=sorted(Probe(key, group) for group in range(GROUPS) for key in (0.0, -20.0, -40.0)),
    )  # fmt: skip
    day = _comers(150, 0, 230, chance)
    return Speed(
        forecast=min(_forecast(plan, habits, start, chance) for _ in range(TRIES)),
        thousand_days=10 * min(_days(plan, habits, day, chance) for _ in range(TRIES)),
    )


def _forecast(plan: Plan, habits: Habits, start: Start, chance: Random) -> float:
    began = process_time()
    for _ in range(RUNS):
        talking = {who: Talking(chance.uniform(0, 20), DIRECT) for who in range(ADVISORS)}
        run(plan, habits, replace(start, talking=talking, waiting=_drawn(start.waiting, chance)), until_called=True)
    return process_time() - began


def _days(plan: Plan, habits: Habits, day: list[Comer], chance: Random) -> float:
    began = process_time()
    for _ in range(RUNS):
        run(plan, habits, Start(comers=_drawn(day, chance)))
    return process_time() - began


def _drawn(comers: Sequence[Comer], chance: Random) -> list[Comer]:
    return [comer._replace(talk=chance.random(), show=chance.random()) for comer in comers]


def _plan(chance: Random) -> Plan:
    groups = tuple(_group(chance) for _ in range(GROUPS))
    return Plan(
        origin=datetime(2026, 1, 5, 8, tzinfo=UTC), advisors=tuple(f"advisor-{at}" for at in range(ADVISORS)),
        shifts=(((0.0, 240.0),),) * ADVISORS, breadth=tuple(range(ADVISORS)), groups=groups, group_of={},
        lines=(LinePlan(id="video", at_once=3, hours=None),), topics=tuple(f"topic-{at}" for at in range(TOPICS)),
        patience=15.0, no_show=1.5, serves=serves(groups, ADVISORS),
    )  # fmt: skip


def _group(chance: Random) -> Group:
    able = tuple(sorted(chance.sample(range(ADVISORS), chance.choice([2, 3, 5]))))
    speaking = frozenset(who for who in able if chance.random() < 0.5)
    return Group(able=able, speaking=speaking, lines=(0,) if chance.random() < 0.6 else ())


def _comers(number: int, begins: float, ends: float, chance: Random) -> list[Comer]:
    times = [begins + (ends - begins) * at / number for at in range(number)]
    return [
        Comer(
            at - 20 * (chance.random() < 0.3), order + (begins >= 0) * WAITING, at, chance.randrange(GROUPS),
            chance.randrange(TOPICS), chance.random(), chance.random(),
        )
        for order, at in enumerate(times)
    ]  # fmt: skip
