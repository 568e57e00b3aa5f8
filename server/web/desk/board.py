"""What a desk shows: the person now, the line this advisor may help, who was missed, what can be undone."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.event import Kind
from server.domain.leg import State
from server.domain.routing import helps
from server.domain.site import Advisor, Site
from server.domain.undoing import STEPS, UNDO_FOR, can_be_undone
from server.storage import devices, events, legs, tickets, waiting
from server.storage.records import Records
from server.storage.seats import Seat
from server.web.desk.rows import Row, endonym, line_of, minutes_between, missed_by, title_of
from server.words.languages import clock_time


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
        line=line_of(site, records, now, advisor),
        people=sum(counted.values()),
        or_more=any(people >= waiting.COUNTED for people in counted.values()),
        missed=missed_by(site, records, now, advisor),
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
        topic=title_of(site, leg.topic) if helps(advisor, leg.topic) else None,
        language=endonym(ticket.language), language_code=ticket.language,
        state=leg.state.value, calls=leg.calls,
        waited=minutes_between(leg.joined_at, leg.called_at or now), joined=clock_time(leg.joined_at, site.timezone),
        since=clock_time(since or now, site.timezone),
    )  # fmt: skip


def _undo(records: Records, now: datetime, advisor: Advisor, desk: str) -> Undo | None:
    step = events.last_at_desk(records, desk, STEPS)
    if step is None or not can_be_undone(step, advisor=advisor.id, now=now):
        return None
    return Undo(step=step.event.kind, seconds=int((UNDO_FOR - (now - step.at)).total_seconds()))
