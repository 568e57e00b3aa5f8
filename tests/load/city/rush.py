"""A rush that really happens on this machine: many halls, thousands of phones, calls at a steady pace; and what was foretold."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from tests.journeys.running import end
from tests.load.city.presses import Desks, desks_of
from tests.load.city.scale import CityScale
from tests.load.city.stack import Served, Stack
from tests.load.city.worked import Worked
from tests.load.clients.exchange import Exchange
from tests.load.figures import percentile

ROOT = Path(__file__).parents[3]
DESKS = 1
"""In each hall: every desk has its turn several times."""

SETTLES = 20.0
CALLS = """
SELECT tickets.secret, events.site FROM events JOIN tickets ON tickets.id = ticket
WHERE kind = 'ticket-called' ORDER BY seq
"""
"""In their order; the hall's clock stands elsewhere."""


@dataclass(frozen=True, kw_only=True)
class Rush:
    """What happened in so many `seconds`: works done, what they cost, milliseconds from each call until its page said so.

    `idle` is the same town with all the pages and nobody who presses anything; `unseen` calls never came to their page.
    """

    seconds: float
    halls: int
    phones: int
    works: dict[str, int]
    worked: Worked
    idle: Worked
    times: Sequence[float]
    unseen: int
    looks: int
    megabytes: float

    def at(self, share: float) -> float:
        """Milliseconds within which that share of the called pages was right."""
        return percentile(self.times, share) if self.times else float("inf")


def measure_rush(stack: Stack, scale: CityScale) -> Rush:
    """Every hall in turn: somebody comes, somebody is called, begins, ends."""
    each = scale.phones // scale.halls
    town = stack.town(halls=scale.halls, desks=DESKS, waiting=[each])
    with stack.served(town) as served, ExitStack() as open_ones:
        seated = [desks_of(served, at, server=at % 2) for at in range(scale.halls)]
        secrets = [secret for hall in served.halls for secret in hall.secrets]
        visitors = open_ones.enter_context(_visitors([one.port for one in served.servers], secrets))
        time.sleep(min(SETTLES, scale.seconds))
        before = served.watched.now()
        time.sleep(min(SETTLES, scale.seconds))
        idle = served.watched.now().since(before)
        desks = [_with_new_line(served, at, each) for at, each in enumerate(seated)]
        before = served.watched.now()
        pressed, works = _press(desks, scale)
        time.sleep(2)
        worked = served.watched.now().since(before)
        time.sleep(3)
        seen = _said(visitors)
        times = _times(served, pressed, dict(seen["called"]))  # type: ignore[call-overload]
        return Rush(
            seconds=worked.at, halls=scale.halls, phones=len(secrets), works=works, worked=worked, idle=idle,
            times=[each for each in times if each is not None], unseen=times.count(None), looks=int(str(seen["looks"])),
            megabytes=sum(one.memory() for one in served.servers),
        )  # fmt: skip


def _with_new_line(served: Served, at: int, desks: Desks) -> Desks:
    """A server hangs up on a line that rests while thousands of pages come."""
    desks.exchange.close()
    return replace(desks, exchange=Exchange(served.servers[at % 2].port, 1))


def _press(desks: Sequence[Desks], scale: CityScale) -> tuple[dict[str, list[float]], dict[str, int]]:
    """The moments of the calls of each hall, in order, and how often what was done."""
    pressed: dict[str, list[float]] = {each.hall.site.site: [] for each in desks}
    works = dict.fromkeys(("ticket", "call", "start", "finish"), 0)
    turns, began, done = cycle(desks), time.monotonic(), 0
    while time.monotonic() - began < scale.seconds:
        hall = next(turns)
        _visit(hall, done // len(desks) % DESKS, pressed[hall.hall.site.site], works)
        done += 1
        time.sleep(max(0.0, began + done / scale.calls - time.monotonic()))
    return pressed, works


def _visit(hall: Desks, desk: int, pressed: list[float], works: dict[str, int]) -> None:
    """Whoever was called to that desk the last time has come and is done; somebody comes in, and the next is called."""
    leg = hall.at_desks().get(desk)
    if leg is not None:
        hall.press(desk, "start", leg=leg)
        hall.press(desk, "finish", leg=leg, outcome="answered")
    hall.ticket()
    pressed.append(time.time())
    hall.press(desk, "call-next")
    for work in works:
        works[work] += leg is not None or work in ("ticket", "call")


def _times(served: Served, pressed: dict[str, list[float]], called: dict[str, float]) -> list[float | None]:
    """Milliseconds from each press until the page of the one who was called said so; None when it never did."""
    with psycopg.connect(served.address) as connection:
        rows = connection.execute(CALLS.encode()).fetchall()
    moments = {site: iter(at) for site, at in pressed.items()}
    began = [(secret, next(moments[site])) for secret, site in rows]
    return [1000 * (called[secret] - at) if secret in called else None for secret, at in began]


@contextmanager
def _visitors(ports: Sequence[int], secrets: Sequence[str]) -> Iterator["subprocess.Popen[str]"]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "visitors.json"
        file.write_text(json.dumps({"ports": list(ports), "secrets": list(secrets)}))
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.load.city.visitors", str(file)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            _line(process)
            yield process
        finally:
            end(process)  # type: ignore[arg-type]  # it speaks text


def _said(process: "subprocess.Popen[str]") -> dict[str, object]:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()
    told: dict[str, object] = json.loads(_line(process))
    return told


def _line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    if not (line := process.stdout.readline()):
        raise RuntimeError("the process of the pages has ended")
    return line
