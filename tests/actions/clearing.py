"""A day in the hall with everything in it, and clearing it to the end."""

from collections.abc import Sequence

from server.actions.clear_day import clear_day
from server.actions.expire import expire
from server.actions.finish import finish
from server.actions.give_slip import give_slip
from server.actions.mark_no_show import mark_no_show
from server.actions.park import park
from server.actions.pause import pause
from server.actions.recall import recall
from server.actions.refer import refer
from server.actions.resume import resume
from server.actions.start import start
from server.actions.undo import undo
from server.actions.withdraw import withdraw
from server.domain.hours.over import newest_to_clear
from server.domain.site.report_wanted import ReportWanted, SectionWanted
from server.domain.statistics.block import Block
from server.domain.statistics.period import Period
from server.domain.statistics.report import report_on
from server.domain.visits.event import Event
from server.storage import clearings, history, notes, phones
from server.storage.devices import DeviceKind
from tests.building import TODAY, said
from tests.open_hall import OpenHall, Seated

SECTIONS = (
    SectionWanted(show="overview"),
    SectionWanted(show="counts", rows="topic", columns="outcome"),
    SectionWanted(show="counts", rows="hour", columns="organisation"),
    SectionWanted(show="counts", rows="language", columns="topic"),
    SectionWanted(show="counts", of="visits", rows="outcome"),
    SectionWanted(show="counts", of="referrals", rows="place"),
    SectionWanted(show="counts", of="redirects", rows="redirect"),
    SectionWanted(show="counts", of="told-later", rows="reason"),
    SectionWanted(show="counts", of="interpreting", rows="met"),
    SectionWanted(show="waits", rows="topic"),
    SectionWanted(show="waits", of="visits", rows="language"),
    SectionWanted(show="persons", rows="topic"),
    SectionWanted(show="presence"),
    SectionWanted(show="rule-changes"),
    SectionWanted(show="attendance"),
)


def a_whole_day(hall: OpenHall) -> Seated:
    """Tickets in two languages, talks of every kind, a note, papers, a phone, a desk that nobody closes; then midnight."""
    hall.has_device(DeviceKind.PRINTER, "printer-token")
    rat, amt = hall.sits("rat", "eins"), hall.sits("amt", "zwei")
    for topic in ("empfang", "familie", "empfang", "empfang", "empfang"):
        hall.takes_ticket(topic, language="ar" if topic == "familie" else "de")
        hall.clock.passes(seconds=37)
    first = hall.serves(rat)
    hall.clock.passes(minutes=11, seconds=23)
    hall.do(give_slip, leg=first.id, place="amt", **rat)
    hall.do(finish, leg=first.id, outcome="answered", relatives=1, **rat)
    hall.do(undo, **rat)
    hall.do(finish, leg=first.id, outcome="form-help", relatives=2, **rat)
    second = hall.calls(rat)
    hall.clock.passes(minutes=2)
    hall.do(recall, leg=second.id, **rat)
    hall.do(start, leg=second.id, **rat)
    hall.do(refer, leg=second.id, topic="arbeit", **rat)
    hall.do(mark_no_show, leg=hall.calls(rat).id, **rat)
    hall.do(pause, reason="break", **amt)
    hall.clock.passes(minutes=7, seconds=11)
    hall.do(resume, **amt)
    fourth = hall.serves(rat)
    hall.do(park, leg=fourth.id, **rat)
    hall.do(withdraw, "ticket 5 withdraw", leg=5)
    hall.clock.passes(days=1)
    hall.do(expire)
    _note(hall, first.ticket)
    return rat


def clears(hall: OpenHall, *, per_person: bool = False) -> Sequence[Event]:
    """Clears, step by step, whatever is due; gives what was told."""
    told: list[Event] = []
    while is_due(hall):
        told += hall.do(clear_day, per_person=per_person)
    return told


def is_due(hall: OpenHall) -> bool:
    """Whether anything is to be cleared now."""
    with hall.storage.reading(hall.site.site, hall.clock()) as (records, site):
        return clearings.due(records, newest_to_clear(site, hall.clock())) is not None


def reported(hall: OpenHall) -> tuple[Block, ...]:
    """What every kind of section says of the day, however few people it is about."""
    wanted = ReportWanted(id="bericht", title=said("Bericht"), languages=("de",), sections=SECTIONS, k=1)
    with hall.reading() as records:
        events = history.of_days(records, TODAY, TODAY)
        return report_on(hall.site, wanted, events, period=Period(first=TODAY, last=TODAY), today=records.day).blocks


def _note(hall: OpenHall, ticket: int) -> None:
    def write(records: object, _site: object, now: object) -> None:
        notes.write(records, ticket, "kommt mit dem Sohn", by="rat", at=now)  # type: ignore[arg-type]  # as storage gives them
        phones.add(records, ticket=ticket, endpoint="https://push.example/1", told="", at=now)  # type: ignore[arg-type]

    hall.storage.write(hall.site.site, hall.clock, write)
