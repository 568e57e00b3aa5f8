"""Hearing through Socket.IO that something has changed; without it the agent only hears later."""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import socketio
from socketio.exceptions import SocketIOError  # type: ignore[import-untyped]

AGAIN_AFTER = 5.0

_log = logging.getLogger(__name__)


class News:
    """A connection kept up by its own thread; `poke` is called on every "changed" and new connection."""

    def __init__(self, server: str, token: str, poke: Callable[[], None]) -> None:
        self._server, self._token = server, token
        self._over = threading.Event()
        self._client: Any = socketio.Client(reconnection=False, handle_sigint=False)
        self._client.on("changed", lambda *_: poke())
        self._client.on("connect", poke)
        self._thread = threading.Thread(target=self._listen, name="news", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Hang up."""
        self._over.set()
        with suppress(SocketIOError, OSError):
            self._client.disconnect()
        self._thread.join(timeout=2)

    def _listen(self) -> None:
        while not self._over.is_set():
            try:
                self._client.connect(
                    self._server, auth={"token": self._token}, transports=["websocket"], wait_timeout=3
                )
                self._client.wait()
            except (SocketIOError, OSError, ValueError) as error:
                _log.debug("no news from the server: %s", error)
            self._over.wait(AGAIN_AFTER)
