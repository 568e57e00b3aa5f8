"""Lets go of sockets that are nobody's: whoever does not say who it is, or says what nobody knows, holds a thread."""

from contextlib import suppress
from socket import SHUT_RDWR
from typing import Any

from flask_socketio import SocketIO

from server.live.housekeeping import Housekeeping

EVERY = 20.0
"""Seconds between two looks. A screen says who it is at once; one that is let go by mistake comes back."""


def letting_go(socketio: SocketIO) -> Housekeeping:
    """Looks again and again."""
    return Housekeeping(Strangers(socketio).look, name="strangers", every=EVERY)


class Strangers:
    """Keeps in mind who was nobody at the last look."""

    def __init__(self, socketio: SocketIO) -> None:
        self._server: Any = socketio.server  # type: ignore[attr-defined]  # in no stub
        self._seen: frozenset[str] = frozenset()

    def look(self) -> None:
        """Ends the sockets that listen in no room, now and at the look before."""
        listening = {socket for _, socket in self._server.manager.get_participants("/", None)}
        strangers = frozenset(self._server.eio.sockets.copy()) - listening
        for stranger in strangers & self._seen:
            self._end(stranger)
        self._seen = strangers

    def _end(self, stranger: str) -> None:
        line = self._server.environ.get(stranger, {}).get("gunicorn.socket")
        if line is None:  # one without a thread
            self._server.eio.disconnect(stranger)
            return
        # Its threads wait for what it says, and would also if it were asked to go.
        with suppress(OSError):
            line.shutdown(SHUT_RDWR)
