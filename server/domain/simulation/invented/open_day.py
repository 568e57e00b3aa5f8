"""A hall on one day of its rota, for people who never were."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from server.domain.hours.duty import Duty
from server.domain.hours.opening import open_on, whole_day
from server.domain.simulation.chance import Chance
from server.domain.simulation.habits import Habits
from server.domain.simulation.invented.crowd import Asked
from server.domain.simulation.invented.day_run import run_day
from server.domain.simulation.invented.guests import Guest, can_wait, drawn_places, first_need
from server.domain.simulation.invented.happening import Happening
from server.domain.simulation.invented.house import at_desk
from server.domain.simulation.invented.met import Meetings, meetings
from server.domain.simulation.invented.sittings import Sitting, sittings
from server.domain.simulation.plan import plan_of
from server.domain.site.site import Site
from server.domain.visits.responsible import serving


class OpenDay:
    """The hall on that local day; all minutes count from midnight.

    `seated` are all stays at a desk, `duties` those that are not empty; it `opens` first and `closes` last then, and
    the day itself `ends`.
    """

    def __init__(self, site: Site, day: date) -> None:
        self.site, self._day, self._midnight = site, day, whole_day(site, day).opens
        self.seated = sittings(site, day)
        self.duties = [each.duty for each in self.seated if each.duty.begins < each.duty.ends]
        self._duties_for: dict[tuple[str, str], Sequence[Duty]] = {}
        spans = open_on(site, day)
        self.opens = self._minutes(min((span.opens for span in spans), default=self._midnight))
        self.closes = self._minutes(max((span.closes for span in spans), default=self._midnight))
        self.ends = self._minutes(whole_day(site, day).closes)

    def moment(self, at: float) -> datetime:
        """That minute in UTC."""
        return self._midnight + timedelta(minutes=at)

    def has(self, asked: Asked) -> bool:
        """Whether somebody who asks for that gets a ticket, as far as the rota decides."""
        return not asked.is_sent and can_wait(
            self.site, self._day, asked, self._helping(asked), at=self.moment(asked.at)
        )

    def places(self, guests: Sequence[Guest], draws: Chance) -> list[float]:
        """The minute at which each stands in line: when they came, or what the draw gave those who came early."""
        early = self.site.early_arrival
        draws_order = early is not None and early.draw
        return drawn_places(guests, self.opens, draws) if draws_order else [each.asked.at for each in guests]

    def run(self, guests: Sequence[Guest], places: Sequence[float], habits: Habits) -> Meetings:
        """Who is called when, to which desk."""
        needs = {need: None for each in guests for need in each.needs}
        plan = plan_of(self.site, origin=self._midnight, day=self._day, duties=self.duties, needs=needs)
        return meetings(self.site, plan, run_day(plan, habits, guests, places), guests, self.seated)

    def at_desk(self, sitting: Sitting, found: Meetings) -> Iterator[Happening]:
        """What happens in that stay at a desk besides the talks."""
        return at_desk(self.site, sitting, found.of(sitting), midnight=self._midnight)

    def _helping(self, asked: Asked) -> Sequence[Duty]:
        need = first_need(asked)
        whose = need.topic, need.organisation
        if whose not in self._duties_for:
            able = {advisor.id for advisor in serving(self.site, need, self._day)}
            self._duties_for[whose] = [duty for duty in self.duties if duty.advisor in able]
        return self._duties_for[whose]

    def _minutes(self, at: datetime) -> float:
        return (at - self._midnight) / timedelta(minutes=1)
