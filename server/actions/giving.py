"""Giving somebody a number: the ticket, its first leg and its paper. Kiosk and staff do it the same way."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from secrets import token_urlsafe
from typing import Any

from server.actions.hall import Hall
from server.domain.hours.opening import early_now
from server.domain.refusal import Code, Refusal
from server.domain.routing.again import comes_again
from server.domain.routing.early import draws_at
from server.domain.routing.head_start import HeadStart, head_start
from server.domain.routing.offer import RestOfDay
from server.domain.routing.outlook import Outlook
from server.domain.routing.outlook_facts import facts_of
from server.domain.routing.saying import LATE, saying_of
from server.domain.site.topic import Topic
from server.domain.visits.event import Event, Fact, Kind
from server.domain.visits.leg import State
from server.domain.visits.need import Need
from server.paper.ticket import ticket_content
from server.storage import legs, papers, printers, tickets
from server.storage.promises import breaks_a_promise
from server.storage.prospect import outlook_for

SECRET_BYTES = 18
"""144 bits: nobody finds a visitor's page by trying."""

LARGEST_PARTY = 20

NONE = HeadStart(minutes=0, why="")


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What somebody is given a number for. `language` is what they read; `expected` begins only at their return."""

    language: str
    topic: Topic
    need: Need
    party: int = 1
    expected: bool = False


@dataclass(frozen=True, kw_only=True)
class Number:
    """What the visitor holds: the day's `count`-th number, the secret of their page, and since when (UTC)."""

    count: int
    secret: str
    taken_at: datetime


def check_wish(hall: Hall, *, language: str, party: int) -> None:
    """Refuses with LANGUAGE_UNKNOWN or PARTY_WRONG."""
    if language not in hall.site.languages:
        raise Refusal(Code.LANGUAGE_UNKNOWN, language=language)
    if not 1 <= party <= LARGEST_PARTY:
        raise Refusal(Code.PARTY_WRONG, most=LARGEST_PARTY)


def give_ticket(
    hall: Hall, wish: Wish, *, rest: RestOfDay, head_start: HeadStart = NONE, device: str | None = None,
    desk: str | None = None, handed: Number | None = None, on_paper: bool = True, **facts: Fact,
) -> Event:  # fmt: skip
    """Saves the ticket and its leg, has it printed, and gives what happened with `facts` besides its own.

    A number that was `handed` out already keeps the moment from which its visitor waits, and needs no paper; neither
    does one that is not wanted `on_paper`, because its visitor is elsewhere.
    """
    told = outlook_for(
        hall.records, hall.site, wish.need, now=hall.now, head_start=head_start.minutes, here=rest
    )  # fmt: skip
    again = comes_again(hall.site, wish.need, hall.now) if saying_of(told) in LATE else None
    number = handed or _next_number(hall)
    ticket = tickets.add(
        hall.records, count=number.count, language=wish.language, secret=number.secret, taken_at=number.taken_at,
        party=wish.party,
    )  # fmt: skip
    leg = legs.add(
        hall.records, ticket=ticket, need=wish.need, at=number.taken_at,
        sort_key=number.taken_at - timedelta(minutes=head_start.minutes), head_start=head_start.minutes,
        then=wish.topic.then, state=State.EXPECTED if wish.expected else State.WAITING,
    )  # fmt: skip
    content = ticket_content(
        hall.site, wish.topic, count=number.count, language=wish.language, secret=number.secret,
        outlook=None if wish.expected else told, again=again, drawn_at=draws_at(hall.site, hall.now), at=hall.now,
    )  # fmt: skip
    paper = None if handed or not on_paper else print_paper(hall, content, ticket=ticket, device=device)
    return Event(
        kind=Kind.TICKET_TAKEN, ticket=ticket, leg=leg, topic=wish.topic.id, device=device, desk=desk,
        facts=_facts(hall, wish, told, head_start, again=again) | _handed(handed) | {"paper": paper} | facts,
    )  # fmt: skip


def fair_head_start(hall: Hall, need: Need, rest: RestOfDay, *, vulnerable: bool) -> HeadStart:
    """Nobody who has been told that they are served today loses that to somebody who comes later."""
    given = head_start(hall.site, need, vulnerable=vulnerable, duties=rest.duties, now=hall.now)
    if given.minutes and breaks_a_promise(hall.records, hall.site, hall.now, rest=rest, need=need, head_start=given):
        return NONE
    return given


def print_paper(hall: Hall, content: dict[str, Any], *, ticket: int | None, device: str | None) -> int | None:
    """The id of the print job, asked for at that kiosk or at none; None where the hall has no printer."""
    printer = printers.printer_for(hall.records, device)
    if printer is None:
        return None
    return papers.add(hall.records, printer=printer.id, ticket=ticket, content=content, at=hall.now)


def _next_number(hall: Hall) -> Number:
    return Number(count=tickets.next_count(hall.records), secret=token_urlsafe(SECRET_BYTES), taken_at=hall.now)


def _handed(number: Number | None) -> dict[str, Fact]:
    """The event comes later than the taking, and reports count the wait from there."""
    return {} if number is None else {"taken_at": number.taken_at.astimezone(UTC).isoformat()}


def _facts(hall: Hall, wish: Wish, told: Outlook, head_start: HeadStart, *, again: datetime | None) -> dict[str, Fact]:
    return {
        **facts_of(told, again=again),
        "language": wish.language, "party": wish.party,
        "head_start": head_start.minutes, "head_start_why": head_start.why,
        "rule": hall.site.routing.version, "wanted": wish.need.wanted,
        "by": None, "overruled": False, "expected": wish.expected, "early": early_now(hall.site, hall.now) is not None,
    }  # fmt: skip
