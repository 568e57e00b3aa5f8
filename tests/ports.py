"""Ports for what a test starts and what must say its port before it listens there."""

import os
from itertools import count

from server.commands.machine import free_port

FIRST, EACH, APART = 25_000, 200, 7
"""Below those that the system gives to whoever asks for any, and to every connection: nobody takes one meanwhile. They
lie apart: where one is taken, the next one free is not that which comes next."""

_worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
_mine = FIRST + EACH * (2 * (os.getpid() % 17) + _worker % 2)
"""Two workers of one run never look at the same ones, two runs hardly ever."""

_turn = count()


def own_port() -> int:
    """A port at which nobody listens, each time another one."""
    return free_port(_mine + next(_turn) * APART % EACH)
