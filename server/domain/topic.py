"""What a visitor can come for: topics, the gate questions before them, and redirects to other places."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import ClassVar, Literal

Text = Mapping[str, str]
"""One sentence in every language of the site: language code → sentence."""

Texts = Mapping[str, tuple[str, ...]]
"""One list of short lines in every language of the site."""

Arrow = Literal["none", "left", "right", "up", "down", "up-left", "up-right"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

STRICT: dict[str, str] = {"extra": "forbid"}
"""Read by pydantic when a profile is checked: an unknown key is a mistake."""


@dataclass(frozen=True, kw_only=True)
class Span:
    """Hours in which the hall (or a topic) is open, in the site's own time; `closes` is no longer open."""

    __pydantic_config__: ClassVar = STRICT
    days: tuple[Weekday, ...]
    opens: time
    closes: time


@dataclass(frozen=True, kw_only=True)
class Destination:
    """Where an answer at a gate leads: to another topic, to a redirect, or (both empty) to the topic asked for."""

    __pydantic_config__: ClassVar = STRICT
    topic: str | None = None
    redirect: str | None = None


@dataclass(frozen=True, kw_only=True)
class GateUse:
    """A topic's gate: which question, and where each answer leads."""

    __pydantic_config__: ClassVar = STRICT
    question: str
    answers: Mapping[str, Destination]


@dataclass(frozen=True, kw_only=True)
class Topic:
    """What a visitor comes for; with children it is a tile that opens more tiles. `minutes` is a usual talk."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: Text
    icon: str
    minutes: int = 15
    sensitive: bool = False
    unsure: bool = False
    gate: GateUse | None = None
    opening: tuple[Span, ...] | None = None
    bring: Texts | None = None
    children: tuple["Topic", ...] = ()


@dataclass(frozen=True, kw_only=True)
class GateAnswer:
    """One answer at a gate."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: Text
    icon: str


@dataclass(frozen=True, kw_only=True)
class Gate:
    """A question that is asked only where routing needs the answer; the answer is not kept."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    question: Text
    answers: tuple[GateAnswer, ...]


@dataclass(frozen=True, kw_only=True)
class Redirect:
    """Another place that does what this hall does not: what its slip says."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: Text
    reason: Text
    where: Text
    hours: Text | None = None
    bring: Texts | None = None
    arrow: Arrow = "none"
    url: str | None = None
