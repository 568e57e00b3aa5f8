"""What a visitor's phone shows: the number, people ahead, the range, where to go, and what can be done about it."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.routing.cue import Cue, CueKind
from server.domain.routing.next_look import next_look
from server.domain.routing.outlook import Outlook
from server.domain.routing.saying import Beside, Saying, beside, saying_of
from server.domain.site.language import said_in
from server.domain.site.site import Site
from server.domain.visits.leg import Leg, State
from server.domain.visits.ticket import Ticket
from server.domain.visits.visit import OwnStep, own_steps
from server.storage import legs
from server.storage.prospect import kept_prospects
from server.storage.records import Records
from server.storage.standing import Standing, standing_of
from server.web.phone.journey import Journey, journey
from server.web.phone.languages import choices, chosen
from server.words.dates import clock_time
from server.words.languages import Language

ON_THE_PHONE = (OwnStep.STEP_OUT, OwnStep.COME_BACK, OwnStep.WITHDRAW)
"""What can be done from anywhere; the rest is done in the hall, at the kiosk."""

_NOTHING = Standing(outlook=None, wave=None, cue=None)


@dataclass(frozen=True, kw_only=True)
class PhoneBoard:
    """`state` is the leg's, `calls` how often it was called, `clock` the hall's time when this was true.

    `desk` and `arrow` are there only while called or served, `outlook` only while waiting, `until` only while away.
    `not_before` is the time before which nobody who can help is here.
    `cue` is what is said once, `wave` the place to which a wave is called. `steps` are the buttons; `request` names
    this moment of this leg, so that pressing one twice does it once.
    """

    number: str
    symbol: str
    language: str
    languages: tuple[Language, ...]
    state: str
    is_over: bool
    calls: int
    cue: Cue | None
    desk: str | None
    arrow: str
    outlook: Outlook | None
    not_before: str | None
    wave: str | None
    journey: Journey
    until: str | None
    steps: tuple[OwnStep, ...]
    away_minutes: int
    push: bool
    request: str
    place: str
    hall: str
    site: str
    clock: str

    @property
    def saying(self) -> Saying | None:
        """The sentence that says how long it takes."""
        return None if self.outlook is None else saying_of(self.outlook)

    @property
    def beside(self) -> Beside | None:
        """What belongs to that sentence."""
        return None if self.outlook is None else beside(self.outlook)

    @property
    def again(self) -> int:
        """Seconds after which the page looks by itself."""
        return next_look(State(self.state), self.outlook)

    @property
    def soon(self) -> bool:
        """Whether it is time to walk back."""
        return self.cue is not None and self.cue.kind is CueKind.SOON


def phone_board(site: Site, records: Records, now: datetime, ticket: Ticket, *, wanted: str) -> PhoneBoard:
    """The board of one ticket in the language that is wanted, else its own.

    A ticket of an earlier day has expired, whatever its row says.
    """
    leg = legs.last_of(records, ticket.id)
    language = chosen(site, ticket, wanted)
    if leg is None or ticket.day != records.day:
        return _board(site, ticket, leg=None, standing=_NOTHING, way=Journey(), language=language, now=now)
    known = kept_prospects(records, site, now)
    standing = standing_of(records, site, leg, count=ticket.count, now=now, known=known)
    way = journey(site, records, now, leg, outlook=standing.outlook, language=language)
    return _board(site, ticket, leg=leg, standing=standing, way=way, language=language, now=now)


def _board(
    site: Site, ticket: Ticket, *, leg: Leg | None, standing: Standing, way: Journey, language: str, now: datetime
) -> PhoneBoard:
    state = leg.state if leg else State.EXPIRED
    desk = site.desk(leg.desk or "") if leg and state.is_at_a_desk else None
    possible = own_steps(site, leg) if leg else ()
    return PhoneBoard(
        number=ticket.number, symbol=ticket.symbol, language=language, languages=choices(site, ticket),
        state=state.value, is_over=state.is_over, calls=leg.calls if leg else 0, cue=standing.cue,
        desk=desk.label if desk else None, arrow=desk.arrow if desk else "none", outlook=standing.outlook,
        not_before=_not_before(site, standing.outlook),
        wave=said_in(site.waves.place, language) if site.waves and standing.wave else None, journey=way,
        until=clock_time(leg.away_until, site.timezone) if leg and leg.away_until else None,
        steps=tuple(step for step in possible if step in ON_THE_PHONE),
        away_minutes=site.step_out.minutes if site.step_out else 0, push=site.phone.push,
        request=f"{leg.id}.{leg.version}" if leg else "",
        place=said_in(site.waiting_place, language), hall=site.title, site=site.site,
        clock=clock_time(now, site.timezone),
    )  # fmt: skip


def _not_before(site: Site, told: Outlook | None) -> str | None:
    return None if told is None or told.not_before is None else clock_time(told.not_before, site.timezone)
