"""Who is next: decided at call time, the same state gives the same choice."""

from collections.abc import Iterable

from server.domain.leg import Leg
from server.domain.refusal import Code, Refusal
from server.domain.site import Advisor, Site


def next_of(heads: Iterable[Leg]) -> Leg:
    """The leg that has waited longest among the heads of each topic's line; ties go to the lower id.

    Refuses with NOBODY_WAITS when no topic has anybody.
    """
    longest = min(heads, key=lambda leg: (leg.sort_key, leg.id), default=None)
    if longest is None:
        raise Refusal(Code.NOBODY_WAITS)
    return longest


def topics_sharing_advisors(site: Site, topic: str) -> tuple[str, ...]:
    """Every topic that an advisor who serves `topic` serves too: their people stand ahead of one another."""
    shared = {other for advisor in site.advisors if topic in advisor.topics for other in advisor.topics}
    return tuple(sorted(shared | {topic}))


def helps(advisor: Advisor, topic: str) -> bool:
    """Whether this advisor can help with that topic."""
    return topic in advisor.topics
