"""What a profile may ask for beyond topics and people; each part stays out of sight until it is asked for."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from server.domain.site.span import Span
from server.domain.site.text import STRICT, Text


@dataclass(frozen=True, kw_only=True)
class Shift:
    """Who is here when, and at which desk.

    With `turns_from` the advisors take turns, a week each, in this order, the first in the week of that day; without
    it all of them come.
    """

    __pydantic_config__: ClassVar = STRICT
    advisors: tuple[str, ...]
    hours: tuple[Span, ...]
    desk: str | None = None
    turns_from: date | None = None


@dataclass(frozen=True, kw_only=True)
class EarlyArrival:
    """Tickets are given out so many minutes before the hall opens; nobody is called before.

    With `draw` the order of those who came early is drawn once when it opens: coming in the night buys nothing.
    """

    __pydantic_config__: ClassVar = STRICT
    minutes: int
    draw: bool = False


@dataclass(frozen=True, kw_only=True)
class Closing:
    """When the last ticket is given: while it is `answerable` or `until-closing`.

    Answerable is what can be served before the topic's people leave. Those who cannot be are told `told_before`
    minutes before that.
    """

    __pydantic_config__: ClassVar = STRICT
    tickets: Literal["answerable", "until-closing"] = "answerable"
    told_before: int = 60


@dataclass(frozen=True, kw_only=True)
class RoutingSettings:
    """The published numbers of the rule "who is next", in minutes; `version` stands on every ticket's event."""

    __pydantic_config__: ClassVar = STRICT
    version: int = 1
    vulnerable: int = 20
    no_direct_speaker: int = 20
    interpreter_after: int = 15


@dataclass(frozen=True, kw_only=True)
class InterpreterLine:
    """Video or telephone interpretation: `at_once` talks at the same time, in these languages.

    Without `hours` it can be had whenever the hall is open. `connect_within` seconds is what the provider promises.
    """

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str
    languages: tuple[str, ...]
    at_once: int = 1
    hours: tuple[Span, ...] | None = None
    connect_within: int = 120


@dataclass(frozen=True, kw_only=True)
class NoShowRule:
    """When somebody who was called counts as not there: after so many calls and so many minutes since the first."""

    __pydantic_config__: ClassVar = STRICT
    calls: int = 1
    minutes: int = 0


@dataclass(frozen=True, kw_only=True)
class StepOut:
    """Being right back: for how many minutes at most, and how often."""

    __pydantic_config__: ClassVar = STRICT
    minutes: int = 15
    times: int = 2


@dataclass(frozen=True, kw_only=True)
class ClosingAnswer:
    """One answer that an advisor can tap."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str


@dataclass(frozen=True, kw_only=True)
class ClosingQuestion:
    """What the advisor may note with one tap when a talk ends; never asked at the kiosk, always optional."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str
    answers: tuple[ClosingAnswer, ...]


@dataclass(frozen=True, kw_only=True)
class Waves:
    """Calling the next `size` numbers at once to a place, from a long line outside."""

    __pydantic_config__: ClassVar = STRICT
    place: Text
    size: int = 10


@dataclass(frozen=True, kw_only=True)
class Association:
    """A body that checks in at a gathering; no person's name."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Gathering:
    """A meeting of associations: during its hours the kiosk lets them check in with one tap."""

    __pydantic_config__: ClassVar = STRICT
    title: Text
    hours: tuple[Span, ...]
    associations: tuple[Association, ...]


@dataclass(frozen=True, kw_only=True)
class PrivacySettings:
    """How long a day is kept: so many hours after its end number, topic and language of every visit are deleted.

    With `per_person_figures` the log keeps who served, if the server allows it too: both must have been decided.
    """

    __pydantic_config__: ClassVar = STRICT
    delete_after: int = 0
    per_person_figures: bool = False


@dataclass(frozen=True, kw_only=True)
class AlarmSettings:
    """The silent alarm of the staff: seconds without an answer until it rises a level."""

    __pydantic_config__: ClassVar = STRICT
    escalate_after: int = 60
