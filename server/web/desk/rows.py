"""The rows of a desk's page: who waits for this advisor, and who was called and did not come."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.leg import Leg
from server.domain.site import Advisor, Site
from server.domain.ticket import Ticket
from server.storage import calls, tickets, waiting
from server.storage.records import Records
from server.words.languages import KNOWN

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


def line_of(site: Site, records: Records, now: datetime, advisor: Advisor) -> tuple[Row, ...]:
    """The first people of the line that this advisor may help, longest wait first."""
    heads = waiting.first(records, advisor.topics, each=ROWS)
    first = sorted(heads, key=lambda leg: (leg.sort_key, leg.id))[:ROWS]
    known = tickets.several(records, {leg.ticket for leg in first})
    waits = [minutes_between(leg.joined_at, now) for leg in first]
    longest = max(waits, default=0)
    return tuple(
        _row(site, leg, known[leg.ticket], waited=waited, longest=longest)
        for leg, waited in zip(first, waits, strict=True)
    )


def missed_by(site: Site, records: Records, now: datetime, advisor: Advisor) -> tuple[Row, ...]:
    """Those who did not come and whom this advisor can help, newest first; `waited` is the time since."""
    missed = calls.missed(records, advisor.topics, most=MISSED)
    known = tickets.several(records, {call.leg.ticket for call in missed})
    return tuple(
        _row(site, leg, known[leg.ticket], waited=minutes_between(leg.ended_at or now, now), longest=0)
        for leg in (call.leg for call in missed)
    )


def _row(site: Site, leg: Leg, ticket: Ticket, *, waited: int, longest: int) -> Row:
    return Row(
        leg=leg.id, number=ticket.number, symbol=ticket.symbol, topic=title_of(site, leg.topic),
        language=endonym(ticket.language), waited=waited, share=waited / longest if longest else 0.0,
    )  # fmt: skip


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
