"""Whom of the hall somebody sees who looks at the overview."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from server.domain.site.role import Role
from server.domain.site.site import Site
from server.domain.site.topic import Topic
from server.domain.visits.leg import Leg
from server.domain.visits.need import Need
from server.domain.visits.responsible import owns, serving

WHOLE_HALL = frozenset({Role.MANAGER, Role.RECEPTION})


@dataclass(frozen=True, kw_only=True)
class Viewer:
    """`organisation` is the only one whose people are seen; None for the whole hall.

    An operator runs the server and not the hall: without `numbers` nobody is told apart.
    """

    organisation: str | None = None
    numbers: bool = True

    def legs(self, site: Site, legs: Iterable[Leg], day: date) -> list[Leg]:
        """Those whom an advisor of that organisation may help, or has at the desk."""
        if self.organisation is None:
            return list(legs)
        known: dict[Need, bool] = {}
        for need in {leg.need: None for leg in legs}:
            known[need] = any(each.organisation == self.organisation for each in serving(site, need, day))
        return [leg for leg in legs if (self._has(site, leg) if leg.state.is_at_a_desk else known[leg.need])]

    def topics(self, site: Site, day: date) -> list[Topic]:
        """The topics of which they are told, in the order of the profile."""
        return [topic for topic in site.all_topics() if not topic.children and self._serves(site, topic, day)]

    def sees(self, site: Site, advisor: str) -> bool:
        """Whether they are told where that advisor is."""
        return self.organisation in (None, site.organisation_of(advisor))

    def _has(self, site: Site, leg: Leg) -> bool:
        return self.sees(site, leg.advisor or "")

    def _serves(self, site: Site, topic: Topic, day: date) -> bool:
        if self.organisation is None:
            return True
        own = (each for each in site.advisors if each.organisation == self.organisation)
        return owns(site, self.organisation, topic.id, day) and any(topic.id in each.topics for each in own)


def viewer_of(roles: Collection[Role], *, organisation: str | None) -> Viewer:
    """What somebody with those roles sees; `organisation` is the one they work for."""
    if WHOLE_HALL & set(roles):
        return Viewer()
    if Role.LEAD in roles:
        return Viewer(organisation=organisation or "")
    return Viewer(numbers=False)
