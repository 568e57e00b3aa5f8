"""The tree of topics as a page shows it: each with what is missing, who serves it, and where it can be moved."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.domain.site.site import Site
from server.domain.site.topic import Topic


@dataclass(frozen=True, kw_only=True)
class TopicRow:
    """One topic. `up` and `down` say where it would go (`topic/under/before`), "" at either end.

    `missing` counts the hall's languages in which it has no title of its own, `served` the advisors for it.
    """

    id: str
    under: str
    title: str
    icon: str
    minutes: int
    missing: int
    served: int
    marks: tuple[str, ...]
    up: str
    down: str
    children: tuple["TopicRow", ...] = ()


def topic_rows(site: Site) -> tuple[TopicRow, ...]:
    """The topics of the first screen in their order, with their children."""
    return _rows(site, site.topics, "")


def place(topic: str, under: str, before: str) -> str:
    """Where a topic goes, as one value of a form; no id holds a stroke."""
    return f"{topic}/{under}/{before}"


def _rows(site: Site, topics: Sequence[Topic], under: str) -> tuple[TopicRow, ...]:
    ids = [topic.id for topic in topics]
    return tuple(_row(site, topic, under, ids) for topic in topics)


def _row(site: Site, topic: Topic, under: str, ids: Sequence[str]) -> TopicRow:
    at = ids.index(topic.id)
    is_last = at == len(ids) - 1
    return TopicRow(
        id=topic.id,
        under=under,
        title=topic.title.get(site.language, topic.id),
        icon=topic.icon,
        minutes=topic.minutes,
        missing=sum(not topic.title.get(language) for language in site.languages),
        served=sum(topic.id in advisor.topics for advisor in site.advisors),
        marks=tuple(_marks(topic)),
        up=place(topic.id, under, ids[at - 1]) if at else "",
        down="" if is_last else place(topic.id, under, "" if at + 2 >= len(ids) else ids[at + 2]),
        children=_rows(site, topic.children, topic.id),
    )


def _marks(topic: Topic) -> list[str]:
    said = {
        "unsure": topic.unsure,
        "hidden": not topic.tile,
        "sensitive": topic.sensitive,
        "silent": topic.silent_call,
        "gate": topic.gate is not None,
        "redirect": topic.redirect is not None,
        "hours": topic.opening is not None,
    }
    return [mark for mark, holds in said.items() if holds]
