"""Parts that are killed at any moment (kill -9) and begin again."""

import os
import signal
from collections.abc import Callable
from random import Random

from tests.crash.fault import Fault
from tests.crash.hall import Hall

Undo = Callable[[], object]


def _server(hall: Hall, chance: Random) -> Undo:
    life = chance.choice(hall.servers)
    life.die()
    return life.begin


def _every_server(hall: Hall, _chance: Random) -> Undo:
    for life in hall.servers:
        life.die()

    def undo() -> None:
        for life in hall.servers:
            life.begin()

    return undo


def _agent(hall: Hall, _chance: Random) -> Undo:
    hall.agent.die()
    return hall.agent.begin


def _postgres(hall: Hall, _chance: Random) -> Undo:
    assert hall.postgres is not None
    hall.postgres.die()
    return hall.postgres.begin


def _redis(hall: Hall, _chance: Random) -> Undo:
    assert hall.redis is not None
    hall.redis.die()
    return hall.redis.begin


def _redis_restarted(hall: Hall, _chance: Random) -> Undo:
    assert hall.redis is not None
    hall.redis.end()
    return hall.redis.begin


def _server_stands_still(hall: Hall, chance: Random) -> Undo:
    pid = chance.choice(hall.servers).pid
    os.killpg(pid, signal.SIGSTOP)
    return lambda: os.killpg(pid, signal.SIGCONT)


ON_BOTH = (
    Fault(name="server killed", strike=_server),
    Fault(name="server stands still", strike=_server_stands_still, lasts=(0.5, 2.5)),
    Fault(name="printer agent killed", strike=_agent),
)
ON_POSTGRES = (
    Fault(name="all servers killed", strike=_every_server),
    Fault(name="PostgreSQL killed", strike=_postgres),
    Fault(name="Redis killed", strike=_redis),
    Fault(name="Redis restarted", strike=_redis_restarted),
)
