"""What each run of a forecast begins with: the hall as it is, and what nobody knows of it drawn anew."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from server.domain.hours.opening import whole_day
from server.domain.routing.durations import USUAL
from server.domain.routing.early import draws_at
from server.domain.simulation.chance import Chance
from server.domain.simulation.comer import ANYHOW, DIRECT, Comer
from server.domain.simulation.habits import Habits, PastDay
from server.domain.simulation.hall_now import HallNow
from server.domain.simulation.plan import Plan
from server.domain.simulation.presence import Presence
from server.domain.simulation.start import Probe, Start, Talking
from server.domain.visits.leg import Leg, State

LATER = 2**40
"""Those who come later have places in line from here on; legs are below."""

_Place = tuple[float, int, float, int, int]
"""What stands of a comer before anything is drawn: key, order, joined, group, topic."""


class Beginning:
    """All that is the same in every run is worked out once.

    `line` are the legs that wait and can be helped, with those who have stepped out; `presence` says who is here.
    """

    def __init__(self, hall: HallNow, plan: Plan, habits: Habits, probes: Sequence[Probe]) -> None:
        self.probes, self._plan, self._habits = probes, plan, habits
        number = {advisor: who for who, advisor in enumerate(plan.advisors)}
        self._talks = [
            (number[leg.advisor], leg) for leg in hall.legs if leg.state.is_at_a_desk and leg.advisor in number
        ]
        self.line = [leg for leg in hall.waiting if plan.can_be_met(plan.group_of[leg.need])]
        self._waits = [self._place(leg) for leg in self.line]
        self._is_drawn = draws_at(hall.site, hall.now) is not None
        self.presence = Presence(hall, plan)
        since_midnight = (hall.now - whole_day(hall.site, hall.day).opens) / timedelta(minutes=1)
        alike = [day for day in habits.days if day.weekday == hall.day.weekday()]
        self._days = [list(self._coming(day, since_midnight)) for day in alike]

    def start(self, off_by: float, chance: Chance) -> Start:
        """The start of one run, in which all talks take `off_by` times as long as usual."""
        place = self._lot(chance) if self._is_drawn else 0.0
        return Start(
            talking={who: self._talking(who, leg, off_by, chance) for who, leg in self._talks},
            away=self.presence.away(chance),
            waiting=self._waiting(chance),
            comers=self._comers(chance),
            probes=[Probe(key=probe.key + place, group=probe.group) for probe in self.probes],
            off_by=off_by,
        )

    def _talking(self, who: int, leg: Leg, off_by: float, chance: Chance) -> Talking:
        line = next((at for at, each in enumerate(self._plan.lines) if each.id == leg.interpreter), None)
        mean = self._habits.minutes.get(leg.topic, USUAL) * off_by
        mean *= self._habits.factors.get(self._plan.advisors[who], 1.0)
        mean *= self._habits.interpreted if line is not None else 1.0
        with_line = line if line is not None else DIRECT if leg.interpreter is None else ANYHOW
        return Talking(ends=self._ends(leg, mean, chance), line=with_line)

    def _ends(self, leg: Leg, mean: float, chance: Chance) -> float:
        """When the advisor has time again: who is called may not come, who is served has been for a while."""
        if leg.state is State.SERVING:
            gone = self._since(leg.started_at)
            return mean * self._habits.ratio_beyond(gone / mean, chance.random()) - gone
        called = self._since(leg.called_at)
        waited = self._since(leg.joined_at) - called
        if chance.random() < self._habits.no_show_after(waited):
            return max(0.0, self._plan.no_show - called)
        return max(0.0, self._habits.way - called) + mean * self._habits.ratio(chance.random())

    def _waiting(self, chance: Chance) -> list[Comer]:
        draw = chance.random
        return [
            Comer(key, order, joined, group, topic, draw(), draw())
            for key, order, joined, group, topic in (self._drawn(chance) if self._is_drawn else self._waits)
        ]

    def _drawn(self, chance: Chance) -> list[_Place]:
        """Those who came early, at places that they have drawn."""
        lots = sorted((chance.random(), joined) for _, _, joined, _, _ in self._waits)
        return [
            (place - leg.head_start, order, joined, group, topic)
            for (_, place), leg, (_, order, joined, group, topic) in zip(lots, self.line, self._waits, strict=True)
        ]

    def _comers(self, chance: Chance) -> list[Comer]:
        """Those of a random past day of the same weekday; nobody while no such day is known."""
        if not self._days:
            return []
        draw = chance.random
        day = self._days[int(draw() * len(self._days))]
        return [Comer(key, order, joined, group, topic, draw(), draw()) for key, order, joined, group, topic in day]

    def _coming(self, day: PastDay, since_midnight: float) -> Iterator[_Place]:
        for order, came in enumerate(day.came, LATER):
            if came.at > since_midnight:
                joined, need = came.at - since_midnight, came.need
                yield joined - came.head_start, order, joined, self._plan.group_of[need], self._plan.topic(need)

    def _place(self, leg: Leg) -> _Place:
        joined, place = self._plan.minutes(leg.joined_at), self._plan.minutes(leg.sort_key)
        return place, leg.id, joined, self._plan.group_of[leg.need], self._plan.topic(leg.need)

    def _lot(self, chance: Chance) -> float:
        """The place of somebody who comes before the order is drawn: that of any of those who are early."""
        joined = [joined for _, _, joined, _, _ in self._waits] or [0.0]
        return joined[int(chance.random() * len(joined))]

    def _since(self, moment: datetime | None) -> float:
        return 0.0 if moment is None else max(0.0, -self._plan.minutes(moment))
