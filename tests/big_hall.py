"""A running hall with many desks open and many people waiting."""

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from re import search
from threading import Thread
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from tests.journeys.running import RunningHall, new_hall

DRAWS = {"Prefer": "return=minimal"}
"""The page of a kiosk draws the code of a ticket by itself (`kiosk/hall/ask.js`)."""

PLAIN = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}


@dataclass
class Advisor:
    """Somebody at a desk, through HTTP alone: logs in, opens a desk, presses buttons."""

    server: HTTPConnection
    cookie: str = ""
    path: str = ""
    token: str = ""

    def sit_down(self, name: str, password: str, desk: str) -> None:
        """Logs in and opens a desk."""
        self._press("/login", self._form("/login"), name=name, password=password)
        answer = self._press("/desk/open", self._form("/desk"), desk=desk)
        self.path = answer.headers["Location"]
        self.token = self._form(self.path)

    def press(self, step: str, **words: str) -> int:
        """Presses a button of the desk and gives the HTTP status."""
        return self._press(f"{self.path}/{step}", self.token, request=str(uuid4()), **words).status

    def leg(self) -> str:
        """The leg at this desk, as the page names it."""
        self.server.request("GET", self.path, headers={"Cookie": self.cookie})
        found = search(r'id="finish-leg" value="(\d+)"', self.server.getresponse().read().decode())
        return found[1] if found else ""

    def _form(self, path: str) -> str:
        self.server.request("GET", path, headers={"Cookie": self.cookie} if self.cookie else {})
        answer = self.server.getresponse()
        page = answer.read().decode()
        self._keep_cookie(answer)
        found = search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
        assert found, page[:500]
        return found[1]

    def _press(self, path: str, token: str, **words: str) -> HTTPResponse:
        body = urlencode({"csrf_token": token, **words})
        self.server.request("POST", path, body, {**PLAIN, "Cookie": self.cookie})
        answer = self.server.getresponse()
        answer.read()
        self._keep_cookie(answer)
        return answer

    def _keep_cookie(self, answer: HTTPResponse) -> None:
        if cookie := answer.headers.get("Set-Cookie"):
            self.cookie = cookie.partition(";")[0]


@dataclass
class BigHall:
    """The hall, those who sit at its desks, and what its processes have said."""

    address: str
    running: RunningHall
    advisors: list[Advisor]
    said: Callable[[], str]


@contextmanager
def big_hall(
    folder: Path, *, desks: int, waiting: int, ports: Sequence[int] = (0,), database: str | None = None
) -> Iterator[BigHall]:
    """Servers (one for each port; 0 is any) on one `database`, else one file, with open desks and people in line."""
    with tempfile.TemporaryDirectory(dir=folder) as inside:
        profile = Path(inside) / "profile.yaml"
        profile.write_text(json.dumps(_profile(desks)))  # JSON is YAML
        running = new_hall(Path(inside), database=database, profile=profile)
        try:
            first = running.address.rpartition(":")[2]
            for port in ports:
                # One kiosk and one address stand for a whole town here; what is limited for one is measured elsewhere.
                running.serve(
                    LOTSE_TICKETS_PER_MINUTE="1000000", LOTSE_LOGINS_PER_MINUTE="10000", LOTSE_PORT=str(port or first)
                )
            hall = _filled(running, [f"127.0.0.1:{port or first}" for port in ports], desks=desks, waiting=waiting)
            yield hall
            for advisor in hall.advisors:
                advisor.server.close()
        finally:
            running.close()


def _filled(running: RunningHall, servers: list[str], *, desks: int, waiting: int) -> BigHall:
    takers = [Thread(target=_take, args=(server, waiting // len(servers))) for server in servers]
    for taker in takers:
        taker.start()
    for taker in takers:
        taker.join()
    advisors = []
    for at in range(desks):
        advisor = Advisor(server=HTTPConnection(servers[at % len(servers)], timeout=30))
        advisor.sit_down(f"advisor-{at}", running.hall.password, f"desk-{at}")
        advisors.append(advisor)
    return BigHall(address=running.address, running=running, advisors=advisors, said=running.said)


def _take(netloc: str, people: int) -> None:
    server = HTTPConnection(netloc, timeout=30)
    token = _asked(server, "/api/devices/demo", {"kind": "kiosk"}, {})["token"]
    kiosk = {"Authorization": f"Bearer {token}", "Accept-Language": "de"}
    for _ in range(people):
        touch = {"request": str(uuid4()), "language": "de", "topic": "topic-0", "answer": None}
        _asked(server, "/api/kiosk/tickets", touch, kiosk)
    server.close()


def _asked(server: HTTPConnection, path: str, body: dict[str, Any], headers: dict[str, str]) -> dict[str, Any]:
    server.request("POST", path, json.dumps(body), {**headers, "Content-Type": "application/json"})
    answer = server.getresponse()
    found: dict[str, Any] = json.loads(answer.read())
    assert answer.status == 201, found
    return found


def _profile(desks: int) -> dict[str, Any]:
    every_day = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    serving = {"organisation": "house", "topics": ["topic-0"], "languages": ["de"]}
    return {
        "site": "bench", "title": "Bench", "subtitle": "", "timezone": "Europe/Berlin", "languages": ["de"],
        "organisations": [{"id": "house", "title": "House"}],
        "desks": [{"id": f"desk-{at}", "label": f"Zimmer {at}"} for at in range(desks)],
        "advisors": [
            {"id": f"advisor-{at}", "title": f"Advisor {at}", **serving} for at in range(desks)
        ],
        "opening": [{"days": every_day, "opens": "00:00", "closes": "00:00"}],
        "closing": {"tickets": "until-closing"},  # a town stands in one line here: no day could hold it
        "topics": [{"id": "topic-0", "title": {"de": "Thema"}, "icon": "house", "unsure": True}],
        "waiting_place": {"de": "Bitte nehmen Sie Platz."},
    }  # fmt: skip
