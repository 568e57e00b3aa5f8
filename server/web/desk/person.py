"""Who is at a desk now, as its page shows them."""

from dataclasses import dataclass

from server.domain.site.site import Advisor
from server.domain.site.site_settings import InterpreterLine
from server.domain.visits.leg import State
from server.storage import notes
from server.web.desk.hall import DeskHall
from server.web.desk.no_show import NotYet, no_show_not_yet
from server.web.desk.rows import interpreter_line, minutes_between, title_of
from server.web.desk.why import call_of, why_this_person
from server.words.catalogue import catalogue
from server.words.dates import clock_time
from server.words.languages import endonym, name_in


@dataclass(frozen=True, kw_only=True)
class Person:
    """Who is called to this desk or served here. `topic` is None when another advisor's must not show.

    `interpreter` is the line in use for the language `interpreted`, `then` what comes after this talk. `why` says in
    the advisor's language why this person and nobody else, as far as it is this advisor's business: a colleague may
    have typed a reason. `not_yet` says why they cannot be marked as not come. `note` is what colleagues wrote, "" when
    there is none or it is none of this advisor's business.
    """

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
    party: int
    head_start: int
    interpreter: InterpreterLine | None
    interpreted: str
    then: tuple[str, ...]
    why: str | None
    not_yet: NotYet | None
    note: str


def person_at(hall: DeskHall, advisor: Advisor, desk: str, language: str) -> Person | None:
    """Who is called to that desk or served there, as this advisor may see them; None when nobody is."""
    leg = hall.at_desk(desk)
    if leg is None:
        return None
    ticket, call = hall.tickets({leg.ticket})[leg.ticket], call_of(hall, desk, leg)
    site, now, say = hall.site, hall.now, catalogue("desk", language).say
    may_know = hall.situation.may_help(advisor, leg.need)
    since = leg.started_at if leg.state is State.SERVING else leg.called_at
    return Person(
        leg=leg.id, number=ticket.number, symbol=ticket.symbol,
        topic=title_of(site, leg.topic) if may_know else None,
        language=endonym(ticket.language), language_code=ticket.language,
        state=leg.state.value, calls=leg.calls,
        waited=minutes_between(leg.joined_at, leg.called_at or now), joined=clock_time(leg.joined_at, site.timezone),
        since=clock_time(since or now, site.timezone), party=ticket.party, head_start=leg.head_start,
        interpreter=interpreter_line(site, leg.interpreter), interpreted=name_in(leg.language, language),
        then=tuple(title_of(site, topic) for topic in leg.then) if may_know else (),
        why=why_this_person(say, leg, call) if call and may_know else None,
        not_yet=no_show_not_yet(say, site, leg, call, now) if leg.state is State.CALLED else None,
        note=notes.of_ticket(hall.records, leg.ticket) if may_know else "",
    )  # fmt: skip
