"""What can be seen in the hall when somebody comes: the same for every estimator."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from server.domain.simulation.hall_now import HallNow
from server.domain.simulation.plan import Group, Plan
from server.domain.visits.leg import Leg, State
from tests.load.estimates.people import Day, Guest
from tests.load.estimates.true_day import GIVEN_UP, Went
from tests.load.estimates.world import World


@dataclass(frozen=True, kw_only=True)
class Seen:
    """The hall at the moment in which `guest` comes: everybody who came before, as far as it is known by then."""

    hall: World
    day: Day
    plan: Plan
    guest: Guest
    before: Sequence[Went]

    @property
    def at(self) -> float:
        """Minutes after opening."""
        return self.guest.joined

    @property
    def group(self) -> Group:
        """Who may help, and how."""
        return self.plan.groups[self.plan.group_of[self.guest.need]]

    @cached_property
    def waiting(self) -> Sequence[Went]:
        """Whoever waits, as they came."""
        return [went for went in self.before if went.called > self.at]

    @cached_property
    def called(self) -> Sequence[Went]:
        """Whoever was called today, as they were called."""
        return sorted((went for went in self.before if went.called <= self.at), key=lambda went: went.called)

    @cached_property
    def on_duty(self) -> frozenset[int]:
        """Advisors whose duty it is now."""
        shifts = enumerate(self.plan.shifts)
        return frozenset(who for who, mine in shifts if any(begins <= self.at < ends for begins, ends in mine))

    def hall_now(self) -> HallNow:
        """As Lotse's forecast takes it."""
        now = self.day.moment(self.at)
        return HallNow(
            site=self.hall.site, now=now, day=self.day.day, legs=[leg for went in self.before for leg in self._leg(went)],
            duties=[duty for duty in self.day.duties if duty.ends > now], desks=self._desks(),
        )  # fmt: skip

    def _desks(self) -> Mapping[str, datetime | None]:
        here = {self.plan.advisors[who] for who in self.on_duty}
        for advisor, (begins, ends) in self.day.missing.items():
            here -= {advisor} if begins <= self.at < ends else set()
        away = {went.advisor: self.day.moment(went.free) for went in self.called if went.free <= self.at < went.back}
        return {advisor: away.get(advisor) for advisor in here}

    def _leg(self, went: Went) -> Sequence[Leg]:
        guest, state = went.guest, State.WAITING
        if went.called <= self.at:
            there = went.called + (self.hall.way if went.showed else GIVEN_UP)
            state = State.CALLED if self.at < there else State.SERVING
            if self.at >= went.free:
                return ()
        joined, is_waiting = self.day.moment(guest.joined), state is State.WAITING
        return (
            Leg(
                id=guest.number, ticket=guest.number, site="bench", day=self.day.day, topic=guest.need.topic,
                language=guest.need.language, head_start=guest.head_start, joined_at=joined, state=state,
                sort_key=joined - timedelta(minutes=guest.head_start), advisor=None if is_waiting else went.advisor,
                called_at=None if is_waiting else self.day.moment(went.called),
                started_at=self.day.moment(went.called + self.hall.way) if state is State.SERVING else None,
                interpreter="video" if not is_waiting and went.line >= 0 else None,
            ),
        )  # fmt: skip
