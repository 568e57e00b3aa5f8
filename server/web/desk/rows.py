"""The rows of a desk's line: who waits for this advisor, and how each could be helped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from server.domain.routing.promise import NOT_TODAY
from server.domain.routing.routing import NEVER, Help, Situation, Way, WhyNot, help_for
from server.domain.routing.turn import InLine
from server.domain.site.site import Advisor, Site
from server.domain.site.site_settings import InterpreterLine
from server.domain.visits.leg import Leg
from server.domain.visits.need import Need
from server.domain.visits.ticket import Ticket
from server.storage import tickets, waiting
from server.storage.records import Records
from server.words.languages import KNOWN

ROWS = 30


@dataclass(frozen=True, kw_only=True)
class Row:
    """Somebody in line. `topic` in the house's language, `waited` in minutes, `share` of the longest wait.

    `way` says how this advisor could help now, with the title of the `interpreter` line if it takes one; without it
    `why_not` says why that person cannot be called yet. `head_start` in minutes, `party` in people. `not_today`
    for whom there is no time left today, and who has been told.
    """

    leg: int
    number: str
    symbol: str
    topic: str
    language: str
    waited: int
    share: float
    way: Way | None
    interpreter: str | None
    why_not: WhyNot | None
    party: int
    head_start: int
    not_today: bool


def seen_by_advisor(line: Sequence[InLine]) -> list[InLine]:
    """What is left of the line for an advisor who sees only people whom they may help now or later; those now first."""
    may_see = [each for each in line if each.help.why not in NEVER]
    return sorted(may_see, key=lambda each: (each.help.way is None, each.place))


def counted_in(counts: Mapping[Need, int], line: Sequence[InLine]) -> list[int]:
    """How many people wait with each need of the line."""
    return [counts.get(need, 0) for need in {each.leg.need for each in line}]


def rows_of(records: Records, situation: Situation, advisor: Advisor, line: Sequence[InLine]) -> tuple[Row, ...]:
    """The first people of a line that `seen_by_advisor` gave: first those who can be called, longest wait first."""
    among = list(dict.fromkeys(each.need for each in line))[:ROWS]
    legs = [(leg, help_for(situation, advisor, leg)) for leg in waiting.first(records, among, each=ROWS)]
    first = sorted(legs, key=lambda each: each[1].way is None)[:ROWS]
    known = tickets.several(records, {leg.ticket for leg, _ in first})
    longest = max((minutes_between(leg.joined_at, situation.now) for leg, _ in first), default=0)
    return tuple(
        _row(
            situation.site, leg, known[leg.ticket], by=by,
            waited=minutes_between(leg.joined_at, situation.now), longest=longest,
        )
        for leg, by in first
    )  # fmt: skip


def _row(site: Site, leg: Leg, ticket: Ticket, *, by: Help, waited: int, longest: int) -> Row:
    interpreter = interpreter_line(site, by.line)
    return Row(
        leg=leg.id, number=ticket.number, symbol=ticket.symbol, topic=title_of(site, leg.topic),
        language=endonym(ticket.language), waited=waited, share=waited / longest if longest else 0.0,
        way=by.way, interpreter=interpreter.title if interpreter else None, why_not=by.why,
        party=ticket.party, head_start=leg.head_start, not_today=leg.promise == NOT_TODAY,
    )  # fmt: skip


def interpreter_line(site: Site, line: str | None) -> InterpreterLine | None:
    """The interpreter line of that id, or None."""
    return next((known for known in site.interpreter_lines if known.id == line), None)


def title_of(site: Site, topic: str) -> str:
    """A topic in the house's language."""
    known = site.topic(topic)
    return known.title[site.language] if known else topic


def endonym(language: str) -> str:
    """A language by its own name."""
    return KNOWN[language].name if language in KNOWN else language


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes from one moment to another, never below 0."""
    return max(0, int((end - start).total_seconds() // 60))
