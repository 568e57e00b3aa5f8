"""What open pages cost: a poke, memory, a minute of being open, and a call in a hall that hundreds of phones follow."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.load.city.card import Cost, Following, cost_of
from tests.load.city.listeners import listeners
from tests.load.city.presses import Desks
from tests.load.city.scale import CityScale
from tests.load.city.stack import Served
from tests.load.city.worked import Worked
from tests.load.clients.open_pages import Shown, open_pages, page

PACE = 2.0
"""Seconds between two calls of a hall that is followed."""


def measure_open(served: Served, desks: Desks, idle: Worked, call: Cost, scale: CityScale) -> tuple[float, float]:
    """Milliseconds of a poke, kilobytes of memory of an open page. They are sockets of a wall."""
    program, empty = served.servers[0], served.servers[0].memory()
    with listeners(program.port, [{"token": desks.hall.wall}] * scale.sockets) as them:
        kilobytes = 1024 * (program.memory() - empty) / scale.sockets
        calls, heard, before = scale.times // 8, them.heard, served.watched.now()
        _calls(desks, calls, pace=0.05)
        time.sleep(1)
        spent = served.watched.now().since(before).without(idle)
        heard = max(1, them.heard - heard)
    return max(0.0, 1000 * spent.servers[0] - calls * call.server) / heard, kilobytes


@dataclass(frozen=True, kw_only=True)
class Followed:
    """A hall that visitors' pages follow; what it does when nobody asks, and what a call costs without them."""

    served: Served
    desks: Desks
    idle: Worked
    call: Cost
    seconds: float

    def by(self, pages: int) -> Following:
        """So many pages, each of which does what a phone does."""
        served, secrets = self.served, self.desks.hall.secrets[:pages]
        followers = [page(f"/t/{each}", auth={"ticket": each}) for each in secrets]
        with TemporaryDirectory() as folder, open_pages(served.servers[0].port, followers, Path(folder)) as opened:
            time.sleep(min(10.0, self.seconds / 2))
            before = served.watched.now()
            time.sleep(self.seconds)
            rested = served.watched.now().since(before).without(self.idle)
            calls, looks, before = int(self.seconds / PACE), _looks(opened.shown()), served.watched.now()
            _calls(self.desks, calls, pace=PACE)
            spent = served.watched.now().since(before).without(rested_and(self.idle, rested))
            looks = _looks(opened.shown()) - looks
        minute = cost_of(rested, pages * rested.at / 60)
        return Following(pages=pages, cost=cost_of(spent, calls) - self.call, looks=looks / calls, minute=minute)


def rested_and(idle: Worked, rested: Worked) -> Worked:
    """What goes on in so much time with the pages and nothing else."""
    share = rested.at / idle.at
    return Worked(
        servers=tuple(more + share * own for more, own in zip(rested.servers, idle.servers, strict=True)),
        aside=rested.aside + share * idle.aside, database=rested.database + share * idle.database,
        redis=rested.redis + share * idle.redis, at=rested.at,
    )  # fmt: skip


def _looks(shown: Sequence[Shown]) -> int:
    return sum(each.looks for each in shown)


def _calls(desks: Desks, calls: int, *, pace: float) -> None:
    """Calls one after the other; whoever is at a desk already has not come, which costs as much as a call."""
    free: list[int] = []
    for _ in range(calls):
        began = time.monotonic()
        if not free:
            for desk, leg in desks.at_desks().items():
                desks.press(desk, "no-show", leg=leg)
            free = list(range(len(desks.advisors)))
        desks.press(free.pop(), "call-next")
        time.sleep(max(0.0, began + pace - time.monotonic()))
