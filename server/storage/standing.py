"""How things stand for one leg: the outlook, the wave that holds its number, and what its visitor should be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from server.domain.routing.cue import Cue, cue_of
from server.domain.routing.outlook import Outlook
from server.domain.site.site import Site
from server.domain.visits.leg import Leg, State
from server.domain.visits.wave import Wave, wave_with
from server.storage import waiting, waves
from server.storage.prospect import Prospects, prospects
from server.storage.records import Records


@dataclass(frozen=True, kw_only=True)
class Standing:
    """`outlook` and `wave` only while waiting."""

    outlook: Outlook | None
    wave: Wave | None
    cue: Cue | None


def standing_of(
    records: Records, site: Site, leg: Leg, *, count: int, now: datetime, known: Prospects | None = None
) -> Standing:
    """How things stand at `now` for the leg of the day's number `count`; `known` is what was worked out already."""
    waits = leg.state is State.WAITING
    told = None
    if waits:
        told = (known or prospects(records, site, now)).told(leg.need, waiting.ahead(records, of=leg), now=now, of=leg)
    called = waves.of_today(records) if waits and site.waves is not None else []
    return standing(site, leg, count=count, outlook=told, called=called)


def standing(site: Site, leg: Leg, *, count: int, outlook: Outlook | None, called: Sequence[Wave]) -> Standing:
    """The same from the leg's outlook while it waits and from the waves `called` today."""
    wave = wave_with(count, called, since=leg.joined_at) if leg.state is State.WAITING else None
    cue = cue_of(leg, outlook=outlook, wave=wave, walk_minutes=site.phone.walk_minutes)
    return Standing(outlook=outlook, wave=wave, cue=cue)
