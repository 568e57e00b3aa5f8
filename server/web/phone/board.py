"""What a visitor's phone shows: the number, people ahead, the range, where to go, and what can be done about it."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.routing.outlook import Outlook
from server.domain.site.language import said_in
from server.domain.site.site import Site
from server.domain.visits.leg import Leg, State
from server.domain.visits.ticket import Ticket
from server.domain.visits.visit import OwnStep, own_steps
from server.storage import legs
from server.storage.prospect import outlook_for
from server.storage.records import Records
from server.web.phone.journey import Journey, journey
from server.words.languages import clock_time

ON_THE_PHONE = (OwnStep.STEP_OUT, OwnStep.COME_BACK, OwnStep.WITHDRAW)
"""What can be done from anywhere; the rest is done in the hall, at the kiosk."""


@dataclass(frozen=True, kw_only=True)
class PhoneBoard:
    """`state` is the leg's, `calls` how often it was called, `clock` the hall's time when this was true.

    `desk` and `arrow` are there only while called or served, `outlook` only while waiting, `until` only while away.
    `steps` are the buttons; `request` names this moment of this leg, so that pressing one twice does it once.
    """

    number: str
    symbol: str
    language: str
    state: str
    calls: int
    desk: str | None
    arrow: str
    outlook: Outlook | None
    journey: Journey
    until: str | None
    steps: tuple[OwnStep, ...]
    away_minutes: int
    request: str
    place: str
    hall: str
    clock: str


def phone_board(site: Site, records: Records, now: datetime, ticket: Ticket) -> PhoneBoard:
    """The board of one ticket; a ticket of an earlier day has expired, whatever its row says."""
    leg = legs.last_of(records, ticket.id)
    language = ticket.language if ticket.language in site.languages else site.language
    if leg is None or ticket.day != records.day:
        return _board(site, ticket, State.EXPIRED, leg=None, outlook=None, way=Journey(), language=language, now=now)
    outlook = outlook_for(records, site, leg.need, now=now, of=leg) if leg.state is State.WAITING else None
    way = journey(site, records, now, leg, language=language)
    return _board(site, ticket, leg.state, leg=leg, outlook=outlook, way=way, language=language, now=now)


def _board(
    site: Site, ticket: Ticket, state: State,
    *, leg: Leg | None, outlook: Outlook | None, way: Journey, language: str, now: datetime,
) -> PhoneBoard:  # fmt: skip
    desk = site.desk(leg.desk or "") if leg and state.is_at_a_desk else None
    possible = own_steps(site, leg) if leg else ()
    return PhoneBoard(
        number=ticket.number, symbol=ticket.symbol, language=language, state=state.value,
        calls=leg.calls if leg else 0,
        desk=desk.label if desk else None, arrow=desk.arrow if desk else "none", outlook=outlook, journey=way,
        until=clock_time(leg.away_until, site.timezone) if leg and leg.away_until else None,
        steps=tuple(step for step in possible if step in ON_THE_PHONE),
        away_minutes=site.step_out.minutes if site.step_out else 0,
        request=f"{leg.id}.{leg.version}" if leg else "",
        place=said_in(site.waiting_place, language), hall=site.title,
        clock=clock_time(now, site.timezone),
    )  # fmt: skip
