"""A day with very many visits that are all over, written straight into the tables."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert

from server.domain.hours.opening import local_day
from server.storage.tables import events, legs, tickets
from tests.building import MONDAY, TODAY, a_site

STEPS = ("ticket-taken", "ticket-called", "service-started", "ticket-finished", "paper-changed", "paper-changed")
AT_ONCE = 5000


def visited(connection: Connection, people: int) -> None:
    """So many visits of Monday, all of them over, each with its leg and six events."""
    for first in range(0, people, AT_ONCE):
        some = range(first + 1, min(first + AT_ONCE, people) + 1)
        connection.execute(insert(tickets), [_ticket(each) for each in some])
        connection.execute(insert(legs), [_leg(each) for each in some])
        connection.execute(insert(events), [_event(each, kind) for each in some for kind in STEPS])


def _ticket(number: int) -> dict[str, Any]:
    return {
        "id": number, "site": "halle", "day": TODAY, "count": number, "language": "de", "secret": f"s{number}",
        "taken_at": MONDAY, "party": 1,
    }  # fmt: skip


def _leg(number: int) -> dict[str, Any]:
    return {
        "id": number, "ticket": number, "site": "halle", "day": TODAY, "topic": "empfang", "state": "finished",
        "sort_key": MONDAY, "joined_at": MONDAY, "desk": "eins", "advisor": "rat", "calls": 1, "called_at": MONDAY,
        "started_at": MONDAY, "ended_at": MONDAY + timedelta(minutes=10), "outcome": "answered", "version": 3,
    }  # fmt: skip


def _event(number: int, kind: str) -> dict[str, Any]:
    facts = {"language": "de", "organisation": "verein", "outcome": "answered", "people": 3, "low": 5, "high": 10}
    return {
        "site": "halle", "day": local_day(a_site(), MONDAY), "at": datetime(2026, 11, 23, 9, 5, 7, tzinfo=UTC),
        "kind": kind, "ticket": number, "leg": number, "topic": "empfang", "desk": "eins", "advisor": "rat",
        "facts": facts, "request": f"touch {number} {kind}",
    }  # fmt: skip
