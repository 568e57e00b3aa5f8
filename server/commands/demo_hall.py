"""A fresh hall for a demo: its records, its printer's invitation, its advisors' password."""

import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from server.actions.invite_device import invite_device
from server.actions.perform import Perform
from server.actions.set_password import set_password
from server.clock import clock_from
from server.commands.demo_past import invent_past
from server.commands.machine import free_port
from server.domain.enrolment import LETTERS
from server.domain.site.role import Staff
from server.domain.site.site import Advisor, Site
from server.storage import sites
from server.storage.devices import DeviceKind
from server.storage.passwords import hashed_password
from server.storage.prepare import prepare
from server.storage.records import Storage

PAPER_PORT = 8090


@dataclass(frozen=True, kw_only=True)
class DemoHall:
    """Where everything of one demo is; `start` is what the hall's clock shows at first, in the hall's zone.

    `paper` is the address of the page that shows what was printed, None where nothing can be drawn.
    """

    folder: Path
    database: str
    start: datetime
    address: str
    paper: str | None
    password: str
    code: str

    @property
    def log(self) -> Path:
        """What server and printer agent say."""
        return self.folder / "log"

    def environment(self) -> dict[str, str]:
        """The settings of the server, for its process."""
        own = {
            "LOTSE_DATABASE_URL": self.database,
            "LOTSE_SECRET_KEY_FILE": str(self.folder / "key"),
            "LOTSE_PUBLIC_URL": self.address,
            "LOTSE_PORT": self.address.rpartition(":")[2],
            "LOTSE_DEMO": "true",
            "LOTSE_CLOCK_STARTS_AT": self.start.isoformat(),
            "LOTSE_LOG_LEVEL": "warning",
        }
        kept = {name: value for name, value in os.environ.items() if not name.startswith("LOTSE_")}
        return kept | own

    def printer_arguments(self) -> list[str]:
        """How the printer agent is told to print on the screen."""
        port = (self.paper or "").rstrip("/").rpartition(":")[2]
        kept = str(self.folder / "printer")
        return ["--server", self.address, "--code", self.code, "--device", f"screen:{port}", "--state-dir", kept]

    def last_words(self) -> str:
        """The end of the log, for the screen when something went wrong."""
        return self.log.read_text(errors="replace")[-3000:] if self.log.exists() else ""


def prepared_hall(
    site: Site, folder: Path, *, start: datetime, port: int,
    database: str | None = None, paper: bool = True, past: bool = False,
) -> DemoHall:  # fmt: skip
    """Makes the hall's records, in `folder` or another empty database; with a `past` it has eight weeks behind it."""
    database = database or database_in(folder)
    password = f"lotse-{secrets.randbelow(9000) + 1000}"
    code = "".join(secrets.choice(LETTERS) for _ in range(8))
    people: list[Advisor | Staff] = [*site.advisors, *site.staff]
    (folder / "key").touch(mode=0o600)
    (folder / "key").write_text(secrets.token_urlsafe(48))
    clock, storage = clock_from(start), Storage(database)
    try:
        prepare(storage.engine)
        storage.write_plainly(lambda connection: sites.add(connection, site, at=clock()))
        if past:
            invent_past(storage, site, start=start)
        perform, hashed = Perform(storage, clock, lambda: None), hashed_password(password)
        for person in dict.fromkeys(each.id for each in people):
            perform(set_password, site=site.site, advisor=person, hashed=hashed)
        perform(invite_device, site=site.site, kind=DeviceKind.PRINTER, name="Demo printer", code=code)
    finally:
        storage.close()
    shown = f"http://127.0.0.1:{free_port(PAPER_PORT, but=port)}/" if paper else None
    address = f"http://127.0.0.1:{port}"
    return DemoHall(
        folder=folder, database=database, start=start, address=address, paper=shown, password=password, code=code
    )


def database_in(folder: Path) -> str:
    """The address of a demo's database."""
    return f"sqlite:///{folder / 'hall.sqlite'}"
