"""The hall as the reception sees it: how many wait, how the printers are, who has come to the gathering."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.hours.gathering import gathering_now
from server.domain.site.site import Site
from server.storage import check_ins, printers
from server.storage.devices import Device
from server.storage.records import Records
from server.storage.watching import waiting_since

MILLIMETRES_A_TICKET = 150


@dataclass(frozen=True, kw_only=True)
class Line:
    """How many people wait for whatever it is, and the longest wait in minutes."""

    people: int
    longest: int


@dataclass(frozen=True, kw_only=True)
class Printer:
    """`where` is the kiosk in which a printer stands, else its own name; `tickets` for how many its paper will do."""

    where: str
    status: str
    tickets: int | None


@dataclass(frozen=True, kw_only=True)
class Association:
    """An association that is expected at the gathering which goes on now."""

    id: str
    title: str
    is_here: bool


def line_at(records: Records, now: datetime) -> Line:
    """Everybody who waits now."""
    since = waiting_since(records)
    longest = int((now - min(since)).total_seconds() // 60) if since else 0
    return Line(people=len(since), longest=longest)


def printers_of(records: Records) -> tuple[Printer, ...]:
    """Every printer of the hall, the one that was enrolled first on top."""
    return tuple(_printer(records, known) for known in reversed(printers.enrolled(records)))


def associations_at(records: Records, site: Site, now: datetime) -> tuple[Association, ...]:
    """Who is expected at the gathering, in the order of the profile; nobody while there is none."""
    gathering = gathering_now(site, now)
    if gathering is None:
        return ()
    here = check_ins.of_day(records, records.day)
    return tuple(Association(id=one.id, title=one.title, is_here=one.id in here) for one in gathering.associations)


def _printer(records: Records, known: Device) -> Printer:
    left = None if known.paper_left is None else known.paper_left // MILLIMETRES_A_TICKET
    return Printer(where=printers.place_of(records, known), status=known.status, tickets=left)
