"""What happens on a simulated day: told event by event, by a loop of its own and any rule of who is next."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from math import inf

from server.domain.hours.duty import Duty
from server.domain.simulation.comer import Comer
from server.domain.simulation.plan import Plan, plan_of
from server.domain.simulation.rule import BUSY, Rule
from tests.load.estimates.people import Day, Guest
from tests.load.estimates.world import World

GIVEN_UP = 1.5
"""Minutes until a desk gives up who does not come."""

_ENDS, _DONE, _BEGINS, _COMES, _LOOKS = range(5)


@dataclass(frozen=True, kw_only=True)
class Went:
    """What became of a guest: minutes after opening, `inf` for who was never called.

    `free` is when the talk is over, `back` when the advisor has time again; `line` is the interpreter line's number, or
    less than 0. `passed` are the guests who came earlier and whom this advisor could have helped in that minute.
    """

    guest: Guest
    called: float = inf
    advisor: str = ""
    line: int = -1
    showed: bool = False
    free: float = inf
    back: float = inf
    passed: tuple[Guest, ...] = ()

    @property
    def waited(self) -> float:
        """Minutes until the call."""
        return self.called - self.guest.joined


def plan_for(world: World, day: Day) -> Plan:
    """The day in numbers, for all who come, whichever house they were sent to."""
    needs = sorted({replace(guest.need, organisation="") for guest in day.guests})
    return plan_of(world.site, origin=day.opens, day=day.day, duties=day.duties, needs=needs)


def by_the_rule(guest: Guest) -> float:
    """The place in line as Lotse gives it."""
    return guest.joined - guest.head_start


def true_day(
    world: World, day: Day, plan: Plan, *, place: Callable[[Guest], float] = by_the_rule, rule: Rule | None = None
) -> Sequence[Went]:
    """Everybody of the day, in the order of coming; with another `place` in line or another `rule` as these would."""
    return _TrueDay(world, day, plan, place, rule or Rule(plan)).went()


class _TrueDay:
    def __init__(self, world: World, day: Day, plan: Plan, place: Callable[[Guest], float], rule: Rule) -> None:
        self._world, self._day, self._plan, self._place, self._rule = world, day, plan, place, rule
        # What could have been is asked of the hall's own rule, whichever is tried.
        self._open_plan = plan_for(world, day)
        self._open = Rule(self._open_plan)
        self._open.here, self._open.in_use = rule.here, rule.in_use
        self._guests = {guest.number: guest for guest in day.guests}
        self._waiting: dict[int, Guest] = {}
        self._went: dict[int, Went] = {}
        self._idle: dict[int, float] = {}
        self._busy: dict[int, Went] = {}
        self._events: list[tuple[float, int, int]] = []
        for guest in day.guests:
            heappush(self._events, (guest.joined, _COMES, guest.number))
            heappush(self._events, (guest.joined + plan.patience, _LOOKS, 0))
        for duty in day.duties:
            for begins, ends in _really_here(duty, day):
                heappush(self._events, (begins, _BEGINS, plan.advisors.index(duty.advisor)))
                heappush(self._events, (ends, _ENDS, plan.advisors.index(duty.advisor)))

    def went(self) -> Sequence[Went]:
        while self._events:
            at, what, who = heappop(self._events)
            self._change(at, what, who)
            if self._idle and (not self._events or self._events[0][:2] > (at, _BEGINS)):
                self._all_look(at, self._guests[who] if what == _COMES else None)
        return [self._went.get(guest.number, Went(guest=guest)) for guest in self._day.guests]

    def _change(self, at: float, what: int, who: int) -> None:
        if what == _BEGINS:
            self._rule.here.add(who)
            if who not in self._busy:
                self._idle[who] = at
        elif what == _ENDS:
            self._rule.here.discard(who)
            self._idle.pop(who, None)
        elif what == _COMES:
            guest = self._guests[who]
            group = self._plan.group_of[guest.need]
            comer = Comer(self._place(guest), who, guest.joined, group, self._plan.topic(guest.need), 0.0, 0.0)
            self._rule.join(comer)
            self._waiting[who] = guest
        elif what == _DONE:
            self._done(who, at)

    def _done(self, who: int, at: float) -> None:
        """The talk is over; if a break follows the advisor is done once more after it."""
        went = self._busy[who]
        if at == went.free and went.line >= 0:
            self._rule.in_use[went.line] -= 1
        if at < went.back:
            return
        del self._busy[who]
        if who in self._rule.here:
            self._idle[who] = at

    def _all_look(self, at: float, guest: Guest | None) -> None:
        group = None if guest is None else self._plan.groups[self._plan.group_of[guest.need]]
        speaking = frozenset[int]() if group is None else group.speaking
        breadth = [0] * len(self._plan.breadth) if group is None else self._plan.breadth
        for who in sorted(self._idle, key=lambda who: (who not in speaking, breadth[who], self._idle[who], who)):
            first, line, _ = self._rule.first(who, at)
            if first is not None:
                del self._idle[who]
                self._rule.take(first)
                self._call(self._guests[first.order], who, at, line)

    def _call(self, guest: Guest, who: int, at: float, line: int) -> None:
        world, advisor = self._world, self._plan.advisors[who]
        showed = guest.hears and at - guest.joined < guest.stays
        length = GIVEN_UP
        if showed:
            mean = world.minutes[guest.need.topic] * world.paces[advisor, guest.need.topic]
            length = world.way + mean * guest.length * self._day.longer * (world.interpreted if line >= 0 else 1.0)
        del self._waiting[guest.number]
        passed = tuple(self._could_help(who, at, guest))
        if line >= 0:
            self._rule.in_use[line] += 1
        back = at + length + (guest.pause if showed else 0.0)
        went = Went(
            guest=guest, called=at, advisor=advisor, line=line, showed=showed, free=at + length, back=back,
            passed=passed,
        )  # fmt: skip
        self._went[guest.number] = self._busy[who] = went
        for then in {went.free, went.back}:
            heappush(self._events, (then, _DONE, who))

    def _could_help(self, who: int, at: float, instead: Guest) -> Iterator[Guest]:
        for guest in self._waiting.values():
            if guest.joined >= instead.joined:
                return
            group = self._open_plan.group_of[replace(guest.need, organisation="")]
            needs = self._open_plan.groups[group]
            if who in needs.able and (who in needs.speaking or self._open.way(group, guest.joined, at) > BUSY):
                yield guest


def _really_here(duty: Duty, day: Day) -> Sequence[tuple[float, float]]:
    begins, ends = day.minutes(duty.begins), day.minutes(duty.ends)
    gone_from, gone_until = _missing(day.missing, duty.advisor)
    parts = ((begins, min(ends, gone_from)), (max(begins, gone_until), ends))
    return [(one, other) for one, other in parts if one < other] if gone_from < gone_until else [(begins, ends)]


def _missing(missing: Mapping[str, tuple[float, float]], advisor: str) -> tuple[float, float]:
    return missing.get(advisor, (inf, -inf))
