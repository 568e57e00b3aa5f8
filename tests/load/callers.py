"""The advisors of a hall, who call one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.load.bench_hall import BenchHall, Hands
from tests.load.clients.exchange import Answer, Exchange
from tests.load.processes import Program
from tests.load.sides import CALLED


class Callers:
    """Each call is made by another desk; when all have called, `make_room` must free them."""

    def __init__(self, hall: BenchHall, hands: Hands, exchange: Exchange) -> None:
        self._hall, self._hands, self._exchange = hall, hands, exchange
        self._free: list[int] = []

    @property
    def must_make_room(self) -> bool:
        """Whether somebody sits at every desk."""
        return not self._free

    def call(self) -> Answer:
        """The next desk calls the next person."""
        answer = self._exchange.ask([[self._hands.press(self._free.pop(), "call-next")]])[0]
        assert answer.status == 200, answer.body
        return answer

    def make_room(self) -> None:
        """None of those who were called has come."""
        called = [(int(desk.rpartition("-")[2]), str(leg)) for leg, desk in self._hall.ask(CALLED)]
        for answer in self._exchange.ask([[self._hands.press(desk, "no-show", leg=leg)] for desk, leg in called]):
            assert answer.status == 200, answer.body
        self._free = list(range(len(self._hands.advisors)))


@contextmanager
def callers_of(hall: BenchHall, hands: Hands, program: Program) -> Iterator[Callers]:
    """As long as the block lasts."""
    exchange = Exchange(program.port, len(hands.advisors))
    try:
        yield Callers(hall, hands, exchange)
    finally:
        exchange.close()
