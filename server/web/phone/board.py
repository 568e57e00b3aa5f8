"""What a visitor's phone shows: the number, people ahead, the range, and where to go."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.leg import Leg, State
from server.domain.outlook import Outlook
from server.domain.site import Site
from server.domain.ticket import Ticket
from server.storage import legs
from server.storage.prospect import outlook_for
from server.storage.records import Records
from server.words.languages import clock_time


@dataclass(frozen=True, kw_only=True)
class PhoneBoard:
    """`state` is the leg's, `calls` how often it was called, `clock` the hall's time when this was true.

    `desk` and `arrow` are there only while called or served, `outlook` only while waiting.
    """

    number: str
    symbol: str
    language: str
    state: str
    calls: int
    desk: str | None
    arrow: str
    outlook: Outlook | None
    place: str
    hall: str
    clock: str


def phone_board(site: Site, records: Records, now: datetime, ticket: Ticket) -> PhoneBoard:
    """The board of one ticket; a ticket of an earlier day has expired, whatever its row says."""
    leg = legs.last_of(records, ticket.id)
    if leg is None or ticket.day != records.day:
        return _board(site, ticket, State.EXPIRED, None, None, now=now)
    topic = site.topic(leg.topic)
    outlook = outlook_for(records, site, topic, of=leg) if topic and leg.state is State.WAITING else None
    return _board(site, ticket, leg.state, leg, outlook, now=now)


def _board(
    site: Site, ticket: Ticket, state: State, leg: Leg | None, outlook: Outlook | None, *, now: datetime
) -> PhoneBoard:
    desk = site.desk(leg.desk or "") if leg and state.is_at_a_desk else None
    language = ticket.language if ticket.language in site.languages else site.language
    return PhoneBoard(
        number=ticket.number, symbol=ticket.symbol, language=language, state=state.value,
        calls=leg.calls if leg else 0,
        desk=desk.label if desk else None, arrow=desk.arrow if desk else "none", outlook=outlook,
        place=site.waiting_place[language], hall=site.title,
        clock=clock_time(now, site.timezone),
    )  # fmt: skip
