"""The rows of a desk's line: who waits for this advisor, and how each could be helped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from server.domain.routing.outlook import Outlook
from server.domain.routing.promise import NOT_TODAY
from server.domain.routing.routing import NEVER, Help, Way, WhyNot, help_now
from server.domain.routing.turn import InLine
from server.domain.site.site import Advisor, Site
from server.domain.site.site_settings import InterpreterLine
from server.domain.visits.leg import Leg
from server.domain.visits.need import Need
from server.domain.visits.ticket import Ticket
from server.storage import forecasts
from server.storage.expected_calls import expected_calls
from server.web.desk.hall import ROWS, DeskHall
from server.web.shared.staff_wait import StaffWait, staff_wait
from server.words.languages import endonym


@dataclass(frozen=True, kw_only=True)
class Row:
    """Somebody in line. `topic` in the house's language, `waited` in minutes, `share` of the longest wait.

    A sensitive topic is None: it shows only to whoever serves it.

    `way` says how this advisor could help now, with the title of the `interpreter` line if it takes one; without it
    `why_not` says why that person cannot be called yet. `head_start` in minutes, `party` in people. `not_today`
    for whom there is no time left today, and who has been told; `wait` says when they will probably be called,
    None while nobody has run the day forward.
    """

    leg: int
    number: str
    symbol: str
    topic: str | None
    language: str
    waited: int
    share: float
    way: Way | None
    interpreter: str | None
    why_not: WhyNot | None
    party: int
    head_start: int
    not_today: bool
    wait: StaffWait | None


def seen_by_advisor(line: Sequence[InLine]) -> list[InLine]:
    """What is left of the line for an advisor who sees only people whom they may help now or later; those now first."""
    may_see = [each for each in line if each.help.why not in NEVER]
    return sorted(may_see, key=lambda each: (each.help.way is None, each.place))


def counted_in(counts: Mapping[Need, int], line: Sequence[InLine]) -> list[int]:
    """How many people wait with each need of the line."""
    return [counts.get(need, 0) for need in {each.leg.need for each in line}]


def rows_of(hall: DeskHall, advisor: Advisor, line: Sequence[InLine]) -> tuple[Row, ...]:
    """The first people of a line that `seen_by_advisor` gave: first those who can be called, longest wait first."""
    among = list(dict.fromkeys(each.need for each in line))[:ROWS]
    first = _first_with_help(hall, advisor, among)
    known = hall.tickets({leg.ticket for leg, _ in first})
    forecast = hall.once("forecast", lambda: forecasts.of_today(hall.records))
    expected = expected_calls(forecast, [leg for leg, _ in first], hall.now)
    longest = max((minutes_between(leg.joined_at, hall.now) for leg, _ in first), default=0)
    return tuple(
        _row(
            hall.site, leg, known[leg.ticket], by=by, told=expected.get(leg.id), now=hall.now,
            waited=minutes_between(leg.joined_at, hall.now), longest=longest,
        )
        for leg, by in first
    )  # fmt: skip


def _first_with_help(hall: DeskHall, advisor: Advisor, among: Sequence[int]) -> list[tuple[Leg, Help]]:
    situation, since = hall.situation, hall.situation.patient_since
    in_turn = sorted((leg for need in among for leg in hall.first(need)), key=lambda leg: (leg.sort_key, leg.id))
    # Of those with the same need all who are patient are helped in the same way, and so are all others.
    can_help = cache(lambda need, patient: help_now(situation, advisor, need, patient=patient))
    with_help = [(leg, can_help(leg.need, leg.joined_at <= since)) for leg in in_turn]
    return sorted(with_help, key=lambda each: each[1].way is None)[:ROWS]


def _row(
    site: Site, leg: Leg, ticket: Ticket, *, by: Help, told: Outlook | None, now: datetime, waited: int, longest: int
) -> Row:
    interpreter = interpreter_line(site, by.line)
    return Row(
        leg=leg.id, number=ticket.number, symbol=ticket.symbol, topic=title_in_line(site, leg.topic),
        language=endonym(ticket.language), waited=waited, share=waited / longest if longest else 0.0,
        way=by.way, interpreter=interpreter.title if interpreter else None, why_not=by.why,
        party=ticket.party, head_start=leg.head_start, not_today=leg.promise == NOT_TODAY,
        wait=None if told is None else staff_wait(site, told, now),
    )  # fmt: skip


def interpreter_line(site: Site, line: str | None) -> InterpreterLine | None:
    """The interpreter line of that id, or None."""
    return next((known for known in site.interpreter_lines if known.id == line), None)


def title_of(site: Site, topic: str) -> str:
    """A topic in the house's language."""
    known = site.topic(topic)
    return known.title[site.language] if known else topic


def title_in_line(site: Site, topic: str) -> str | None:
    """A topic in the house's language; None for a sensitive one: only who serves it sees it."""
    known = site.topic(topic)
    return None if known is not None and known.sensitive else title_of(site, topic)


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes from one moment to another, never below 0."""
    return max(0, int((end - start).total_seconds() // 60))
