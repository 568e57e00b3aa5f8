"""What a desk shows: the person now, the line this advisor may help, who was missed, what can be undone."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.event import Kind
from server.domain.leg import Leg, State
from server.domain.routing import helps
from server.domain.site import Advisor, Site
from server.domain.ticket import Ticket
from server.domain.undoing import STEPS, UNDO_FOR, can_be_undone
from server.storage import calls, devices, events, legs, tickets, waiting
from server.storage.records import Records
from server.storage.seats import Seat
from server.words.languages import KNOWN, clock_time

ROWS = 30
MISSED = 6


@dataclass(frozen=True, kw_only=True)
class Row:
    """Somebody in line. `topic` in the house's language, `waited` in minutes, `share` of the longest wait."""

    leg: int
    number: str
    symbol: str
    topic: str
    language: str
    waited: int
    share: float


@dataclass(frozen=True, kw_only=True)
class Person:
    """Who is called to this desk or served here. `topic` is None when another advisor's must not show."""

    leg: int
    number: str
    symbol: str
    topic: str | None
    language: str
    language_code: str
    state: str
    calls: int
    waited: int
    joined: str
    since: str


@dataclass(frozen=True, kw_only=True)
class Undo:
    """The step that can still be taken back, and for how many seconds."""

    step: Kind
    seconds: int


@dataclass(frozen=True, kw_only=True)
class DeskBoard:
    """Everything the page shows; `or_more` when the line is longer than it is counted."""

    seq: int
    advisor: Advisor
    organisation: str
    desk: str
    pause: str | None
    paused_since: str | None
    person: Person | None
    line: tuple[Row, ...]
    people: int
    or_more: bool
    missed: tuple[Row, ...]
    undo: Undo | None
    printer: str


def desk_board(site: Site, records: Records, now: datetime, *, advisor: Advisor, seat: Seat) -> DeskBoard:
    """The board of one desk, for the advisor who holds it."""
    counted = waiting.ahead(records, advisor.topics)
    known_desk = site.desk(seat.desk)
    printer = devices.printer(records)
    return DeskBoard(
        seq=events.last_seq(records),
        advisor=advisor,
        organisation=next((each.title for each in site.organisations if each.id == advisor.organisation), ""),
        desk=known_desk.label if known_desk else seat.desk,
        pause=seat.pause,
        paused_since=clock_time(seat.paused_at, site.timezone) if seat.paused_at else None,
        person=_person(site, records, now, advisor, seat.desk),
        line=_line(site, records, now, advisor),
        people=sum(counted.values()),
        or_more=any(people >= waiting.COUNTED for people in counted.values()),
        missed=_missed(site, records, now, advisor),
        undo=_undo(records, now, advisor, seat.desk),
        printer="none" if printer is None else printer.status,
    )


def _person(site: Site, records: Records, now: datetime, advisor: Advisor, desk: str) -> Person | None:
    leg = legs.at_desk(records, desk)
    ticket = tickets.find(records, leg.ticket) if leg else None
    if leg is None or ticket is None:
        return None
    since = leg.started_at if leg.state is State.SERVING else leg.called_at
    return Person(
        leg=leg.id, number=ticket.number, symbol=ticket.symbol,
        topic=_title(site, leg.topic) if helps(advisor, leg.topic) else None,
        language=_endonym(ticket.language), language_code=ticket.language,
        state=leg.state.value, calls=leg.calls,
        waited=_minutes(leg.joined_at, leg.called_at or now), joined=clock_time(leg.joined_at, site.timezone),
        since=clock_time(since or now, site.timezone),
    )  # fmt: skip


def _line(site: Site, records: Records, now: datetime, advisor: Advisor) -> tuple[Row, ...]:
    heads = waiting.first(records, advisor.topics, each=ROWS)
    first = sorted(heads, key=lambda leg: (leg.sort_key, leg.id))[:ROWS]
    known = tickets.several(records, {leg.ticket for leg in first})
    waits = [_minutes(leg.joined_at, now) for leg in first]
    longest = max(waits, default=0)
    return tuple(
        _row(site, leg, known[leg.ticket], waited=waited, longest=longest)
        for leg, waited in zip(first, waits, strict=True)
    )


def _missed(site: Site, records: Records, now: datetime, advisor: Advisor) -> tuple[Row, ...]:
    missed = calls.missed(records, advisor.id, most=MISSED)
    known = tickets.several(records, {call.leg.ticket for call in missed})
    return tuple(
        _row(site, leg, known[leg.ticket], waited=_minutes(leg.ended_at or now, now), longest=0)
        for leg in (call.leg for call in missed)
    )


def _row(site: Site, leg: Leg, ticket: Ticket, *, waited: int, longest: int) -> Row:
    return Row(
        leg=leg.id, number=ticket.number, symbol=ticket.symbol, topic=_title(site, leg.topic),
        language=_endonym(ticket.language), waited=waited, share=waited / longest if longest else 0.0,
    )  # fmt: skip


def _undo(records: Records, now: datetime, advisor: Advisor, desk: str) -> Undo | None:
    step = events.last_at_desk(records, desk, STEPS)
    if step is None or not can_be_undone(step, advisor=advisor.id, now=now):
        return None
    return Undo(step=step.event.kind, seconds=int((UNDO_FOR - (now - step.at)).total_seconds()))


def _title(site: Site, topic: str) -> str:
    known = site.topic(topic)
    return known.title[site.language] if known else topic


def _endonym(language: str) -> str:
    return KNOWN[language].name if language in KNOWN else language


def _minutes(start: datetime, end: datetime) -> int:
    return max(0, int((end - start).total_seconds() // 60))
