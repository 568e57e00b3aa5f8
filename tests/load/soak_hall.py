"""The hall of the soak: six desks before each wall, called at random moments, with a server that is restarted."""

import json
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from uuid import uuid4

from server.actions.enrol_device import enrol_device
from server.actions.invite_device import invite_device
from server.actions.perform import Perform
from server.clock import real_clock
from server.commands.demo_hall import database_in
from server.storage.devices import DeviceKind
from server.storage.records import Storage
from tests.big_hall import Advisor
from tests.journeys.running import RunningHall, end, new_hall

WALLS = 4
DESKS = 6
LANGUAGES = ("de", "ar", "uk", "ti")
CALLED = """SELECT legs.id || ':' || legs.calls, legs.desk FROM legs
            WHERE legs.called_at IS NOT NULL ORDER BY legs.called_at, legs.id"""


@dataclass
class SoakHall:
    """`tokens` are those of the walls, in their order."""

    running: RunningHall
    tokens: list[str]
    chance: random.Random
    advisors: list[Advisor] = field(default_factory=list)
    kiosk: str = ""
    restarts: int = 0

    def begin(self) -> None:
        """Serves, and everybody sits down."""
        self._serve()
        self.kiosk = self._asked("/api/devices/demo", {"kind": "kiosk"})["token"]
        for at in range(WALLS * DESKS):
            advisor = Advisor(server=self._line())
            advisor.sit_down(f"advisor-{at}", self.running.hall.password, f"desk-{at}")
            self.advisors.append(advisor)

    def call(self) -> None:
        """Somebody takes a number, and some desk calls the next one; whoever sat there has gone."""
        touch = {"request": str(uuid4()), "language": self.chance.choice(LANGUAGES), "topic": "topic-0", "answer": None}
        self._asked("/api/kiosk/tickets", touch, Authorization=f"Bearer {self.kiosk}")
        advisor = self.chance.choice(self.advisors)
        advisor.server.close()  # the server has given up a line that was quiet for long; this one opens itself again
        if leg := advisor.leg():
            assert advisor.press("no-show", leg=leg) == 200
        assert advisor.press("call-next") == 200

    def restart(self) -> None:
        """The server dies and comes back."""
        self.restarts += 1
        if self.restarts % 2:
            self.running.dies()
        else:
            end(self.running.server)
        self._serve()

    def called(self) -> list[list[str]]:
        """The keys of all calls in their order, for each wall."""
        rows = [(str(key), int(str(desk).rpartition("-")[2]) // DESKS) for key, desk in self.running.ask(CALLED)]
        return [[key for key, of in rows if of == wall] for wall in range(WALLS)]

    def memory(self) -> float:
        """Megabytes that the server's processes hold."""
        group = self.running.server.pid
        return sum(map(_resident, (pid for pid in Path("/proc").glob("[0-9]*") if _group(pid) == group)))

    def _serve(self) -> None:
        # A demo's clock would begin again with each server: it is told what time it is.
        self.running.serve(
            LOTSE_CLOCK_STARTS_AT=datetime.now(UTC).isoformat(),
            LOTSE_TICKETS_PER_MINUTE="1000000",
            LOTSE_LOGINS_PER_MINUTE="10000",
        )

    def _line(self) -> HTTPConnection:
        return HTTPConnection(self.running.address.removeprefix("http://"), timeout=60)

    def _asked(self, path: str, body: dict[str, Any], **headers: str) -> dict[str, Any]:
        line = self._line()
        line.request("POST", path, json.dumps(body), {**headers, "Content-Type": "application/json"})
        answer = line.getresponse()
        found: dict[str, Any] = json.loads(answer.read())
        line.close()
        assert answer.status == 201, found
        return found


@contextmanager
def soak_hall(folder: Path, seed: int) -> Iterator[SoakHall]:
    """The hall, served, with everybody at their desk."""
    profile = folder / "profile.yaml"
    profile.write_text(json.dumps(_profile()))  # JSON is YAML
    running = new_hall(folder, profile=profile, start=datetime.now(UTC))
    hall = SoakHall(running=running, tokens=_walls(folder), chance=random.Random(seed))  # noqa: S311  # nobody guesses
    try:
        hall.begin()
        yield hall
    finally:
        running.close()


def _walls(folder: Path) -> list[str]:
    tokens = [f"{at}-is-the-token-of-a-wall" for at in range(WALLS)]
    storage = Storage(database_in(folder))
    perform = Perform(storage, real_clock, lambda: None)
    for at, token in enumerate(tokens):
        perform(invite_device, site="soak", kind=DeviceKind.WALL, name=f"Wall {at}", code=token[:8])
        perform(enrol_device, site="soak", code=token[:8], token=token)
    storage.close()
    return tokens


def _resident(process: Path) -> float:
    try:
        lines = (process / "status").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def _group(process: Path) -> int:
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[2])
    except (OSError, IndexError):
        return 0


def _profile() -> dict[str, Any]:
    every_day = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    serving = {"organisation": "house", "topics": ["topic-0"], "languages": list(LANGUAGES)}
    desks, each = range(WALLS * DESKS), dict.fromkeys(LANGUAGES, "Thema")
    return {
        "site": "soak", "title": "Soak", "subtitle": "", "timezone": "Europe/Berlin", "languages": list(LANGUAGES),
        "organisations": [{"id": "house", "title": "House"}],
        "desks": [{"id": f"desk-{at}", "label": f"Zimmer {at}"} for at in desks],
        "walls": [
            {"name": f"Wall {wall}", "desks": [f"desk-{wall * DESKS + at}" for at in range(DESKS)]}
            for wall in range(WALLS)
        ],
        "advisors": [{"id": f"advisor-{at}", "title": f"Advisor {at}", **serving} for at in desks],
        "opening": [{"days": every_day, "opens": "00:00", "closes": "00:00"}],
        "closing": {"tickets": "until-closing"},  # a town stands in one line here: no day could hold it
        "topics": [{"id": "topic-0", "title": each, "icon": "house", "unsure": True}],
        "waiting_place": each,
    }  # fmt: skip
