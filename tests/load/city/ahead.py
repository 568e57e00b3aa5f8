"""What it costs to run a hall forward, by how many people are in its line."""

import time
from collections.abc import Callable
from typing import Any

from server.actions.perform import Perform
from server.domain.simulation.forecast import Forecast, forecast
from server.live.looking_ahead import LookingAhead
from server.storage.records import Storage
from tests.load.bench_site import START
from tests.load.city.card import Ahead
from tests.load.city.scale import CityScale
from tests.load.city.stack import Stack
from tests.load.city.worked import Watched, first_of_postgres

DESKS = 10


class _Timed:
    """`forecast`, and the seconds of processor time that it took."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self, *args: Any, **named: Any) -> Forecast:
        before = time.process_time()
        try:
            return forecast(*args, **named)
        finally:
            self.seconds += time.process_time() - before


def measure_ahead(stack: Stack, scale: CityScale) -> tuple[Ahead, ...]:
    """For each number of people; in this process, where nothing else is done meanwhile."""
    return tuple(_with(stack, people, scale.runs) for people in scale.lines)


def _with(stack: Stack, people: int, runs: int) -> Ahead:
    address, _ = stack.town(halls=1, desks=DESKS, waiting=[people])
    watched = Watched(servers=[], postgres=first_of_postgres(address), redis=0)
    _look(address, _Timed())  # learns the habits of the day, once
    timed, spent, before = _Timed(), time.process_time(), watched.now()
    for _ in range(runs):
        _look(address, timed)
    spent, database = time.process_time() - spent, watched.now().since(before).database
    ms = 1000 / runs
    return Ahead(
        people=people, beside=timed.seconds * ms, server=(spent - timed.seconds) * ms, database=database * ms
    )  # fmt: skip


def _look(address: str, run_forward: Callable[..., Forecast]) -> None:
    storage = Storage(address)
    try:
        perform = Perform(storage, lambda: START, lambda: None)
        LookingAhead(storage, perform, lambda: START, lambda _: None, run_forward=run_forward).look()
    finally:
        storage.close()
