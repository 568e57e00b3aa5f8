"""A site as its profile describes it. The dataclasses are the profile's schema: unknown keys are refused."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from server.domain.site.place import Place
from server.domain.site.report_wanted import ReportWanted
from server.domain.site.site_settings import (
    AlarmSettings,
    Closing,
    ClosingQuestion,
    EarlyArrival,
    Gathering,
    InterpreterLine,
    KioskSettings,
    NoShowRule,
    RoutingSettings,
    Shift,
    StepOut,
    Waves,
)
from server.domain.site.span import Closure, Span, SpecialDay
from server.domain.site.text import STRICT, Arrow, Text
from server.domain.site.topic import Gate, Redirect, Topic


class Role(StrEnum):
    """What an organisation is to the hall."""

    HOST = "host"
    CARRIER = "carrier"
    PARTNER = "partner"


@dataclass(frozen=True, kw_only=True)
class Organisation:
    """A body whose advisors serve in this hall. `office` is the place of the directory where its longer talks are."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str
    role: Role = Role.CARRIER
    office: str | None = None


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
class Watcher:
    """Somebody of the host who may see how many people wait, and nothing else; `id` is the login name."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str
    organisation: str


@dataclass(frozen=True, kw_only=True)
class Site:
    """One hall. `language` is the house's own language; `languages` stand in the order of the kiosk's tiles.

    `holidays` names the Land whose public holidays close the hall, such as DE-HE. Without a `rota` every advisor is
    taken to be here whenever the hall is open. `elsewhere` are the places of the directory to which people are sent
    while the hall is closed or full. With `return_code` slips given at a desk carry a code that leads back to that
    advisor.
    """

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
    directory: tuple[Place, ...] = ()
    waiting_place: Text
    kiosk: KioskSettings = field(default_factory=KioskSettings)
    holidays: str | None = None
    closed: tuple[Closure, ...] = ()
    special_days: tuple[SpecialDay, ...] = ()
    early_arrival: EarlyArrival | None = None
    rota: tuple[Shift, ...] = ()
    closing: Closing = field(default_factory=Closing)
    routing: RoutingSettings = field(default_factory=RoutingSettings)
    interpreter_lines: tuple[InterpreterLine, ...] = ()
    no_show: NoShowRule = field(default_factory=NoShowRule)
    step_out: StepOut | None = None
    closing_questions: tuple[ClosingQuestion, ...] = ()
    waves: Waves | None = None
    gathering: Gathering | None = None
    alarm: AlarmSettings | None = None
    watchers: tuple[Watcher, ...] = ()
    reports: tuple[ReportWanted, ...] = ()
    elsewhere: tuple[str, ...] = ()
    return_code: bool = False

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

    def watcher(self, watcher: str) -> Watcher | None:
        """The watcher of that id, or None."""
        return next((known for known in self.watchers if known.id == watcher), None)

    def redirect(self, redirect: str) -> Redirect | None:
        """The redirect of that id, or None."""
        return next((known for known in self.redirects if known.id == redirect), None)

    def gate(self, gate: str) -> Gate | None:
        """The gate of that id, or None."""
        return next((known for known in self.gates if known.id == gate), None)

    def organisation(self, organisation: str) -> Organisation | None:
        """The organisation of that id, or None."""
        return next((known for known in self.organisations if known.id == organisation), None)

    def place(self, place: str) -> Place | None:
        """The place of that id in the profile's own directory, or None."""
        return next((known for known in self.directory if known.id == place), None)
