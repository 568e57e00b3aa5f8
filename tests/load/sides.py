"""The two that take turns: Lotse and its floor, asked for the same work from the same number of lines."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlencode
from uuid import uuid4

from tests.big_hall import PLAIN
from tests.load.bench_hall import BenchHall, Hands
from tests.load.clients.exchange import Answer, Exchange, post
from tests.load.processes import Program
from tests.load.twice import Answered

CALLED = "SELECT id, desk FROM legs WHERE state = 'called'"


@dataclass(frozen=True, kw_only=True)
class Volley:
    """So many questions at once: the milliseconds of each, the seconds until all were answered, and of processors."""

    times: Sequence[float]
    seconds: float
    work: float


class Side(Protocol):
    """One of the two."""

    def tickets(self, at_once: int) -> Volley:
        """So many kiosks are touched at once."""

    def calls(self, at_once: int) -> Volley:
        """So many advisors call the next one at once."""

    def free(self) -> None:
        """Nobody is at any desk any more; this is not measured."""


class LotseSide:
    """The hall itself; it keeps in mind what it was answered."""

    def __init__(self, hall: BenchHall, hands: Hands, answered: Answered, program: Program) -> None:
        self._hall, self._hands, self._answered = hall, hands, answered
        self._exchange = _Measured(program, len(hands.kiosks))

    def tickets(self, at_once: int) -> Volley:
        """A POST each, until it is committed with its print job."""
        answers, volley = self._exchange.ask([self._hands.ticket(at) for at in range(at_once)], 201)
        self._answered.numbers += [json.loads(each.body)["ticket"]["number"] for each in answers]
        return volley

    def calls(self, at_once: int) -> Volley:
        """A press each, until it is committed."""
        answers, volley = self._exchange.ask([self._hands.press(at, "call-next") for at in range(at_once)], 200)
        self._answered.calls += len(answers)
        return volley

    def free(self) -> None:
        """None of those who were called has come."""
        called = [(int(desk.rpartition("-")[2]), str(leg)) for leg, desk in self._hall.ask(CALLED)]
        self._exchange.ask([self._hands.press(desk, "no-show", leg=leg) for desk, leg in called], 200)

    def close(self) -> None:
        """Hangs up."""
        self._exchange.close()


class BareSide:
    """The bare server."""

    def __init__(self, program: Program, lines: int) -> None:
        self._exchange = _Measured(program, lines)

    def tickets(self, at_once: int) -> Volley:
        """As large a question as that of a kiosk."""
        touch = {"language": "de", "topic": "topic-0", "answer": None}
        headers = {"Authorization": "Bearer " + "x" * 43, "Content-Type": "application/json"}
        asks = [
            post("/tickets", json.dumps(touch | {"request": str(uuid4())}).encode(), headers) for _ in range(at_once)
        ]
        return self._exchange.ask(asks, 201)[1]

    def calls(self, at_once: int) -> Volley:
        """As large a question as that of a desk."""
        headers = PLAIN | {"Cookie": "lotse=" + "x" * 200}
        form = {"csrf_token": "x" * 90}
        asks = [
            post(f"/calls/{at}", urlencode(form | {"request": str(uuid4())}).encode(), headers) for at in range(at_once)
        ]
        return self._exchange.ask(asks, 200)[1]

    def free(self) -> None:
        """All at once."""
        self._exchange.ask([post("/free", b"", {})], 200)

    def close(self) -> None:
        """Hangs up."""
        self._exchange.close()


class _Measured:
    """Lines to a program; what they ask at once is a volley."""

    def __init__(self, program: Program, lines: int) -> None:
        self._program, self._exchange = program, Exchange(program.port, lines)

    def ask(self, asks: Sequence[bytes], status: int) -> tuple[list[Answer], Volley]:
        """Asks each on a line of its own. Nothing is measured that was refused: each must be answered with `status`."""
        before = self._program.work()
        answers = self._exchange.ask([[each] for each in asks])
        work = self._program.work() - before
        wrong = [each for each in answers if each.status != status]
        assert not wrong, f"{wrong[0].status}: {wrong[0].body[:500]!r}"
        return answers, Volley(times=[each.ms for each in answers], seconds=self._exchange.seconds, work=work)

    def close(self) -> None:
        """Hangs up."""
        self._exchange.close()
