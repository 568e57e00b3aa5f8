"""How long a talk usually takes: the profile's minutes, shrunk towards what the hall has learned."""

from collections.abc import Mapping
from dataclasses import dataclass

from server.domain.site.site import Site

PSEUDO_TALKS = 10
"""The profile's minutes weigh as much as so many talks: a topic's first long talk does not change the whole day."""

USUAL = 15.0
"""Minutes of a topic that is no longer in the profile, for which somebody still waits."""


@dataclass(frozen=True, kw_only=True)
class Learned:
    """What is known of a topic's talks: their mean in minutes, and how many there were."""

    mean: float
    talks: int


def usual_minutes(site: Site, learned: Mapping[str, Learned]) -> dict[str, float]:
    """Topic → minutes of a usual talk, for every topic that a ticket can be for."""
    return {
        topic.id: _shrunk(float(topic.minutes), learned.get(topic.id))
        for topic in site.all_topics()
        if not topic.children
    }


def _shrunk(minutes: float, learned: Learned | None) -> float:
    if learned is None:
        return minutes
    return (PSEUDO_TALKS * minutes + learned.talks * learned.mean) / (PSEUDO_TALKS + learned.talks)
