"""How many writes a second the write lock lets through: from one alone, from one busy process, from two."""

import json
import time
from threading import Thread
from uuid import uuid4

from server.storage.records import Storage
from tests.big_hall import DRAWS
from tests.load.city.card import Writing
from tests.load.city.scale import CityScale
from tests.load.city.stack import Served
from tests.load.clients.exchange import Exchange, post

LINES = 16
EACH = 8
TURNS = 2


def measure_writes(served: Served, scale: CityScale) -> Writing:
    """Tickets of all halls, in turns: alone, one process, two processes, and again."""
    found: dict[tuple[int, int], list[float]] = {}
    for _ in range(TURNS):
        for processes, lines in ((1, 1), (1, LINES), (2, LINES)):
            found.setdefault((processes, lines), []).append(_a_second(served, processes, lines, scale.writes))
    alone, one, two = (max(each) for each in found.values())
    return Writing(alone=alone, one_process=one, two_processes=two, committing=_committing(served.address, scale))


def _a_second(served: Served, processes: int, lines: int, seconds: float) -> float:
    done = [0] * processes
    began = time.monotonic()
    writers = [Thread(target=_write, args=(served, at, lines, began + seconds, done)) for at in range(processes)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    return sum(done) / (time.monotonic() - began)


def _write(served: Served, at: int, lines: int, until: float, done: list[int]) -> None:
    exchange = Exchange(served.servers[at].port, lines)
    while time.monotonic() < until:
        answers = exchange.ask([[_ticket(served, line) for _ in range(EACH)] for line in range(lines)])
        assert all(each.status == 201 for each in answers), answers[0].body
        done[at] += len(answers)
    exchange.close()


def _ticket(served: Served, line: int) -> bytes:
    touch = {"request": str(uuid4()), "language": "de", "topic": f"topic-{line % 8}", "answer": None}
    hall = served.halls[line % len(served.halls)]
    headers = {"Authorization": f"Bearer {hall.kiosk}", "Content-Type": "application/json"}
    return post("/api/kiosk/tickets", json.dumps(touch).encode(), headers | DRAWS)


def _committing(address: str, scale: CityScale) -> float:
    """Milliseconds from asking for the lock until one changed row is safe."""
    storage = Storage(address)
    times = []
    try:
        for _ in range(scale.times):
            began = time.monotonic()
            storage.write_plainly(
                lambda connection: connection.exec_driver_sql(
                    "UPDATE sites SET version = version WHERE site = 'hall-000'"
                )
            )
            times.append(1000 * (time.monotonic() - began))
    finally:
        storage.close()
    return sorted(times)[len(times) // 2]
