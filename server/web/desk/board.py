"""What a desk shows: the person now, the talk, the line this advisor may help, and what else can be done now."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.site.site import Advisor, Site
from server.domain.site.topic import Topic
from server.storage import devices, events, waiting
from server.storage.line import line_for
from server.storage.records import Records
from server.storage.seats import Seat
from server.storage.situation import situation_at
from server.web.desk.beside import Beside, beside_the_line
from server.web.desk.crowd import HandedOut, LastWave, handed_out, last_wave
from server.web.desk.interpreter_rows import InterpreterRow, interpreter_rows
from server.web.desk.passing import Soon, Undo, calls_from, undo_at
from server.web.desk.person import Person, person_at
from server.web.desk.rows import Row, counted_in, rows_of, seen_by_advisor
from server.web.desk.talk import Talk, talk_at, topics_here
from server.web.desk.today import HereRow, here_today
from server.words.languages import clock_time


@dataclass(frozen=True, kw_only=True)
class DeskBoard:
    """Everything the page shows; `or_more` when the line is longer than it is counted.

    `topics` are those for which a number can be handed out. `calls_from` while people come early and nobody is called.
    """

    seq: int
    advisor: Advisor
    organisation: str
    desk: str
    pause: str | None
    paused_since: str | None
    person: Person | None
    line: tuple[Row, ...]
    people: int
    or_more: bool
    talk: Talk | None
    beside: Beside
    interpreters: tuple[InterpreterRow, ...]
    today: tuple[HereRow, ...]
    topics: tuple[Topic, ...]
    handed_out: HandedOut | None
    wave: LastWave | None
    calls_from: Soon | None
    undo: Undo | None
    printer: str

    @property
    def next(self) -> Row | None:
        """Whom the main button would call now."""
        return next((row for row in self.line if row.way is not None), None)

    @property
    def look_again(self) -> int | None:
        """Seconds until the page shows something else without anybody doing anything."""
        not_yet = self.person.not_yet if self.person else None
        return self.calls_from.seconds if self.calls_from else not_yet.seconds if not_yet else None


def desk_board(
    site: Site, records: Records, now: datetime, *, advisor: Advisor, seat: Seat, language: str
) -> DeskBoard:
    """The board of one desk, for the advisor who holds it; its sentences in `language`."""
    situation = situation_at(records, site, now)
    line = seen_by_advisor(line_for(records, situation, advisor))
    counted = counted_in(waiting.ahead(records), line)
    known_desk = site.desk(seat.desk)
    printer = devices.printer(records)
    return DeskBoard(
        seq=events.last_seq(records),
        advisor=advisor,
        organisation=next((each.title for each in site.organisations if each.id == advisor.organisation), ""),
        desk=known_desk.label if known_desk else seat.desk,
        pause=seat.pause,
        paused_since=clock_time(seat.paused_at, site.timezone) if seat.paused_at else None,
        person=person_at(records, situation, advisor, seat.desk, language),
        line=rows_of(records, situation, advisor, line),
        people=sum(counted),
        or_more=any(people >= waiting.COUNTED for people in counted),
        talk=talk_at(records, situation, advisor, seat.desk),
        beside=beside_the_line(records, situation, advisor),
        interpreters=interpreter_rows(site, records),
        today=here_today(situation),
        topics=topics_here(situation),
        handed_out=handed_out(records, seat.desk, now),
        wave=last_wave(records, site),
        calls_from=calls_from(site, now),
        undo=undo_at(records, now, advisor, seat.desk),
        printer="none" if printer is None else printer.status,
    )
