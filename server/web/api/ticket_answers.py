"""What a program is answered that asks for a ticket: the one description, for writing and for the documentation."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from server.web.api.answer import Answer
from server.web.api.waits import Wait


class Issued(Wait):
    """A ticket."""

    example: ClassVar = {
        "number": "047", "symbol": "triangle", "party": 2, **Wait.example, "people_ahead": 4,
        "page": "https://lotse.example/t/zb0dPmbWVVRkU1nfs0bIXR3y",
    }  # fmt: skip
    number: str
    symbol: str
    party: int
    people_ahead: int
    page: str


class Place(Answer):
    """A place outside the hall."""

    example: ClassVar = {
        "id": "amt", "title": "Jobcenter", "where": "Nach rechts, 200 Meter", "address": "Am Platz 2, 12345 Stadt",
        "url": "https://amt.example", "reason": "Bitte gehen Sie dorthin.", "stay": False,
    }  # fmt: skip
    id: str
    title: str
    where: str
    address: str | None
    url: str | None
    reason: str
    stay: bool


class Later(Answer):
    """When somebody is here for it again; both None when nobody knows."""

    example: ClassVar = {"reason": "no-time", "begins": "2026-11-24T07:00:00Z", "ends": "2026-11-24T11:00:00Z"}
    reason: str
    begins: AwareDatetime | None
    ends: AwareDatetime | None


class TicketAnswer(Answer):
    """What the kiosk would answer: of the three exactly the one that `outcome` names."""

    example: ClassVar = {"outcome": "ticket", "ticket": Issued.example, "redirect": None, "later": None}
    outcome: Literal["ticket", "redirect", "later"]
    ticket: Issued | None = None
    redirect: Place | None = None
    later: Later | None = None
