"""A site as its profile describes it. The dataclasses are the profile's schema: unknown keys are refused."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from server.domain.site.device_settings import KioskSettings, PhoneSettings, SpeechSettings, TicketSettings
from server.domain.site.place import Place
from server.domain.site.report_wanted import ReportWanted
from server.domain.site.role import Role, Staff
from server.domain.site.site_settings import (
    AlarmSettings,
    Closing,
    ClosingQuestion,
    EarlyArrival,
    Gathering,
    InterpreterLine,
    NoShowRule,
    PrivacySettings,
    RoutingSettings,
    Shift,
    StepOut,
    Waves,
)
from server.domain.site.span import Closure, Span, SpecialDay
from server.domain.site.text import STRICT, Arrow, Text
from server.domain.site.topic import Gate, Redirect, Topic
from server.domain.site.wall_settings import Colour, OneWall, Slide, Ticker, WallSettings
from server.domain.site.worked_out import WorkedOut


class OrganisationRole(StrEnum):
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
    role: OrganisationRole = OrganisationRole.CARRIER
    office: str | None = None


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Where an advisor sits: label, floor and colour stand on the wall, the arrow shows the way from there."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    label: str
    arrow: Arrow = "none"
    floor: str | None = None
    colour: Colour | None = None


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
class Site(WorkedOut):
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
    ticket: TicketSettings = field(default_factory=TicketSettings)
    phone: PhoneSettings = field(default_factory=PhoneSettings)
    speech: SpeechSettings = field(default_factory=SpeechSettings)
    wall: WallSettings = field(default_factory=WallSettings)
    walls: tuple[OneWall, ...] = ()
    slides: tuple[Slide, ...] = ()
    ticker: tuple[Ticker, ...] = ()
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
    staff: tuple[Staff, ...] = ()
    privacy: PrivacySettings = field(default_factory=PrivacySettings)
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
        return self._topics.get(topic)

    def desk(self, desk: str) -> Desk | None:
        """The desk of that id, or None."""
        return next((known for known in self.desks if known.id == desk), None)

    def wall_named(self, name: str) -> WallSettings:
        """What holds for the wall that was invited under that name."""
        of_its_own = next((wall for wall in self.walls if wall.name == name), None)
        return self.wall if of_its_own is None else of_its_own.settled(self.wall)

    def advisor(self, advisor: str) -> Advisor | None:
        """The advisor of that id, or None."""
        return self._advisors.get(advisor)

    def roles_of(self, person: str) -> frozenset[Role]:
        """What the profile lets that login name do here; nothing for an unknown one."""
        given = {role for each in self.staff if each.id == person for role in each.roles}
        return frozenset(given | {Role.ADVISOR}) if self.advisor(person) is not None else frozenset(given)

    def organisation_of(self, person: str) -> str | None:
        """The organisation of an advisor or of somebody of the staff, by login name; None for an unknown one."""
        return next(
            (each.organisation for each in self.advisors if each.id == person),
            next((each.organisation for each in self.staff if each.id == person), None),
        )

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

    @cached_property
    def _topics(self) -> Mapping[str, Topic]:
        return {topic.id: topic for topic in self.all_topics() if not topic.children}

    @cached_property
    def _advisors(self) -> Mapping[str, Advisor]:
        return {advisor.id: advisor for advisor in self.advisors}
