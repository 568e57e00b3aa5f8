"""Faces: all that visitors' pages show and that changes, so small that those of a full hall can be compared."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from server.domain.routing.outlook import Outlook
from server.domain.routing.saying import Saying, saying_of
from server.domain.routing.told_anew import told_anew
from server.domain.site.site import Site
from server.storage import sites
from server.storage.records import Records
from server.storage.standings import Stand, standings


@dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """Two pages of a ticket say the same when their faces are equal, but for the time at which they looked.

    `version` tells of everything about the leg itself, `profile` of what the hall says; `told` holds only what is said
    of the outlook.
    """

    profile: int
    count: int
    leg: int
    version: int
    cue: str
    told: Outlook | None


def is_news(before: Face | None, now: Face | None) -> bool:
    """Whether a page that has shown one face is to be told of another one; None when the visit is over."""
    if before is None or now is None:
        return before != now
    return replace(before, told=now.told) != now or told_anew(before.told, now.told)


def faces(records: Records, site: Site, tickets: Collection[int], *, now: datetime) -> Iterator[list[tuple[int, Face]]]:
    """The faces of those of these tickets whose visit is not over today, piece by piece as standings are."""
    profile = sites.version_of(records.connection, site.site)
    for piece in standings(records, site, tickets, now=now):
        yield [(stand.leg.ticket, _face(stand, profile)) for stand in piece]


def _face(stand: Stand, profile: int) -> Face:
    cue, told = stand.standing.cue, stand.standing.outlook
    return Face(
        profile=profile, count=stand.count, leg=stand.leg.id, version=stand.leg.version,
        cue="" if cue is None else cue.key, told=None if told is None else _said(told),
    )  # fmt: skip


def _said(told: Outlook) -> Outlook:
    """Without what no page shows; a clock time has no seconds."""
    if told.never is None and told.not_before is None:
        return told
    with_minutes = saying_of(told) in (Saying.RANGE, Saying.AT_MOST)
    not_before = told.not_before and told.not_before.replace(second=0, microsecond=0)
    return replace(told, range=told.range if with_minutes else None, not_before=not_before, never=None)
