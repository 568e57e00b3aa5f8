"""The two ways a hall is run: one server on one SQLite file, or two servers with PostgreSQL and Redis."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from secrets import token_urlsafe

from server.commands.machine import free_port
from tests.crash.cable import Cable
from tests.crash.clockwork import Clockwork
from tests.crash.disk import Disk
from tests.crash.hall import Hall
from tests.crash.hall_records import PRINTER_CODE, keep_a_hall
from tests.crash.life import Birth, Life, Process
from tests.postgres import Postgres
from tests.printer.emulator import PrinterEmulator


@contextmanager
def hall_on_sqlite(folder: Path, birth: Birth) -> Iterator[Hall]:
    """One server, one file."""
    with ExitStack() as stack:
        disk = stack.enter_context(Disk(folder / "disk"))
        address = f"sqlite:///{disk.folder / 'hall.sqlite'}"
        yield _begun(stack, folder, birth, disk=disk, address=address, seen=address, servers=1)


@contextmanager
def hall_on_postgres(folder: Path, birth: Birth) -> Iterator[Hall]:
    """Two servers behind one door, PostgreSQL and Redis."""
    with ExitStack() as stack:
        disk, postgres = stack.enter_context(Disk(folder / "disk")), stack.enter_context(Postgres())
        redis_port = free_port(0)
        redis = Life(lambda: _redis(redis_port))
        stack.callback(redis.die)
        redis.begin()
        cables = {
            "database": stack.enter_context(Cable(postgres.port)),
            "redis": stack.enter_context(Cable(redis_port)),
        }
        seen = postgres.address.replace(f":{postgres.port}/", f":{cables['database'].port}/")
        hall = _begun(
            stack, folder, birth, disk=disk, address=postgres.address, seen=seen, servers=2, cables=cables,
            LOTSE_REDIS_URL=f"redis://127.0.0.1:{cables['redis'].port}/0",
        )  # fmt: skip
        hall.postgres, hall.redis, hall.redis_port = postgres, redis, redis_port
        yield hall


def _begun(
    stack: ExitStack, folder: Path, birth: Birth, *, disk: Disk, address: str, seen: str, servers: int,
    cables: dict[str, Cable] | None = None, **more: str,
) -> Hall:  # fmt: skip
    ports, printer = [free_port(0) for _ in range(servers)], stack.enter_context(PrinterEmulator())
    joined = {name: stack.enter_context(Cable(*ports)) for name in ("people", "screens", "agent")}
    joined |= {"printer": stack.enter_context(Cable(printer.port))} | (cables or {})
    clockwork = Clockwork(folder)
    settings = _settings(folder, seen, joined["people"].port) | clockwork.environment | more
    hall = Hall(
        folder=folder, address=address, tokens=keep_a_hall(address), disk=disk, clockwork=clockwork,
        printer=printer, cables=joined, ports=ports, agent=_agent(folder, birth, joined),
    )  # fmt: skip
    hall.servers = [_server(hall, birth, settings, port) for port in ports]
    for life in (hall.agent, *hall.servers):
        stack.callback(life.die)
    for life in (*hall.servers, hall.agent):
        life.begin()
    return hall


def _settings(folder: Path, database: str, door: int) -> dict[str, str]:
    (folder / "key").write_text(token_urlsafe(48))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LOTSE_")}
    return kept | {
        "LOTSE_DATABASE_URL": database,
        "LOTSE_SECRET_KEY_FILE": str(folder / "key"),
        "LOTSE_PUBLIC_URL": f"http://127.0.0.1:{door}",
        "LOTSE_LOG_LEVEL": "warning",
        "LOTSE_TICKETS_PER_MINUTE": "1000000",
        "LOTSE_LOGINS_PER_MINUTE": "10000",
    }


def _server(hall: Hall, birth: Birth, settings: dict[str, str], port: int) -> Life:
    own = settings | {"LOTSE_PORT": str(port)}
    return Life(
        lambda: birth(["tests.crash.clockwork", "serve"], own, hall.folder / "log"),
        lambda: hall.wait_until_it_serves(port),
    )


def _agent(folder: Path, birth: Birth, cables: dict[str, Cable]) -> Life:
    words = [
        "printer", "--server", f"http://127.0.0.1:{cables['agent'].port}", "--code", PRINTER_CODE,
        "--device", f"tcp:127.0.0.1:{cables['printer'].port}", "--state-dir", str(folder / "printer"),
    ]  # fmt: skip
    return Life(lambda: birth(words, dict(os.environ), folder / "log"))


def _redis(port: int) -> Process:
    keeps_nothing = ["--save", "", "--appendonly", "no"]
    return subprocess.Popen(
        ["/usr/bin/redis-server", "--bind", "127.0.0.1", "--port", str(port), *keeps_nothing],
        stdout=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
