"""Many people take tickets at once while something else is done."""

from threading import Event as Bell
from threading import Thread
from typing import Self

from server.actions.take_ticket import take_ticket
from tests.open_hall import OpenHall


class Rush:
    """People who take tickets in three threads, each with a connection like another process, until it ends."""

    def __init__(self, hall: OpenHall, *, at_least: int) -> None:
        self._hall, self._at_least = hall, at_least
        self.taken: list[int] = []
        self._enough, self._over = Bell(), Bell()
        self._people = [Thread(target=self._take) for _ in range(3)]

    def __enter__(self) -> Self:
        for person in self._people:
            person.start()
        assert self._enough.wait(120)
        return self

    def ends(self) -> list[int]:
        """The tickets of everybody, when the last one has theirs."""
        self._over.set()
        for person in self._people:
            person.join()
        return self.taken

    def __exit__(self, *_: object) -> None:
        self.ends()

    def _take(self) -> None:
        with self._hall.beside() as here:
            while not self._over.wait(0.03):
                (event,) = here.do(take_ticket, language="de", topic="empfang", answer=None, kiosk="1")
                if event.ticket is not None:  # else the day holds nobody more
                    self.taken.append(event.ticket)
                if len(self.taken) >= self._at_least:
                    self._enough.set()
