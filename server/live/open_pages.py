"""Which visitors' pages are open: the tickets that a phone follows now."""

from collections.abc import Callable, Collection, Mapping
from threading import Lock

from server.live.rooms import room_of_ticket


class OpenPages:
    """`rooms` gives every room in which a screen listens, and who does."""

    def __init__(self, rooms: Callable[[], Mapping[str, Collection[object]]]) -> None:
        self._rooms = rooms
        self._tickets: dict[str, set[int]] = {}
        self._lock = Lock()

    def add(self, site: str, ticket: int) -> None:
        """A phone that follows this ticket listens in its room now."""
        with self._lock:
            self._tickets.setdefault(site, set()).add(ticket)

    def of(self, site: str) -> frozenset[int]:
        """The tickets of the hall that somebody follows."""
        rooms = self._rooms()
        with self._lock:
            still = {ticket for ticket in self._tickets.get(site, ()) if room_of_ticket(ticket) in rooms}
            self._tickets[site] = still
            return frozenset(still)

    def in_room(self, room: str) -> int:
        """How many screens listen in a room."""
        return len(self._rooms().get(room, ()))
