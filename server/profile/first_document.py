"""The first profile of a new hall, from the few things that nobody can guess."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from server.profile.edited import Document

UNSURE, MORE, WAITING_PLACE = "weiss-nicht", "more", "waiting-place"
TILES = 7
"""Tiles beside "I don't know" on one screen."""


@dataclass(frozen=True, kw_only=True)
class StandardTopic:
    """A topic that many halls have; its title stands in the catalogue `topic` under its id."""

    id: str
    icon: str
    minutes: int = 15
    sensitive: bool = False


STANDARD_TOPICS = (
    StandardTopic(id="anmelden", icon="house"),
    StandardTopic(id="aufenthalt", icon="stamp", minutes=25, sensitive=True),
    StandardTopic(id="asyl", icon="shield", minutes=25, sensitive=True),
    StandardTopic(id="deutsch", icon="languages"),
    StandardTopic(id="arbeit", icon="briefcase", minutes=20),
    StandardTopic(id="anerkennung", icon="badge-check", minutes=20),
    StandardTopic(id="ausbildung", icon="graduation-cap", minutes=20),
    StandardTopic(id="kita", icon="baby"),
    StandardTopic(id="wohnen", icon="building-2", minutes=20),
    StandardTopic(id="geld", icon="hand-coins", minutes=25, sensitive=True),
    StandardTopic(id="gesundheit", icon="heart-pulse", minutes=20, sensitive=True),
    StandardTopic(id="familie", icon="users", minutes=25, sensitive=True),
    StandardTopic(id="schulden", icon="wallet", minutes=25, sensitive=True),
    StandardTopic(id="formulare", icon="file-pen-line", minutes=10),
    StandardTopic(id="anderes", icon="message-circle"),
)
"""In the order of the tiles; "I don't know" is in every hall and stands last."""

Said = Callable[[str, str], str]
"""Key of the catalogue `topic`, language → what is said."""


@dataclass(frozen=True, kw_only=True)
class NewSite:
    """What somebody says of a new hall. Times are those of the hall, such as 09:00; `advisors` are functions."""

    site: str
    title: str
    subtitle: str
    timezone: str
    languages: Sequence[str]
    days: Sequence[str]
    opens: str
    closes: str
    organisation: str
    desks: Sequence[tuple[str, str]]
    advisors: Sequence[tuple[str, str]]
    topics: Sequence[str]


def first_document(wanted: NewSite, said: Said) -> Document:
    """The profile as JSON; desks and advisors are given as id and title. Whether it makes sense, the checks say."""
    topics = _topics(wanted, said)
    house = "de" if "de" in wanted.languages or not wanted.languages else wanted.languages[0]
    leaves = [each["id"] for topic in topics for each in (topic.get("children") or [topic])]
    return {
        "site": wanted.site, "title": wanted.title, "subtitle": wanted.subtitle, "timezone": wanted.timezone,
        "language": house, "languages": list(wanted.languages),
        "organisations": [{"id": "haus", "title": wanted.organisation, "role": "host"}],
        "desks": [{"id": id_, "label": label} for id_, label in wanted.desks],
        "advisors": [
            {"id": id_, "title": title, "organisation": "haus", "topics": leaves, "languages": [house]}
            for id_, title in wanted.advisors
        ],
        "opening": [{"days": list(wanted.days), "opens": wanted.opens, "closes": wanted.closes}],
        "topics": topics,
        "waiting_place": _in_each(WAITING_PLACE, wanted, said),
    }  # fmt: skip


def _topics(wanted: NewSite, said: Said) -> list[dict[str, Any]]:
    """One tile each; what does not fit on the first screen stands behind a last tile."""
    chosen = [_topic(topic, wanted, said) for topic in STANDARD_TOPICS if topic.id in wanted.topics]
    unsure = _topic(StandardTopic(id=UNSURE, icon="circle-question-mark", minutes=5), wanted, said) | {"unsure": True}
    if len(chosen) <= TILES:
        return [*chosen, unsure]
    first, rest = chosen[: TILES - 1], chosen[TILES - 1 :]
    more = {"id": "weiteres", "icon": "layout-grid", "title": _in_each(MORE, wanted, said), "children": rest}
    return [*first, more, unsure]


def _topic(topic: StandardTopic, wanted: NewSite, said: Said) -> dict[str, Any]:
    return {
        "id": topic.id, "icon": topic.icon, "minutes": topic.minutes, "sensitive": topic.sensitive,
        "title": _in_each(topic.id, wanted, said),
    }  # fmt: skip


def _in_each(key: str, wanted: NewSite, said: Said) -> Mapping[str, str]:
    return {language: said(key, language) for language in wanted.languages}
