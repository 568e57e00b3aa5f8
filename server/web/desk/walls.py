"""Walls that cannot be heard."""

from dataclasses import dataclass

from server.domain.site.site import Site
from server.domain.wall_sound import SILENT
from server.storage import walls
from server.storage.records import Records
from server.words.dates import clock_time


@dataclass(frozen=True, kw_only=True)
class SilentWall:
    """A wall without sound; `since` is the hall's time, `why` blocked or broken."""

    name: str
    since: str
    why: str


def silent_walls(records: Records, site: Site) -> tuple[SilentWall, ...]:
    """As long as it is true."""
    return tuple(
        SilentWall(name=wall.name, since=clock_time(wall.heard_at, site.timezone), why=wall.status)
        for wall in walls.enrolled(records)
        if wall.status in SILENT and wall.heard_at is not None
    )
