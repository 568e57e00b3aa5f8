"""What is asked all day long is found through an index, however long the hall has been open."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection

from server.actions.expire import expire
from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.recall import recall
from server.actions.reinstate import reinstate
from server.actions.report_paper import report_paper
from server.actions.undo import undo
from server.domain.print_job import JobState
from server.domain.visits.event import Kind
from server.storage import calls, events, interpreters, legs, papers, promises, ranges, seats, tickets, waiting
from server.storage.devices import DeviceKind
from server.storage.hall_now import has_more_than
from server.storage.overtaking import overtaken
from server.storage.prospect import outlook_for
from tests.building import MONDAY
from tests.open_hall import OpenHall

THAT_GROW = ("tickets", "needs", "legs", "events", "papers", "ranges")
"""Tables that get longer every day; the others stay as small as a hall."""


def test_no_question_of_a_day_reads_a_whole_table(small_hall: OpenHall) -> None:
    with _statements() as asked:
        _a_day(small_hall)

    plans = {
        statement: _plan(small_hall, statement, values) for statement, values in asked.items() if _reads(statement)
    }
    assert len(plans) > 20
    assert {statement: plan for statement, plan in plans.items() if _whole_table(plan)} == {}


def _a_day(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")
    for _ in range(3):
        hall.takes_ticket()
    rat = hall.sits()
    hall.do(expire)
    served = hall.serves(rat)
    hall.do(finish, "a request", leg=served.id, outcome="answered", **rat)
    missed = hall.calls(rat)
    hall.do(recall, leg=missed.id, **rat)
    hall.do(mark_no_show, leg=missed.id, **rat)
    hall.do(reinstate, leg=missed.id, **rat)
    hall.do(undo, **rat)
    hall.do(report_paper, printer=printer, paper=1, to=JobState.SENT, reason=None)
    with hall.reading() as records:
        papers.to_do(records, printer), papers.states(records, since=MONDAY)
        calls.newest(records, most=8), calls.missed(records, ["empfang", "familie"], most=8)
        promises.told(records), legs.at_desks(records)
        events.last_seq(records), events.last_at_desk(records, "eins", list(Kind))
        seats.every(records), tickets.several(records, {1, 2})
        leg = legs.last_of(records, 3)
        assert leg is not None
        legs.is_first(records, leg), legs.due_back(records, hall.clock())
        outlook_for(records, hall.site, leg.need, now=hall.clock(), of=leg)
        waiting.patient(records, [1, 2], since=MONDAY), waiting.first(records, [1, 2], each=30)
        overtaken(records, replace(leg, head_start=20), among=[1, 2])
        interpreters.in_use(records), interpreters.down(records)
        events.of_kinds(records, list(Kind), after=3, up_to=9)
        has_more_than(records, 5), ranges.of_legs(records, [1, 2]), ranges.on_tickets(records, [1, 2])
    with hall.storage.looking() as connection:
        events.newest(connection), events.after(connection, 3), tickets.of_secret(connection, "none")


@contextmanager
def _statements() -> Iterator[dict[str, Any]]:
    asked: dict[str, Any] = {}

    def note(_connection: Connection, _cursor: object, statement: str, values: Any, *_: object) -> None:
        asked[statement] = values

    event.listen(Engine, "before_cursor_execute", note)
    yield asked
    event.remove(Engine, "before_cursor_execute", note)


def _reads(statement: str) -> bool:
    return statement.startswith(("SELECT", "UPDATE", "DELETE", "WITH"))


def _plan(hall: OpenHall, statement: str, values: Any) -> list[str]:
    """The tables that are read, each with what it is found by."""
    with hall.storage.looking() as connection:
        return [str(row.detail) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]


def _whole_table(plan: list[str]) -> bool:
    # The index of open legs holds only those, and every day ends with none.
    scans = [step for step in plan if step.startswith("SCAN") and "one_open_leg_per_ticket" not in step]
    return any(step.startswith(f"SCAN {table}") for step in scans for table in THAT_GROW)
