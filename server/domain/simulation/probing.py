"""Newcomers in a run who take nobody's place: when each of them would be called."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple

from server.domain.simulation.plan import Plan
from server.domain.simulation.rule import BUSY, Rule
from server.domain.simulation.start import Probe


class Probing:
    """The probes of a run, who all came at minute `at`; sets of them are bits of a number, lowest key first."""

    def __init__(self, probes: Sequence[Probe], at: float, plan: Plan) -> None:
        self.called_at = [inf] * len(probes)
        self.pending = (1 << len(probes)) - 1
        self._keys = [probe.key for probe in probes]
        self._helping = _helping(plan, tuple([probe.group for probe in probes]))
        self._at = at

    def take(self, who: int, at: float, key: float, rule: Rule) -> None:
        """Notes whom this advisor would call now: those before whom nobody stands whom they can help (at `key`)."""
        before = self.pending & ((1 << bisect_left(self._keys, key)) - 1)
        if not before:
            return
        helped = self._helping.by(who)
        self._note(before & helped.direct, at)
        for lines, of_lines, groups in helped.others:
            if before & of_lines and rule.line_for(lines, at) != BUSY:
                for group, of_group in groups:
                    if before & of_group and rule.way(group, self._at, at) > BUSY:
                        self._note(before & of_group, at)

    def turn(self, group: int, into: int) -> None:
        """From now on those of one group are helped as those of another."""
        self._helping = self._helping.turned(group, into)

    def _note(self, asked: int, at: float) -> None:
        self.pending &= ~asked
        while asked:
            number = (asked & -asked).bit_length() - 1
            asked &= asked - 1
            self.called_at[number] = at


class _Helped(NamedTuple):
    """Whom an advisor may help: all with whom they speak, and, by interpreter lines, the groups of the others."""

    direct: int
    others: Sequence[tuple[tuple[int, ...], int, Sequence[tuple[int, int]]]]


class _Helping:
    """Who may help which probes, worked out once for each advisor."""

    def __init__(self, plan: Plan, groups: tuple[int, ...]) -> None:
        self._plan, self._groups = plan, groups
        self._of_group: dict[int, int] = {}
        for number, group in enumerate(groups):
            self._of_group[group] = self._of_group.get(group, 0) | 1 << number
        self._of_advisor: dict[int, _Helped] = {}

    def by(self, who: int) -> _Helped:
        """Those whom that advisor may help."""
        if who not in self._of_advisor:
            self._of_advisor[who] = self._by(who)
        return self._of_advisor[who]

    def turned(self, group: int, into: int) -> "_Helping":
        """The same, once those of one group are helped as those of another."""
        return _helping(self._plan, tuple(into if each == group else each for each in self._groups))

    def _by(self, who: int) -> _Helped:
        ways, direct, others = self._plan.ways[who], 0, dict[tuple[int, ...], list[tuple[int, int]]]()
        for group, of_group in self._of_group.items():
            if ways.get(group):
                direct |= of_group
            elif group in ways:
                others.setdefault(self._plan.groups[group].lines, []).append((group, of_group))
        parts = [(lines, sum(of_group for _, of_group in groups), groups) for lines, groups in others.items()]
        return _Helped(direct, parts)


@lru_cache(maxsize=4)
def _helping(plan: Plan, groups: tuple[int, ...]) -> _Helping:
    """Kept from run to run: a forecast runs one plan with the same probes a hundred times."""
    return _Helping(plan, groups)
