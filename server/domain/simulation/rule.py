"""Who is next for a free advisor and how they are helped: the rule of routing.py, said in numbers.

Said again because a forecast asks it thousands of times a second; a test holds both against each other.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable
from math import inf

from server.domain.simulation.comer import ANYHOW, DIRECT, Comer
from server.domain.simulation.plan import Plan

BUSY, NOT_YET = -3, -4
"""Why somebody can't be helped now: every line for them is in use, or it is too early for an interpreter."""


class Rule:
    """The line of a hall, whoever stands first first; who is `here`, and the talks `in_use` on each line."""

    def __init__(self, plan: Plan, waiting: Iterable[Comer] = ()) -> None:
        self.here: set[int] = set()
        self.in_use = [0] * len(plan.lines)
        self.line = sorted(waiting)
        self._plan, self._patience = plan, plan.patience

    def first(self, who: int, at: float) -> tuple[Comer | None, int, float]:
        """Whom that advisor calls at that minute and how; without anybody, when it is worth looking again."""
        ways, groups, look_at = self._plan.ways[who], self._plan.groups, inf
        in_use: list[tuple[int, ...]] = []
        for comer in self.line:
            is_direct = ways.get(comer.group)
            if is_direct is None:
                continue
            if is_direct:
                return comer, DIRECT, inf
            lines = groups[comer.group].lines
            if lines in in_use:
                continue
            way = self.way(comer.group, comer.joined, at)
            if way > BUSY:
                return comer, way, inf
            if way == BUSY:
                in_use.append(lines)
            elif at < comer.joined + self._patience < look_at:
                look_at = comer.joined + self._patience
        return None, BUSY, look_at

    def way(self, group: int, joined: float, at: float) -> int:
        """How somebody of that group can be helped by who does not speak their language."""
        needs = self._plan.groups[group]
        if at < joined + self._patience and not self.here.isdisjoint(needs.speaking):
            return NOT_YET
        line = self.line_for(needs.lines, at)
        if line != NOT_YET:
            return line
        shifts = [shift for who in needs.able for shift in self._plan.shifts[who]] if needs.lines else ()
        return NOT_YET if any(self._plan.lines[number].comes(at, shifts) for number in needs.lines) else ANYHOW

    def line_for(self, lines: Iterable[int], at: float) -> int:
        """The line with most room of these; BUSY when all that work are in use, NOT_YET when none works now."""
        best, most = NOT_YET, 0
        for number in lines:
            line = self._plan.lines[number]
            if line.hours is None or line.works(at):
                room = line.at_once - self.in_use[number]
                if room > most:
                    best, most = number, room
                elif best == NOT_YET:
                    best = BUSY
        return best

    def join(self, comer: Comer) -> None:
        """Takes their place in line."""
        insort(self.line, comer)

    def take(self, comer: Comer) -> None:
        """Takes them out of the line."""
        del self.line[bisect_left(self.line, comer)]
