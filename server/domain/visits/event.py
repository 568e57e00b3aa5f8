"""What has happened: one stored row each, in the past tense, without names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

Fact = str | int | bool | None | Mapping[str, "str | int | None"] | Sequence["Mapping[str, str | int | None]"]


class Kind(StrEnum):
    """Everything that can have happened in a hall."""

    TICKET_TAKEN = "ticket-taken"
    VISITOR_REDIRECTED = "visitor-redirected"
    TICKET_CALLED = "ticket-called"
    TICKET_RECALLED = "ticket-recalled"
    SERVICE_STARTED = "service-started"
    TICKET_FINISHED = "ticket-finished"
    TICKET_NOT_SHOWN = "ticket-not-shown"
    TICKET_REINSTATED = "ticket-reinstated"
    TICKET_EXPIRED = "ticket-expired"
    TICKET_PARKED = "ticket-parked"
    TICKET_UNPARKED = "ticket-unparked"
    TICKET_REFERRED = "ticket-referred"
    TICKET_WITHDRAWN = "ticket-withdrawn"
    TICKET_STEPPED_OUT = "ticket-stepped-out"
    TICKET_CAME_BACK = "ticket-came-back"
    TICKET_CHECKED_IN = "ticket-checked-in"
    TICKET_PROMISED = "ticket-promised"
    TICKET_RENUMBERED = "ticket-renumbered"
    VISITOR_TOLD_LATER = "visitor-told-later"
    SLIP_GIVEN = "slip-given"
    ORDER_DRAWN = "order-drawn"
    ROTA_CHANGED = "rota-changed"
    INTERPRETERS_CHANGED = "interpreters-changed"
    WAVE_CALLED = "wave-called"
    NUMBERS_RESERVED = "numbers-reserved"
    ASSOCIATION_CHECKED_IN = "association-checked-in"
    ALARM_RAISED = "alarm-raised"
    ALARM_ACKNOWLEDGED = "alarm-acknowledged"
    ALARM_ESCALATED = "alarm-escalated"
    ALARM_ENDED = "alarm-ended"
    PLACES_IMPORTED = "places-imported"
    STEP_UNDONE = "step-undone"
    DESK_OPENED = "desk-opened"
    DESK_CLOSED = "desk-closed"
    DESK_PAUSED = "desk-paused"
    DESK_RESUMED = "desk-resumed"
    PAPER_CHANGED = "paper-changed"
    PAPER_HANDED_OVER = "paper-handed-over"
    PAPER_REPRINTED = "paper-reprinted"
    PRINTER_CHANGED = "printer-changed"
    PRINTER_PLACED = "printer-placed"
    WALL_CHANGED = "wall-changed"
    DEVICE_INVITED = "device-invited"
    DEVICE_ENROLLED = "device-enrolled"
    DEVICE_REVOKED = "device-revoked"
    PASSWORD_SET = "password-set"
    SITE_LOADED = "site-loaded"
    PERSON_INVITED = "person-invited"
    INVITATION_TAKEN = "invitation-taken"
    ACCOUNT_CLOSED = "account-closed"
    SECOND_FACTOR_SET = "second-factor-set"
    LOGIN_BEGUN = "login-begun"
    LOGIN_ENDED = "login-ended"
    DEVICE_RENAMED = "device-renamed"
    NOTE_WRITTEN = "note-written"
    DAY_CLEARED = "day-cleared"
    TOKEN_MADE = "token-made"
    TOKEN_REVOKED = "token-revoked"
    WEBHOOK_MADE = "webhook-made"
    WEBHOOK_ENDED = "webhook-ended"
    DELIVERY_REPEATED = "delivery-repeated"
    DELIVERY_DROPPED = "delivery-dropped"


@dataclass(frozen=True, kw_only=True)
class Event:
    """One thing that happened, before it is stored. `facts` holds small values that reports need."""

    kind: Kind
    ticket: int | None = None
    leg: int | None = None
    topic: str | None = None
    desk: str | None = None
    advisor: str | None = None
    device: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """An event as stored: `seq` grows over the whole database, `at` is UTC, `day` the site's local day."""

    seq: int
    site: str
    day: date
    at: datetime
    event: Event
