"""What a city runs on, on this machine: PostgreSQL that writes to the disk, Redis, and servers with greenlets."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from server.commands.machine import free_port
from tests.databases import database_beside
from tests.load.bench_hall import UNLIMITED
from tests.load.bench_site import START
from tests.load.city.town import TownHall, built
from tests.load.city.worked import Watched, first_of_postgres, pid_of_redis
from tests.load.processes import Program, running
from tests.postgres import Postgres
from tests.redis_of_its_own import RedisOfItsOwn


@dataclass(frozen=True, kw_only=True)
class Served:
    """A town that is served by so many processes; `address` is its database."""

    address: str
    halls: list[TownHall]
    servers: list[Program]
    watched: Watched


@dataclass
class Stack:
    """PostgreSQL and Redis as long as the block lasts."""

    folder: Path
    _open: ExitStack = field(default_factory=ExitStack)
    _postgres: Postgres = field(default_factory=lambda: Postgres(flushes=True))
    _redis: RedisOfItsOwn = field(default_factory=RedisOfItsOwn)
    _towns: int = 0

    def __enter__(self) -> Self:
        self._open.enter_context(self._postgres)
        self._open.enter_context(self._redis)
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def town(self, *, halls: int, desks: int, waiting: list[int]) -> tuple[str, list[TownHall]]:
        """A town in a new database: its address and its halls."""
        self._towns += 1
        address = database_beside(self._postgres.address, f"town{self._towns}")
        return address, built(address, halls=halls, desks=desks, waiting=waiting)

    @contextmanager
    def served(self, town: tuple[str, list[TownHall]], *, processes: int = 2) -> Iterator[Served]:
        """The servers of a town; their clocks start where its people have come."""
        address, halls = town
        with ExitStack() as open_ones:
            servers = [open_ones.enter_context(self._server(address, at)) for at in range(processes)]
            watched = Watched(
                servers=[each.pid for each in servers], postgres=first_of_postgres(address),
                redis=pid_of_redis(self._redis.address),
            )  # fmt: skip
            yield Served(address=address, halls=halls, servers=servers, watched=watched)

    @contextmanager
    def _server(self, address: str, at: int) -> Iterator[Program]:
        port = free_port(24000 + 10 * at)
        own = {
            "LOTSE_DATABASE_URL": address, "LOTSE_REDIS_URL": self._redis.address, "LOTSE_WORKER": "gevent",
            "LOTSE_PORT": str(port), "LOTSE_PUBLIC_URL": f"http://127.0.0.1:{port}", "LOTSE_SECRET_KEY": "k" * 40,
            "LOTSE_DEMO": "true", "LOTSE_CLOCK_STARTS_AT": (START + (datetime.now(UTC) - _BEGAN)).isoformat(),
        }  # fmt: skip
        with running(
            "server.commands", "serve", port=port, log=self.folder / f"server-{at}.log", ready="/health",
            **(UNLIMITED | own | {"LOTSE_LOG_LEVEL": "warning"}),
        ) as program:  # fmt: skip
            yield program


_BEGAN = datetime.now(UTC)
"""All servers show the same time."""
