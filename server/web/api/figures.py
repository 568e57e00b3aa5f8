"""How many wait for what, so that no figure tells of a person."""

from collections.abc import Collection, Mapping

from flask import Response

from server.domain.scope import Scope
from server.domain.site.site import Site
from server.storage import waiting
from server.storage.records import Records
from server.web.api.described import Operation, described
from server.web.api.hall_answers import Figures, TopicFigure
from server.web.api.per_program import per_program
from server.web.api.v1 import answered, v1
from server.web.shared.guard import only
from server.web.shared.parts import parts

FEWEST = 5
"""Fewer people than that are not counted out."""


@v1.get("/figures")
@only(Scope.FIGURES_READ)
@described(Operation(key="figures", answers={200: Figures}))
@per_program
def figures_now(site: str) -> Response:
    """Who waits now, by topic; sensitive topics count only in the whole."""
    with parts().storage.reading(site, parts().clock()) as (records, profile):
        return answered(figures(profile, _by_topic(records)))


def figures(site: Site, people: Mapping[str, int]) -> Figures:
    """The figures of those who wait: topic → people, with everybody in it."""
    named = [topic.id for topic in site.all_topics() if not topic.children and not topic.sensitive]
    shown = shown_of({topic: people.get(topic, 0) for topic in named}, whole=sum(people.values()))
    return Figures(
        waiting=counted(sum(people.values())),
        topics=[TopicFigure(topic=topic, waiting=people.get(topic, 0) if topic in shown else None) for topic in named],
    )


def shown_of(people: Mapping[str, int], *, whole: int) -> Collection[str]:
    """The topics whose figure may be shown: none that is small, nor one with which a small rest could be reckoned.

    Nobody may be left with whom the rest of the whole would be 1 to 4 people.
    """
    large = sorted((topic for topic in people if people[topic] >= FEWEST), key=lambda topic: people[topic])
    while large and 0 < whole - sum(people[topic] for topic in large) < FEWEST:
        large.pop(0)
    return large


def counted(people: int) -> int | None:
    """A number of people that may be said, else None."""
    return people if people >= FEWEST else None


def _by_topic(records: Records) -> dict[str, int]:
    found: dict[str, int] = {}
    for need, people in waiting.ahead(records).items():
        found[need.topic] = found.get(need.topic, 0) + people
    return found
