"""Who is really here at the start of a run, and when those come back who are not."""

from collections.abc import Iterator
from datetime import timedelta

from server.domain.simulation.chance import Chance
from server.domain.simulation.hall_now import HallNow
from server.domain.simulation.plan import Plan, Stretch

A_PAUSE = 15.0
"""Minutes of a usual pause (assumed)."""

SOON = 5.0
"""Whoever is due now comes within so many minutes."""

LATE = 30.0
"""Whoever has opened no desk so many minutes after their duty began is not coming, unless nobody else can help."""


class Presence:
    """The advisors of a plan as they are at its origin."""

    def __init__(self, hall: HallNow, plan: Plan) -> None:
        self._plan = plan
        self._paused: dict[int, float] = {}
        self._due: list[int] = []
        self._absent: dict[int, float] = {}
        busy = {leg.advisor for leg in hall.legs if leg.state.is_at_a_desk}
        at_work = {who for who, advisor in enumerate(plan.advisors) if advisor in hall.desks or advisor in busy}
        for who, advisor in enumerate(plan.advisors):
            shift = next(((begins, ends) for begins, ends in plan.shifts[who] if begins <= 0 < ends), None)
            since = hall.desks.get(advisor)
            if since is not None:
                self._paused[who] = A_PAUSE - (hall.now - since) / timedelta(minutes=1)
            elif shift is not None and who not in at_work:
                if -shift[0] < LATE or self._is_needed(who, at_work):
                    self._due.append(who)
                else:
                    self._absent[who] = shift[1]

    def away(self, chance: Chance) -> dict[int, float]:
        """Advisor → the minute from which on they are here, for everybody who should be and is not."""
        due = {who: SOON * chance.random() for who in self._due}
        paused = {who: max(left, SOON * chance.random()) for who, left in self._paused.items()}
        return self._absent | due | paused

    def begins(self, group: int) -> tuple[float, ...]:
        """The minutes at which somebody who can help that group comes after a time in which nobody was here."""
        return tuple(begins for begins, _ in self._stretches(group) if begins > 0)

    def _stretches(self, group: int) -> Iterator[Stretch]:
        """When anybody is here who can help that group."""
        shifts = sorted(
            (max(begins, self._absent.get(who, begins)), ends)
            for who in self._plan.groups[group].able
            for begins, ends in self._plan.shifts[who]
            if self._absent.get(who, begins) < ends
        )
        begins, ends = shifts[0] if shifts else (0.0, 0.0)
        for next_begins, next_ends in shifts[1:]:
            if next_begins > ends:
                yield begins, ends
                begins, ends = next_begins, next_ends
            ends = max(ends, next_ends)
        if shifts:
            yield begins, ends

    def _is_needed(self, who: int, at_work: set[int]) -> bool:
        """Whether there are people whom nobody at a desk can help, but this advisor could."""
        return any(at_work.isdisjoint(self._plan.groups[group].able) for group, _ in self._plan.serves[who])
