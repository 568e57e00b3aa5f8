"""What a visitor can come for: topics, the gate questions before them, and redirects to other places."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from server.domain.site.span import Span
from server.domain.site.text import STRICT, Text, Texts


@dataclass(frozen=True, kw_only=True)
class Destination:
    """Where an answer at a gate leads: to another topic, to a redirect, or (both empty) to the topic asked for.

    With `organisation` only advisors of that organisation help; with `stay` the visitor may wait here all the same
    instead of following the redirect.
    """

    __pydantic_config__: ClassVar = STRICT
    topic: str | None = None
    redirect: str | None = None
    organisation: str | None = None
    stay: bool = False


@dataclass(frozen=True, kw_only=True)
class GateUse:
    """A topic's gate: which question, and where each answer leads."""

    __pydantic_config__: ClassVar = STRICT
    question: str
    answers: Mapping[str, Destination]


@dataclass(frozen=True, kw_only=True)
class Owner:
    """An organisation to which a topic belongs, between two dates that belong to it; without them always."""

    __pydantic_config__: ClassVar = STRICT
    organisation: str
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, kw_only=True)
class Topic:
    """What a visitor comes for; with children it is a tile that opens more tiles. `minutes` is a usual talk.

    `organisations` own it (empty: whoever serves it). With `redirect` the kiosk answers with a slip and no ticket,
    from the day `redirect_from` on, or always. `instead` is offered while nobody is here for it. `then` are the
    topics to which the same number goes on. `tile` False hides it from the kiosk: only gates and advisors lead to it.
    `refer` are the places to which its visitors are usually sent.
    """

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: Text
    icon: str
    minutes: int = 15
    sensitive: bool = False
    silent_call: bool = False
    unsure: bool = False
    tile: bool = True
    ask_party: bool = False
    organisations: tuple[Owner, ...] = ()
    redirect: str | None = None
    redirect_from: date | None = None
    instead: str | None = None
    then: tuple[str, ...] = ()
    refer: tuple[str, ...] = ()
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
    """What the hall does not do itself: why, and the place of the directory that does.

    `afterwards` is a topic of this hall that the visitor may come back for, with a ticket that begins at the return.
    """

    __pydantic_config__: ClassVar = STRICT
    id: str
    reason: Text
    place: str
    afterwards: str | None = None
