"""Builders for runs: plans made of numbers, talks of exactly ten minutes, everybody comes when called."""

from collections.abc import Sequence
from datetime import UTC, datetime
from math import inf
from typing import Any

from server.domain.simulation.comer import Call, Comer
from server.domain.simulation.habits import Habits
from server.domain.simulation.plan import Group, LinePlan, Plan, Stretch, serves

EXACT = Habits(minutes={"a": 10.0, "b": 10.0}, ratios=(1.0,), interpreted=2.0, no_show=(0.0,), unsure=0.0)
"""Ten minutes a talk, twenty with an interpreter."""

ALL_DAY: Stretch = (0.0, 480.0)


def a_plan(*groups: Group, shifts: Sequence[Sequence[Stretch]] = ((ALL_DAY,), (ALL_DAY,)), **changes: Any) -> Plan:
    """A day with these groups; two advisors of the same breadth who are there all day."""
    dull: dict[str, Any] = {
        "origin": datetime(2026, 11, 23, 7, tzinfo=UTC), "advisors": tuple(f"rat-{at}" for at in range(len(shifts))),
        "shifts": tuple(tuple(each) for each in shifts), "breadth": (1,) * len(shifts), "groups": groups,
        "group_of": {}, "lines": (), "topics": ("a", "b"), "patience": 15.0, "no_show": 1.5,
        "serves": serves(groups, len(shifts)),
    }  # fmt: skip
    return Plan(**dull | changes)


def a_group(*able: int, speaking: Sequence[int] | None = None, lines: Sequence[int] = (), **then: Any) -> Group:
    """People whom these advisors may help; all of them speak the language unless it is said who does."""
    return Group(able=able, speaking=frozenset(able if speaking is None else speaking), lines=tuple(lines), **then)


def a_line(at_once: int = 1, *hours: Stretch) -> LinePlan:
    """An interpreter line for so many talks, working always unless hours are given."""
    return LinePlan(id="video", at_once=at_once, hours=hours or None)


def a_comer(order: int, joined: float, group: int = 0, *, head_start: float = 0, **changes: Any) -> Comer:
    """Somebody who comes at that minute and is there when called."""
    dull = Comer(key=joined - head_start, order=order, joined=joined, group=group, topic=0, talk=0.0, show=inf)
    return dull._replace(**changes)


def called(calls: Sequence[Call]) -> list[tuple[int, float, int]]:
    """Who was called, when and by whom, in the order of calls."""
    return [(call.comer.order, call.at, call.advisor) for call in calls]
