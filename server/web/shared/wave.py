"""The numbers that were called together last, as desks and the reception see them."""

from dataclasses import dataclass

from server.domain.site.site import Site
from server.domain.visits.number import written
from server.storage import waves
from server.storage.records import Records


@dataclass(frozen=True, kw_only=True)
class LastWave:
    """How many numbers the next wave holds at most; the first and last number of the newest one, if there was one."""

    size: int
    first: str | None = None
    last: str | None = None
    calls: int = 0


def last_wave(records: Records, site: Site) -> LastWave | None:
    """The newest wave of the day; None where the site calls no waves."""
    if site.waves is None:
        return None
    wave = waves.newest(records)
    if wave is None:
        return LastWave(size=site.waves.size)
    return LastWave(size=site.waves.size, first=written(wave.first), last=written(wave.last), calls=wave.calls)
