"""A desk without a page: calls the next person, begins and ends the talk, and presses again whatever had no answer."""

from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from random import Random
from re import search
from urllib.parse import urlencode
from uuid import UUID

from tests.big_hall import PLAIN, Advisor
from tests.crash.asking import Answer, asked, insist
from tests.crash.crowd import Person
from tests.crash.hall_records import PASSWORD
from tests.crash.ledger import Ledger

NOBODY_WAITS = 409
TALK, REST = 0.15, 0.4


def desk(at: int, port: int, ledger: Ledger, chance: Random) -> Person:
    """An advisor who has sat down and serves one person after the other."""
    advisor = Advisor(server=HTTPConnection("127.0.0.1", port, timeout=30))
    advisor.sit_down(f"advisor-{at}", PASSWORD, f"desk-{at}")
    advisor.server.close()  # later questions have connections of their own
    seat = _Seat(desk=f"desk-{at}", port=port, advisor=advisor, ledger=ledger, chance=chance)
    seat.person = Person(f"desk-{at}", seat.serve)
    return seat.person


@dataclass(kw_only=True)
class _Seat:
    desk: str
    port: int
    advisor: Advisor
    ledger: Ledger
    chance: Random
    person: Person | None = None

    def serve(self) -> float:
        """One visitor from the call to the end; gives the seconds until the next."""
        called = self._press("call-next")
        if called.status == NOBODY_WAITS:
            return REST
        leg = self._leg()
        if leg:
            self.ledger.got_call(leg, self.desk)
            if self._press("start", leg=leg).status == 200:
                self._press("finish", leg=leg, outcome="answered")
                self.ledger.has_finished(leg)
            else:
                self.ledger.is_astonished(f"{self.desk}: whoever was called could not begin")
        elif called.status == 200:
            self.ledger.is_astonished(f"{self.desk}: called, and nobody stands there")
        return TALK * self.chance.uniform(0.5, 1.5)

    def _press(self, step: str, **words: object) -> Answer:
        request = str(UUID(int=self.chance.getrandbits(128), version=4))
        body = urlencode({"csrf_token": self.advisor.token, "request": request, **words})
        headers = {**PLAIN, "Cookie": self.advisor.cookie}
        answer = self._insist("POST", f"{self.advisor.path}/{step}", headers, body)
        if answer.is_one and answer.status not in (200, NOBODY_WAITS):
            self.ledger.is_astonished(f"{self.desk} {step}: {answer.status} {answer.text[:200]}")
        return answer

    def _leg(self) -> int:
        page = self._insist("GET", self.advisor.path, {"Cookie": self.advisor.cookie})
        found = search(r'id="finish-leg" value="(\d+)"', page.text)
        return int(found[1]) if found else 0

    def _insist(self, method: str, path: str, headers: dict[str, str], body: str | None = None) -> Answer:
        assert self.person is not None
        return insist(partial(asked, self.port, method, path, headers, body), self.ledger, self.person.over)
