"""What programs send: the one description of it, for checking and for the documentation."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, StrictInt, StringConstraints, WithJsonSchema

from server.domain.visits.event import Kind
from server.domain.visits.told import TOLD
from server.domain.webhook_url import LONGEST
from server.web.shared.asked import Asked

Id = Annotated[str, StringConstraints(pattern=r"^[^\x00]*$", min_length=1, max_length=64)]


def _is_told(kind: Kind) -> Kind:
    if kind not in TOLD:
        raise ValueError("a kind that is told")
    return kind


def _once(kinds: tuple[Kind, ...]) -> tuple[Kind, ...]:
    if len(set(kinds)) < len(kinds):
        raise ValueError("each kind once")
    return kinds


ToldKind = Annotated[
    Kind, AfterValidator(_is_told), WithJsonSchema({"type": "string", "enum": [kind.value for kind in TOLD]})
]
"""A kind of event that programs may be told of."""


class TicketAsked(Asked):
    """A ticket for somebody who is not at a kiosk."""

    example: ClassVar = {"topic": "empfang", "language": "de", "party": 2}
    topic: Id
    language: Id
    party: StrictInt = Field(default=1, ge=1, le=20)
    answer: Id | None = None


class WebhookAsked(Asked):
    """An address that wants to be told."""

    example: ClassVar = {"url": "https://board.example/lotse", "kinds": ["ticket-called", "ticket-recalled"]}
    url: str = Field(pattern=r"^https?://[!-~]+$", max_length=LONGEST)
    kinds: Annotated[tuple[ToldKind, ...], AfterValidator(_once)] = Field(
        min_length=1, json_schema_extra={"uniqueItems": True}
    )
