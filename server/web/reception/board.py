"""What the reception shows: a number that somebody asks about, what can be handed out, and the hall now."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.alarm import AT_RECEPTION
from server.domain.site.site import Site
from server.storage import alarms
from server.storage.records import Records
from server.storage.situation import situation_at
from server.web.reception.found import Found, count_of, found_at
from server.web.reception.giving import Giving, giving_at
from server.web.reception.hall_now import (
    Association,
    Line,
    Printer,
    associations_at,
    line_at,
    printers_of,
)
from server.web.shared.alarms import AlarmRow, alarms_for
from server.web.shared.interpreter_rows import InterpreterRow, interpreter_rows
from server.web.shared.today import HereRow, here_today
from server.web.shared.wave import LastWave, last_wave


@dataclass(frozen=True, kw_only=True)
class ReceptionBoard:
    """Everything the page shows; `typed` is what was asked for, and `found` is None when nobody has that number."""

    typed: str
    found: Found | None
    giving: Giving
    line: Line
    printers: tuple[Printer, ...]
    associations: tuple[Association, ...]
    interpreters: tuple[InterpreterRow, ...]
    today: tuple[HereRow, ...]
    wave: LastWave | None
    alarms: tuple[AlarmRow, ...]


def reception_board(
    site: Site, records: Records, now: datetime, *, typed: str, person: str, reception: str
) -> ReceptionBoard:
    """The board for `person`; `reception` is what the place is called in their language."""
    count = count_of(typed)
    return ReceptionBoard(
        typed=typed.strip(),
        found=None if count is None else found_at(records, site, now, count),
        giving=giving_at(records, site, now),
        line=line_at(records, now),
        printers=printers_of(records),
        associations=associations_at(records, site, now),
        interpreters=interpreter_rows(site, records),
        today=here_today(situation_at(records, site, now)),
        wave=last_wave(records, site),
        alarms=alarms_for(site, alarms.standing(records), desk=AT_RECEPTION, person=person, reception=reception),
    )
