"""The people in a hall, each a thread: they do one thing after the other, and rest when they are told."""

import threading
import time
from collections.abc import Callable, Sequence

ALL_ANSWERED = 120.0


class Person:
    """`once` does one thing to its end, and gives the seconds until the next."""

    def __init__(self, name: str, once: Callable[[], float]) -> None:
        self._once = once
        self._goes, self._rested, self.over = threading.Event(), threading.Event(), threading.Event()
        self.broke: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def go(self) -> None:
        """Goes on."""
        self._rested.clear()
        self._goes.set()

    def stop(self) -> None:
        """Begins nothing new."""
        self._goes.clear()

    def has_rested(self, within: float) -> bool:
        """Whether the last thing was done to its end."""
        return self._rested.wait(within)

    def leave(self) -> None:
        """Ends for good."""
        self.over.set()
        self._goes.set()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while not self.over.is_set():
            if not self._goes.is_set():
                self._rested.set()
            self._goes.wait()
            self._rested.clear()  # told to go in the moment in which it said that it rests, it does not rest
            if self.over.is_set():
                return
            try:
                pause = self._once()
            except BaseException as error:  # noqa: BLE001  told by whoever waits for this person
                self.broke = error
                self._rested.set()
                return
            time.sleep(pause)


class Crowd:
    """Everybody together."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = people

    def go(self) -> None:
        """Everybody goes on."""
        for person in self._people:
            person.go()

    def rest(self) -> None:
        """Everybody gets the answer that they wait for, and rests. Fails when somebody never gets one."""
        for person in self._people:
            person.stop()
        until = time.monotonic() + ALL_ANSWERED
        stuck = [person for person in self._people if not person.has_rested(max(0.0, until - time.monotonic()))]
        broke = [person.broke for person in self._people if person.broke]
        if broke:
            raise broke[0]
        assert not stuck, f"{len(stuck)} never got an answer"

    def leave(self) -> None:
        """Everybody goes home."""
        for person in self._people:
            person.leave()
