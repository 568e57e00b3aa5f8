"""From the start of the process to the first answer, and the memory of a server that has nothing to do."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from statistics import median

from server.commands.machine import free_port
from tests.load.bench_hall import BOARD, hands_of, made_hall
from tests.load.figures import Line, Reach
from tests.load.processes import Program, running
from tests.load.scale import Scale

WAITING = 100


def measure_start(folder: Path, scale: Scale, worker: str, say: Callable[[str], None]) -> list[Line]:
    """Two lines: start and idle memory. Lotse is there when a kiosk is answered its board, the floor with any page."""
    hall = made_hall(folder / "start", desks=3, waiting=WAITING)
    with hall.served(worker) as program:
        token = hands_of(hall, program, kiosks=1, desks=3).kiosks[0]
    say("start and idle memory …")
    started: list[Program] = []
    bare: list[Program] = []
    memory = bare_memory = 0.0
    for at in range(scale.starts):
        quiet = scale.quiet if at + 1 == scale.starts else 0.0
        with hall.served(worker, ready=BOARD, token=token) as program:
            started.append(program)
            memory = _idle(program, quiet)
        with bare_program(folder, worker) as program:
            bare.append(program)
            bare_memory = _idle(program, quiet)
    seconds, floor = (median(each.started for each in programs) for programs in (started, bare))
    worked, bare_worked = (median(each.worked for each in programs) for programs in (started, bare))
    return [
        Line(
            work="start to serving", at=f"{WAITING} waiting; median of {scale.starts}", lotse=f"{seconds:.2f} s ({worked:.2f} s of CPU)",
            floor=f"{floor:.2f} s ({bare_worked:.2f})", beside=f"× {seconds / floor:.2f}",
            reaches=(Reach(says="< 3 s", kept=seconds < 3),),
        ),
        Line(
            work="idle memory, all its processes", at=f"after {scale.quiet:.0f} quiet seconds", lotse=f"{memory:.0f} MB",
            floor=f"{bare_memory:.0f} MB", beside=f"× {memory / bare_memory:.2f}",
            reaches=(Reach(says="< 150 MB", kept=memory < 150),),
        ),
    ]  # fmt: skip


def bare_program(folder: Path, worker: str) -> AbstractContextManager[Program]:
    """A bare Flask-SocketIO server, as long as the block lasts."""
    port = free_port(23000)
    return running("tests.load.floor.news_app", str(port), worker, port=port, ready="/", log=folder / "bare.log")


def _idle(program: Program, seconds: float) -> float:
    time.sleep(seconds)
    return program.memory()
