"""What a program is answered about webhooks: the one description, for writing and for the documentation."""

from typing import ClassVar

from pydantic import AwareDatetime

from server.domain.visits.event import Kind
from server.web.api.answer import Answer


class WebhookKept(Answer):
    """A webhook as it stands."""

    example: ClassVar = {
        "id": 3, "url": "https://board.example/lotse", "kinds": ["ticket-called"], "made_at": "2026-11-23T09:05:00Z",
        "waiting": 0, "dead": 0,
    }  # fmt: skip
    id: int
    url: str
    kinds: list[Kind]
    made_at: AwareDatetime
    waiting: int
    dead: int


class WebhookMade(Answer):
    """A new webhook, with the secret that is never shown again."""

    example: ClassVar = {"webhook": WebhookKept.example, "secret": "0V8sFq5aFzB1uYkU5vXh3oYt7mKc9wQe"}
    webhook: WebhookKept
    secret: str


class Webhooks(Answer):
    """The webhooks of a hall."""

    example: ClassVar = {"webhooks": [WebhookKept.example]}
    webhooks: list[WebhookKept]
