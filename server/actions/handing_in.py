"""What tablet and kiosk do alike when they hand in a ticket that they gave out by themselves."""

import re
from dataclasses import dataclass
from datetime import datetime

from server.actions.giving import Number
from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.lease import Lease
from server.storage import devices, leases, tickets

SECRET = re.compile("[A-Za-z0-9_-]{24}")
"""144 bits, as the kiosk's tickets have."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """What a visitor has had in hand since `taken_at` (aware): number and secret, given by a kiosk from its lease."""

    lease: Lease
    count: int
    secret: str
    taken_at: datetime


def check_secret(hall: Hall, secret: str) -> None:
    """Refuses with BAD_REQUEST what could be guessed or belongs to another ticket."""
    if not SECRET.fullmatch(secret) or tickets.of_secret(hall.records.connection, secret) is not None:
        raise Refusal(Code.BAD_REQUEST, field="secret", expected="24 signs that no other ticket has")


def number_held(hall: Hall, held: Held, *, device: int) -> Number:
    """The number that a kiosk gave out; `device` hands it in. Refuses with NUMBER_NOT_YOURS and BAD_REQUEST.

    The signature has said that the number was leased, so a lease that the records do not know is noted: they were
    restored from a backup. A kiosk whose clock is wrong costs nobody the number, only what it adds to the wait.
    """
    lease = held.lease
    if lease.site != hall.site.site or lease.day != hall.records.day or not lease.holds(held.count):
        raise Refusal(Code.NUMBER_NOT_YOURS)
    check_secret(hall, held.secret)
    leased_to = devices.find(hall.records, lease.device)
    leases.note(hall.records, lease, device=device if leased_to is None else leased_to.id)
    taken_at = min(max(held.taken_at, lease.leased_at), lease.until, hall.now)
    return Number(count=held.count, secret=held.secret, taken_at=taken_at)
