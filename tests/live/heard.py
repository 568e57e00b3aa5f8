"""What screens were told."""

from threading import Condition

LONGEST = 20


class Heard:
    """What the screens were told, in its order."""

    def __init__(self) -> None:
        self.rooms: list[str] = []
        self._changed = Condition()

    def __call__(self, room: str) -> None:
        with self._changed:
            self.rooms.append(room)
            self._changed.notify_all()

    def wait_for(self, *rooms: str) -> None:
        """Returns when each of these rooms has been told."""
        with self._changed:
            assert self._changed.wait_for(lambda: set(rooms) <= set(self.rooms), LONGEST), f"only {self.rooms}"
