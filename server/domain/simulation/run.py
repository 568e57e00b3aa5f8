"""One run of a hall: event by event, whoever is free takes the first in line among those they can help.

Who finds nobody to help looks again when somebody comes, when a colleague goes home, when an interpreter line is free,
opens or closes, and when somebody has been patient enough.
"""

from collections.abc import Iterator
from heapq import heapify, heappop, heappush
from math import inf

from server.domain.simulation.comer import DIRECT, Call, Comer
from server.domain.simulation.habits import Habits
from server.domain.simulation.plan import Plan
from server.domain.simulation.probing import Probing
from server.domain.simulation.rule import BUSY, NOT_YET, Rule
from server.domain.simulation.start import Ran, Start

_ENDS, _DONE, _BEGINS, _COMES, _LOOKS = range(5)
"""What can happen, in this order when several happen at once: all changes first, then idle advisors look."""

_EVERYBODY = -1


def run(plan: Plan, habits: Habits, start: Start, *, until_called: bool = False) -> Ran:
    """Runs the hall from its start until everybody has gone home.

    With `until_called` it ends as soon as everybody who waited at the start and every probe has been called.
    """
    return _Run(plan, habits, start).ran(until_called=until_called)


class _Run:
    def __init__(self, plan: Plan, habits: Habits, start: Start) -> None:
        self._plan, self._habits = plan, habits
        self._minutes = [habits.minutes.get(topic, 15.0) * start.off_by for topic in plan.topics]
        self._factors = [habits.factors.get(advisor, 1.0) for advisor in plan.advisors]
        self._rule = Rule(plan, start.waiting)
        self._old = {comer.order for comer in start.waiting}
        self._busy = set(start.talking)
        self._idle: dict[int, float] = {}
        self._looks_at: dict[int, float] = {}
        self._line_of = {who: talk.line for who, talk in start.talking.items() if talk.line >= 0}
        for line in self._line_of.values():
            self._rule.in_use[line] += 1
        self._calls: list[Call] = []
        self._probing = Probing(start.probes, start.at, plan)
        self._stands_as = list(range(len(plan.groups)))
        self._comers = iter(start.comers)
        self._events = list(self._first_events(start))
        heapify(self._events)
        self._await_comer()

    def _first_events(self, start: Start) -> Iterator[tuple[float, int, int]]:
        plan = self._plan
        for who, talk in start.talking.items():
            yield talk.ends, _DONE, who
        for who, shifts in enumerate(plan.shifts):
            here_from = start.away.get(who, start.at)
            for begins, ends in shifts:
                if max(begins, here_from) < ends:
                    yield max(begins, here_from), _BEGINS, who
                if start.at < ends:
                    yield ends, _ENDS, who
        looks = {at for line in plan.lines for hours in line.hours or () for at in hours if at > start.at}
        looks |= {start.at + plan.patience} if start.probes else set()
        yield from ((at, _LOOKS, _EVERYBODY) for at in looks)

    def ran(self, *, until_called: bool) -> Ran:
        events, old, probing = self._events, self._old, self._probing
        while events and not (until_called and not old and not probing.pending):
            at, what, who = heappop(events)
            if what == _DONE:
                self._done(who, at)
            elif what == _COMES:
                self._comes(at)
            elif what == _BEGINS:
                self._begins(who, at)
            elif what == _ENDS:
                self._ends(who, at)
            elif who == _EVERYBODY:
                self._look(at)
            elif who in self._idle:
                self._is_free(who, at, since=self._idle[who])
        return Ran(calls=self._calls, probes=probing.called_at)

    def _await_comer(self) -> None:
        self._coming = next(self._comers, None)
        if self._coming is not None:
            heappush(self._events, (self._coming.joined, _COMES, 0))

    def _begins(self, who: int, at: float) -> None:
        self._rule.here.add(who)
        if who not in self._busy:
            # Not at once: whether somebody else speaks a language is known when all who begin now are here.
            self._idle[who] = at
            heappush(self._events, (at, _LOOKS, who))

    def _ends(self, who: int, at: float) -> None:
        self._rule.here.discard(who)
        self._idle.pop(who, None)
        if at >= self._plan.shifts[who][-1][1]:
            for group, each in enumerate(self._plan.groups):
                if each.then is not None and each.able == (who,):
                    self._turn(group, each.then)
        heappush(self._events, (at, _LOOKS, _EVERYBODY))

    def _turn(self, group: int, into: int) -> None:
        """The advisor whom these people wanted has gone home: anybody may help."""
        stand = (comer._replace(group=into) if comer.group == group else comer for comer in self._rule.line)
        self._rule.line = sorted(stand)
        self._stands_as[group] = into
        self._probing.turn(group, into)

    def _done(self, who: int, at: float) -> None:
        line = self._line_of.pop(who, None)
        self._busy.discard(who)
        if line is not None:
            self._rule.in_use[line] -= 1
        if who in self._rule.here:
            self._is_free(who, at, since=at)
        if line is not None:
            self._look(at)

    def _look(self, at: float) -> None:
        """Everybody idle looks again, who has been idle longest first."""
        for since, who in sorted((since, who) for who, since in self._idle.items()):
            self._is_free(who, at, since=since)

    def _comes(self, at: float) -> None:
        comer = self._coming
        self._await_comer()
        if comer is None:
            return
        if self._stands_as[comer.group] != comer.group:
            comer = comer._replace(group=self._stands_as[comer.group])
        # Whoever is idle can help nobody who waits already: only the newcomer is looked at.
        group, breadth, idle = self._plan.groups[comer.group], self._plan.breadth, self._idle
        able = [who for who in group.able if who in idle]
        able.sort(key=lambda who: (who not in group.speaking, breadth[who], idle[who], who))
        for who in able:
            way = DIRECT if who in group.speaking else self._rule.way(comer.group, at, at)
            if way > BUSY:
                self._call(comer, who, at, way)
                return
            if way == NOT_YET:
                self._looks_again(who, at + self._plan.patience)
        self._rule.join(comer)

    def _is_free(self, who: int, at: float, *, since: float) -> None:
        """Takes the first in line whom this advisor can help now; without anybody they are idle `since` then."""
        first, line, look_at = self._rule.first(who, at)
        if self._probing.pending:
            self._probing.take(who, at, inf if first is None else first.key, self._rule)
        if first is None:
            self._idle[who] = since
            self._looks_again(who, look_at)
        else:
            self._rule.take(first)
            self._call(first, who, at, line)

    def _looks_again(self, who: int, at: float) -> None:
        if at < inf and self._looks_at.get(who) != at:
            self._looks_at[who] = at
            heappush(self._events, (at, _LOOKS, who))

    def _call(self, comer: Comer, who: int, at: float, line: int) -> None:
        habits = self._habits
        showed = comer.show >= habits.no_show_after(at - comer.joined)
        length = self._plan.no_show
        if showed:
            mean = self._minutes[comer.topic] * self._factors[who] * (habits.interpreted if line >= 0 else 1.0)
            length = habits.way + mean * habits.ratio(comer.talk)
        if line >= 0:
            self._rule.in_use[line] += 1
            self._line_of[who] = line
        self._idle.pop(who, None)
        self._busy.add(who)
        self._calls.append(Call(comer, at, who, line, showed, at + length))
        self._old.discard(comer.order)
        heappush(self._events, (at + length, _DONE, who))
