"""A ticket and a call with 100, 10,000 and 100,000 people waiting, beside the bare transaction."""

import json
import logging
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import structlog

from server.actions.call_next import call_next
from server.actions.enrol_device import enrol_device
from server.actions.finish import finish
from server.actions.invite_device import invite_device
from server.actions.open_desk import open_desk
from server.actions.perform import Perform
from server.actions.start import start
from server.actions.take_ticket import take_ticket
from server.storage.devices import DeviceKind
from tests.load.bare_sql import BareSql
from tests.load.bench_site import bench_site, filled
from tests.load.figures import Row

Result = TypeVar("Result")

ROUNDS = 300
CONTENT = json.dumps({"kind": "ticket", "lines": "x" * 900})


def measure_lines(folder: Path, say: Callable[[str], None]) -> list[Row]:
    """Rows for ticket and call at each length; Lotse and floor take turns on the same file, so that noise hits both."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    rows: list[Row] = []
    for waiting in (100, 10_000, 100_000):
        say(f"ticket and call with {waiting:,} waiting …")
        rows += _at(folder / f"{waiting}.sqlite", waiting)
    first, last = [row for row in rows if row.what.startswith("call")][0::2]
    rows.append(Row(what="call, 100,000 beside 100 waiting", at="", times=last.times, floor=first.times, aim="< 1.5"))
    return rows


def _at(database: Path, waiting: int) -> list[Row]:
    storage, perform = filled(database, bench_site(advisors=3), waiting=waiting)
    _ready(perform)
    bare = BareSql(database)
    times: dict[str, list[float]] = {"ticket": [], "bare ticket": [], "call": [], "bare call": []}

    def took(name: str, work: Callable[[], Result]) -> Result:
        began = perf_counter()
        result = work()
        times[name].append(1000 * (perf_counter() - began))
        return result

    for _ in range(ROUNDS):
        took(
            "ticket", lambda: perform(take_ticket, site="bench", language="de", topic="topic-1", answer=None, kiosk="1")
        )
        took("bare ticket", lambda: bare.ticket(CONTENT))
        called = took("call", lambda: perform(call_next, site="bench", seat="seat", advisor="advisor-0"))
        took("bare call", bare.call)
        _finish(perform, called[0].event.leg or 0)
    bare.close()
    storage.close()
    at = f"{waiting:,} waiting"
    return [
        Row(what="ticket, asked → committed", at=at, times=times["ticket"], floor=times["bare ticket"], aim="< 3"),
        Row(what="call, pressed → committed", at=at, times=times["call"], floor=times["bare call"], aim="< 3"),
    ]


def _ready(perform: Perform) -> None:
    perform(invite_device, site="bench", kind=DeviceKind.PRINTER, name="Printer", code="CODE")
    perform(enrol_device, site="bench", code="CODE", token="token")
    perform(open_desk, site="bench", desk="desk-0", advisor="advisor-0", seat="seat", take_over=False)


def _finish(perform: Perform, leg: int) -> None:
    perform(start, site="bench", seat="seat", advisor="advisor-0", leg=leg)
    perform(finish, site="bench", seat="seat", advisor="advisor-0", leg=leg, outcome="answered")
