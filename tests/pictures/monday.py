"""A Monday morning in the hall, the same for every picture."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from werkzeug.serving import make_server

from server.actions.call_next import call_next
from server.actions.finish import finish
from server.actions.open_desk import open_desk
from server.actions.set_password import set_password
from server.actions.start import start
from server.actions.take_ticket import take_ticket
from server.app import Lotse, create_app
from server.commands.machine import free_port
from server.config import Config
from server.domain.visits.event import Recorded
from server.profile.read import read_profile
from server.storage import sites
from server.storage.passwords import hashed_password
from tests.open_hall import SetClock

ROOT = Path(__file__).parents[2]
TEN_PAST_NINE = datetime.fromisoformat("2024-06-03T09:10:00+02:00")
PASSWORD = "a password for pictures"
DESKS = {"empfang": "empfang", "zimmer-1": "buergerdienste", "zimmer-3": "ankommen", "zimmer-4": "jobcenter"}
COME = (
    ("empfang", "de"), ("anmelden", "uk"), ("wohnen", "ar"), ("jobcenter", "de"), ("anmelden", "ar"), ("empfang", "en"),
    ("familie", "uk"), ("anmelden", "de"), ("jobcenter", "ar"), ("arbeit", "uk"), ("anmelden", "en"), ("empfang", "ar"),
    ("anmelden", "uk"), ("sprachtreff", "uk"), ("gesundheit", "ar"), ("anmelden", "ar"), ("jobcenter", "uk"),
    ("wohnen", "de"), ("anmelden", "de"), ("empfang", "uk"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Monday:
    """The server in this process, its clock, and what has happened so far."""

    lotse: Lotse
    clock: SetClock
    address: str

    def ticket(self, topic: str, language: str) -> Recorded:
        """Somebody takes a ticket; two minutes pass."""
        answer = "eu" if topic == "anmelden" else None
        taken = self.lotse.parts.perform(
            take_ticket, site="do-migrado", language=language, topic=topic, answer=answer, kiosk="1"
        )
        self.clock.passes(minutes=2)
        return taken[0]

    def call(self, desk: str) -> int:
        """The advisor of a desk calls the next person; gives the leg."""
        called = self.lotse.parts.perform(call_next, site="do-migrado", seat=desk, advisor=DESKS[desk])
        self.clock.passes(seconds=20)
        return called[0].event.leg or 0

    def serve(self, desk: str) -> None:
        """The same, and the talk begins and ends."""
        seated: dict[str, Any] = {"seat": desk, "advisor": DESKS[desk], "leg": self.call(desk)}
        self.lotse.parts.perform(start, site="do-migrado", **seated)
        self.lotse.parts.perform(finish, site="do-migrado", outcome="answered", **seated)


@contextmanager
def a_monday(folder: Path) -> Iterator[Monday]:
    """The hall at about ten: twenty people have come, four desks are open, eight have been served."""
    clock, port = SetClock(TEN_PAST_NINE), free_port(18700)
    address = f"http://127.0.0.1:{port}"
    config = Config(
        database_url=f"sqlite:///{folder / 'hall.sqlite'}",
        secret_key=SecretStr("x" * 40),
        public_url=address,
        demo=True,
    )
    lotse = create_app(config, clock=clock)
    server = make_server("127.0.0.1", port, lotse.flask, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        monday = Monday(lotse=lotse, clock=clock, address=address)
        _fill(monday)
        yield monday
    finally:
        server.shutdown()
        lotse.close()


def _fill(monday: Monday) -> None:
    site = read_profile((ROOT / "deploy" / "sites" / "do-migrado.yaml").read_text())
    parts, hashed = monday.lotse.parts, hashed_password(PASSWORD)
    parts.storage.write_plainly(lambda connection: sites.add(connection, site, at=monday.clock()))
    for person in (*(each.id for each in site.advisors), *(each.id for each in site.staff)):
        parts.perform(set_password, site="do-migrado", advisor=person, hashed=hashed)
    for desk, who in DESKS.items():
        parts.perform(open_desk, site="do-migrado", desk=desk, advisor=who, seat=desk, take_over=False)
    for topic, language in COME:
        monday.ticket(topic, language)
    for desk in (*DESKS, *DESKS):
        monday.serve(desk)
    monday.clock.now += timedelta(minutes=3)
