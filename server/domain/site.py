"""A site as its profile describes it. The dataclasses are the profile's schema: unknown keys are refused."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Literal

from server.domain.topic import STRICT, Arrow, Gate, Redirect, Span, Text, Topic


class Role(StrEnum):
    """What an organisation is to the hall."""

    HOST = "host"
    CARRIER = "carrier"
    PARTNER = "partner"


@dataclass(frozen=True, kw_only=True)
class Organisation:
    """A body whose advisors serve in this hall."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str
    role: Role = Role.CARRIER


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Where an advisor sits: the label stands on the wall, the arrow shows the way from there."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    label: str
    arrow: Arrow = "none"


@dataclass(frozen=True, kw_only=True)
class Advisor:
    """Who may sit at a desk; `id` is the login name. The title says a function, not a person's name."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str
    organisation: str
    topics: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class KioskSettings:
    """How the kiosk behaves; times in seconds."""

    __pydantic_config__: ClassVar = STRICT
    paper_comes: Literal["below", "left", "right"] = "below"
    ask_more_time_after: int = 45
    more_time_for: int = 20
    show_number_for: int = 25


@dataclass(frozen=True, kw_only=True)
class Site:
    """One hall. `language` is the house's own language; `languages` stand in the order of the kiosk's tiles."""

    __pydantic_config__: ClassVar = STRICT
    site: str
    title: str
    subtitle: str
    timezone: str
    language: str = "de"
    languages: tuple[str, ...]
    organisations: tuple[Organisation, ...]
    desks: tuple[Desk, ...]
    advisors: tuple[Advisor, ...]
    opening: tuple[Span, ...]
    topics: tuple[Topic, ...]
    gates: tuple[Gate, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    waiting_place: Text
    kiosk: KioskSettings = field(default_factory=KioskSettings)

    def all_topics(self) -> Iterator[Topic]:
        """Every topic of the tree, parents before their children."""
        for topic in self.topics:
            yield topic
            yield from topic.children

    def topic(self, topic: str) -> Topic | None:
        """The topic of that id that a ticket can be for; None for an unknown one or one that only opens others."""
        return next((known for known in self.all_topics() if known.id == topic and not known.children), None)

    def desk(self, desk: str) -> Desk | None:
        """The desk of that id, or None."""
        return next((known for known in self.desks if known.id == desk), None)

    def advisor(self, advisor: str) -> Advisor | None:
        """The advisor of that id, or None."""
        return next((known for known in self.advisors if known.id == advisor), None)

    def redirect(self, redirect: str) -> Redirect | None:
        """The redirect of that id, or None."""
        return next((known for known in self.redirects if known.id == redirect), None)

    def gate(self, gate: str) -> Gate | None:
        """The gate of that id, or None."""
        return next((known for known in self.gates if known.id == gate), None)
