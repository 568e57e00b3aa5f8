"""A server that is killed on a full day and begins again: how long until it serves."""

import os
import time
from dataclasses import dataclass
from pathlib import Path
from secrets import token_urlsafe

from server.commands.machine import free_port
from server.storage import sites
from server.storage.prepare import prepare
from server.storage.records import Storage
from tests.building import MONDAY, a_site
from tests.crash.life import Birth, Life, started
from tests.full_day import visited
from tests.journeys.running import wait_for

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, kw_only=True)
class Restarted:
    """`seconds` from the start of the process to its first answer; `cpu` of them it worked, whoever else was busy."""

    seconds: float
    cpu: float


def restarted(folder: Path, *, tickets: int, birth: Birth = started) -> Restarted:
    """Kills a server of a hall in which so many tickets were taken today, and lets it begin again."""
    storage = Storage(f"sqlite:///{folder / 'hall.sqlite'}")
    prepare(storage.engine)
    storage.write_plainly(lambda connection: sites.add(connection, a_site(), at=MONDAY))
    storage.write_plainly(lambda connection: visited(connection, tickets))
    storage.close()
    (folder / "key").write_text(token_urlsafe(48))
    port = free_port(0)
    settings = {
        "LOTSE_DATABASE_URL": f"sqlite:///{folder / 'hall.sqlite'}",
        "LOTSE_SECRET_KEY_FILE": str(folder / "key"),
        "LOTSE_PORT": str(port),
        "LOTSE_DEMO": "true",
        "LOTSE_CLOCK_STARTS_AT": MONDAY.isoformat(),
        "LOTSE_LOG_LEVEL": "warning",
    }
    server = Life(
        lambda: birth(["server.commands", "serve"], dict(os.environ) | settings, folder / "log"),
        lambda: wait_for(f"http://127.0.0.1:{port}/health"),
    )
    try:
        server.begin()
        server.die()
        began = time.monotonic()
        server.begin()
        return Restarted(seconds=time.monotonic() - began, cpu=_worked(server.pid))
    finally:
        server.die()


def _worked(group: int) -> float:
    """Seconds that the processes of a group have worked."""
    worked = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            said = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        if int(said[2]) == group:
            worked += int(said[11]) + int(said[12])
    return worked / TICKS
