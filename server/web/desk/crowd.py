"""What a desk does for people who are not at it: hands out numbers, and calls many of them at once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.site.site import Site
from server.domain.visits.event import Kind
from server.domain.visits.number import written
from server.domain.visits.undoing import STEPS
from server.storage import events, tickets, waves
from server.storage.records import Records

SHOWN_FOR = timedelta(minutes=2)
"""A number that was handed out is read out or written down by then."""


@dataclass(frozen=True, kw_only=True)
class HandedOut:
    """The number that this desk gave last."""

    number: str
    symbol: str


@dataclass(frozen=True, kw_only=True)
class LastWave:
    """How many numbers the next wave holds at most; the first and last number of the newest one, if there was one."""

    size: int
    first: str | None = None
    last: str | None = None
    calls: int = 0


def handed_out(records: Records, desk: str, now: datetime) -> HandedOut | None:
    """The number that was given at the desk just now, if that was the last thing done there."""
    last = events.last_at_desk(records, desk, (*STEPS, Kind.TICKET_TAKEN))
    if last is None or last.event.kind is not Kind.TICKET_TAKEN or now - last.at > SHOWN_FOR:
        return None
    ticket = tickets.find(records, last.event.ticket or 0)
    return None if ticket is None else HandedOut(number=ticket.number, symbol=ticket.symbol)


def last_wave(records: Records, site: Site) -> LastWave | None:
    """The newest wave of the day; None where the site calls no waves."""
    if site.waves is None:
        return None
    wave = waves.newest(records)
    if wave is None:
        return LastWave(size=site.waves.size)
    return LastWave(size=site.waves.size, first=written(wave.first), last=written(wave.last), calls=wave.calls)
