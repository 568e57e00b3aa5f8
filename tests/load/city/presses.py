"""All who press something in a town: a kiosk in each hall, and advisors who have logged in and opened a desk."""

import json
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import count
from urllib.parse import urlencode
from uuid import uuid4

import psycopg

from tests.big_hall import DRAWS, PLAIN, Advisor
from tests.load.city.stack import Served
from tests.load.city.town import PASSWORD, TownHall
from tests.load.clients.exchange import Answer, Exchange, post

CALLED = "SELECT id, desk FROM legs WHERE state IN ('called', 'serving') AND site = %s"
_TURN = count()


@dataclass(frozen=True, kw_only=True)
class Desks:
    """The advisors of one hall, logged in at one of the servers."""

    hall: TownHall
    address: str
    exchange: Exchange
    advisors: list[Advisor]

    def ticket(self) -> Answer:
        """Somebody takes a ticket at the kiosk."""
        touch = {"request": str(uuid4()), "language": "de", "topic": f"topic-{next(_TURN) % 8}", "answer": None}
        headers = {"Authorization": f"Bearer {self.hall.kiosk}", "Content-Type": "application/json"}
        return self._asked(post("/api/kiosk/tickets", json.dumps(touch).encode(), headers | DRAWS))

    def press(self, desk: int, step: str, **words: str) -> Answer:
        """A press on a button of a desk."""
        advisor = self.advisors[desk]
        form = urlencode({"csrf_token": advisor.token, "request": str(uuid4()), **words}).encode()
        return self._asked(post(f"{advisor.path}/{step}", form, PLAIN | {"Cookie": advisor.cookie}))

    def look(self, path: str, **headers: str) -> Answer:
        """A page or a board."""
        lines = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {said}" for name, said in headers.items())]
        return self._asked("\r\n".join(lines).encode() + b"\r\n\r\n")

    def look_at_desk(self, desk: int) -> Answer:
        """What an advisor's page shows."""
        return self.look(self.advisors[desk].path, Cookie=self.advisors[desk].cookie)

    def at_desks(self) -> dict[int, str]:
        """The leg at each desk at which somebody is, called or served."""
        with psycopg.connect(self.address) as connection:
            rows = connection.execute(CALLED, (self.hall.site.site,)).fetchall()
        return {int(desk.rpartition("-")[2]): str(leg) for leg, desk in rows}

    def _asked(self, question: bytes) -> Answer:
        answer = self.exchange.ask([[question]])[0]
        assert answer.status in (200, 201, 304), f"{answer.status}: {answer.body[:400]!r}"
        return answer


def desks_of(served: Served, hall: int, *, server: int = 0) -> Desks:
    """The advisors of that hall sit down; they ask that server."""
    port, there = served.servers[server].port, served.halls[hall]
    line = HTTPConnection("127.0.0.1", port, timeout=30)
    advisors = []
    for person, desk in zip(there.site.advisors, there.site.desks, strict=True):
        advisor = Advisor(server=line)
        advisor.sit_down(person.id, PASSWORD, desk.id)
        advisors.append(advisor)
    line.close()
    return Desks(hall=there, address=served.address, exchange=Exchange(port, 1), advisors=advisors)
