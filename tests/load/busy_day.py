"""A day of very many tickets, each taken, called, served and finished over HTTP: memory, and the restart and clearing at its end."""

import time
from collections.abc import Callable
from pathlib import Path

from tests.load.bench_hall import BOARD, BenchHall, Hands, hands_of, made_hall
from tests.load.clearing import measure_clearing
from tests.load.clients.exchange import Answer, Exchange
from tests.load.figures import Line, Reach
from tests.load.processes import Program
from tests.load.scale import Scale
from tests.load.sides import CALLED
from tests.load.starting import bare_program

DESKS = 16
QUARTERS = 4
REST = 2.0
MORE = 1.1
"""What was learned in the first quarter may stay; the rest of the day adds at most a tenth."""

FINISHED = "SELECT count(*) FROM legs WHERE state = 'finished'"


def measure_day(folder: Path, scale: Scale, worker: str, say: Callable[[str], None]) -> list[Line]:
    """Three lines: memory over the day, the restart with all of its tickets, and clearing as many."""
    hall = made_hall(folder / "day", desks=DESKS, waiting=0)
    with hall.served(worker) as program:
        hands = hands_of(hall, program, kiosks=DESKS, desks=DESKS)
        exchange = Exchange(program.port, DESKS)
        held, began = [_rested(program)], time.monotonic()
        for quarter in range(QUARTERS):
            say(f"a day of {scale.day:,} tickets, quarter {quarter + 1} …")
            for _ in range(scale.day // QUARTERS // DESKS):
                _volley(hall, hands, exchange)
            held.append(_rested(program))
        exchange.close()
        seconds = time.monotonic() - began
    with hall.served(worker, ready=BOARD, token=hands.kiosks[0]) as program:
        restarted = program
    with bare_program(folder, worker) as bare:
        restart = _restart(hall, restarted, bare)
    say(f"clearing a day of {scale.day:,} visits …")
    return [_memory(hall, held, seconds), restart, measure_clearing(folder, scale.day)]


def _volley(hall: BenchHall, hands: Hands, exchange: Exchange) -> None:
    """Sixteen visits from the touch to the end."""
    _all(exchange.ask([[hands.ticket(at)] for at in range(DESKS)]), 201)
    _all(exchange.ask([[hands.press(at, "call-next")] for at in range(DESKS)]), 200)
    legs = [(int(desk.rpartition("-")[2]), str(leg)) for leg, desk in hall.ask(CALLED)]
    ends = [
        [hands.press(desk, "start", leg=leg), hands.press(desk, "finish", leg=leg, outcome="answered")]
        for desk, leg in legs
    ]
    _all(exchange.ask(ends), 200)


def _all(answers: list[Answer], status: int) -> None:
    for each in answers:
        assert each.status == status, each.body[:500]


def _rested(program: Program) -> float:
    time.sleep(REST)
    return program.memory()


def _memory(hall: BenchHall, held: list[float], seconds: float) -> Line:
    finished = int(hall.ask(FINISHED)[0][0])
    return Line(
        work="memory over a day", at=f"{finished:,} visits in {seconds:,.0f} s: start, each quarter",
        lotse=" → ".join(f"{each:.0f}" for each in held) + " MB",
        beside=f"end × {held[-1] / held[1]:.2f} of the first quarter",
        reaches=(Reach(says="flat: end ≤ 1.1 × first quarter", kept=held[-1] <= MORE * held[1]),),
    )  # fmt: skip


def _restart(hall: BenchHall, lotse: Program, bare: Program) -> Line:
    tickets = int(hall.ask("SELECT count(*) FROM tickets")[0][0])
    return Line(
        work="restart to serving", at=f"{tickets:,} tickets of the day",
        lotse=f"{lotse.started:.2f} s ({lotse.worked:.2f} s of CPU)", floor=f"{bare.started:.2f} s ({bare.worked:.2f})",
        beside=f"× {lotse.started / bare.started:.2f}", reaches=(Reach(says="< 3 s", kept=lotse.started < 3),),
    )  # fmt: skip
