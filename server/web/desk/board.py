"""What a desk shows: the person now, the talk, the line this advisor may help, and what else can be done now."""

from dataclasses import dataclass

from server.domain.routing.saying import LATE
from server.domain.site.site import Advisor
from server.domain.site.topic import Topic
from server.storage import alarms, waiting
from server.storage.line import line_for
from server.storage.seats import Seat
from server.web.desk.beside import Beside, beside_the_line
from server.web.desk.crowd import HandedOut, handed_out
from server.web.desk.hall import DeskHall
from server.web.desk.leaving import Leaving, leaving
from server.web.desk.passing import Soon, Undo, calls_from, last_at, undo_at
from server.web.desk.person import Person, person_at
from server.web.desk.printers import PrinterRow, printers_in_need
from server.web.desk.rows import Row, counted_in, rows_of, seen_by_advisor
from server.web.desk.talk import Talk, talk_at, topics_of
from server.web.desk.walls import SilentWall, silent_walls
from server.web.desk.why import why_next
from server.web.shared.alarms import AlarmRow, alarms_for
from server.web.shared.interpreter_rows import InterpreterRow, interpreter_rows
from server.web.shared.today import HereRow, here_today
from server.web.shared.wave import LastWave, last_wave
from server.words.catalogue import catalogue
from server.words.dates import clock_time


@dataclass(frozen=True, kw_only=True)
class DeskBoard:
    """Everything the page shows; `or_more` when the line is longer than it is counted.

    `next_why` says why the next person would be called, `leaving` what it would mean to go away; both only while free.
    `topics` are those for which a number can be handed out. `calls_from` while people come early and nobody is called.
    """

    advisor: Advisor
    organisation: str
    desk: str
    pause: str | None
    paused_since: str | None
    person: Person | None
    line: tuple[Row, ...]
    next_why: str
    people: int
    or_more: bool
    leaving: Leaving
    talk: Talk | None
    beside: Beside
    interpreters: tuple[InterpreterRow, ...]
    today: tuple[HereRow, ...]
    topics: tuple[Topic, ...]
    handed_out: HandedOut | None
    wave: LastWave | None
    calls_from: Soon | None
    undo: Undo | None
    printers: tuple[PrinterRow, ...]
    silent_walls: tuple[SilentWall, ...]
    alarms: tuple[AlarmRow, ...]

    @property
    def next(self) -> Row | None:
        """Whom the main button would call now."""
        return next((row for row in self.line if row.way is not None), None)

    @property
    def doubtful(self) -> int:
        """How many of those shown will probably not be called today, and have not been told so."""
        waits = [row.wait for row in self.line if not row.not_today]
        return sum(wait is not None and wait.saying in LATE for wait in waits)

    @property
    def look_again(self) -> int | None:
        """Seconds until the page shows something else without anybody doing anything."""
        not_yet = self.person.not_yet if self.person else None
        return self.calls_from.seconds if self.calls_from else not_yet.seconds if not_yet else None


def desk_board(hall: DeskHall, *, advisor: Advisor, seat: Seat, language: str) -> DeskBoard:
    """The board of one desk, for the advisor who holds it; its sentences in `language`."""
    records, site, now, say = hall.records, hall.site, hall.now, catalogue("desk", language).say
    whole = line_for(records, hall.situation, advisor, hall.heads)
    line = seen_by_advisor(whole)
    counted = counted_in(hall.counts, line)
    person = person_at(hall, advisor, seat.desk, language)
    is_free = person is None and seat.pause is None
    known_desk, last = site.desk(seat.desk), last_at(records, seat.desk)
    standing = hall.once("alarms", lambda: alarms.standing(records))
    return DeskBoard(
        advisor=advisor,
        organisation=next((each.title for each in site.organisations if each.id == advisor.organisation), ""),
        desk=known_desk.label if known_desk else seat.desk,
        pause=seat.pause,
        paused_since=clock_time(seat.paused_at, site.timezone) if seat.paused_at else None,
        person=person,
        line=rows_of(hall, advisor, line),
        next_why=why_next(say, records, whole, now) if is_free else "",
        people=sum(counted),
        or_more=any(people >= waiting.COUNTED for people in counted),
        leaving=leaving(hall, advisor) if is_free else Leaving(),
        talk=talk_at(hall, advisor, seat.desk),
        beside=beside_the_line(hall, advisor),
        interpreters=hall.once("interpreters", lambda: interpreter_rows(site, records)),
        today=hall.once("today", lambda: here_today(hall.situation)),
        topics=topics_of(hall),
        handed_out=handed_out(hall, last),
        wave=hall.once("wave", lambda: last_wave(records, site)),
        calls_from=calls_from(site, now),
        undo=undo_at(records, now, advisor, seat.desk, last),
        printers=hall.once("printers", lambda: printers_in_need(records)),
        silent_walls=hall.once("walls", lambda: silent_walls(records, site)),
        alarms=alarms_for(site, standing, desk=seat.desk, person=advisor.id, reception=say("reception")),
    )
