"""A number that somebody asks about at the reception: how its visit stands, where to go, and what can be done."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.routing.again import comes_again
from server.domain.routing.outlook import Outlook
from server.domain.routing.saying import LATE, saying_of
from server.domain.site.language import said_in
from server.domain.site.site import Site
from server.domain.visits.leg import Leg, State
from server.domain.visits.ticket import Ticket
from server.storage import legs, tickets
from server.storage.records import Records
from server.storage.standing import Standing, standing_of
from server.web.shared.staff_wait import StaffWait, staff_wait
from server.words.dates import clock_time, day_and_time
from server.words.languages import endonym

LONGEST_NUMBER = 6
"""Figures; whoever types more than that means something else."""

CAN_BE_WITHDRAWN = (State.WAITING, State.AWAY, State.EXPECTED, State.PARKED, State.NO_SHOW)


@dataclass(frozen=True, kw_only=True)
class Found:
    """How a visit of today stands. `topic` is None when it is confidential, `language` as people name it themselves.

    `since` is when its state began as far as people ask for it, `desk` and `arrow` where they are wanted now.
    `outlook` and `wait` only while waiting; `again` is the next date, in the house's language, for whom today is
    probably too late; `wave` the place to which the number was called with others.
    """

    leg: int
    number: str
    symbol: str
    topic: str | None
    language: str
    language_code: str
    party: int
    state: str
    taken: str
    since: str | None
    desk: str | None
    arrow: str
    outlook: Outlook | None
    wait: StaffWait | None
    again: str | None
    wave: str | None
    is_over: bool
    can_be_withdrawn: bool


def count_of(typed: str) -> int | None:
    """The number that somebody typed, "047" or "47"; None for anything else."""
    said = typed.strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) <= LONGEST_NUMBER else None


def found_at(records: Records, site: Site, now: datetime, count: int) -> Found | None:
    """The visit under the day's `count`-th number as it stands at `now`; None when nobody has that number."""
    ticket = tickets.of_number(records, count)
    leg = legs.last_of(records, ticket.id) if ticket is not None else None
    if ticket is None or leg is None:
        return None
    return _found(site, ticket, leg, standing_of(records, site, leg, count=count, now=now), now)


def _found(site: Site, ticket: Ticket, leg: Leg, standing: Standing, now: datetime) -> Found:
    topic = site.topic(leg.topic)
    desk = site.desk(leg.desk or "") if leg.state.is_at_a_desk else None
    since = _since(leg)
    return Found(
        leg=leg.id, number=ticket.number, symbol=ticket.symbol,
        topic=topic.title[site.language] if topic is not None and not topic.sensitive else None,
        language=endonym(ticket.language), language_code=ticket.language, party=ticket.party,
        state=leg.state.value, taken=clock_time(ticket.taken_at, site.timezone),
        since=clock_time(since, site.timezone) if since else None,
        desk=desk.label if desk else None, arrow=desk.arrow if desk else "none", outlook=standing.outlook,
        wait=None if standing.outlook is None else staff_wait(site, standing.outlook, now),
        again=_again(site, leg, standing.outlook, now),
        wave=said_in(site.waves.place, site.language) if site.waves and standing.wave else None,
        is_over=leg.state.is_over, can_be_withdrawn=leg.state in CAN_BE_WITHDRAWN,
    )  # fmt: skip


def _again(site: Site, leg: Leg, told: Outlook | None, now: datetime) -> str | None:
    coming = comes_again(site, leg.need, now) if told is not None and saying_of(told) in LATE else None
    return None if coming is None else day_and_time(coming, site.language, site.timezone)


def _since(leg: Leg) -> datetime | None:
    """When they were called, the talk began or the visit ended; for who stepped out, until when."""
    return {State.CALLED: leg.called_at, State.SERVING: leg.started_at, State.AWAY: leg.away_until}.get(
        leg.state, leg.ended_at
    )
