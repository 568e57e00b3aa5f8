"""A wall without a picture: it listens and looks as the page in display/ does, and knows what it shows."""

import json
import threading
from http.client import HTTPConnection, HTTPException
from random import Random

from tests.crash.bare_socket import listen

CALM, UNEASY, PATIENCE = 4.0, 2.0, 8.0
"""Seconds, those of display/hall: between two looks, while something is wrong, and until a question is given up."""

AGAIN_FIRST, AGAIN_LAST = 1.0, 5.0
"""Seconds after which a socket is opened again, longer each time."""

Shown = dict[str, bool]
"""The keys of the calls on a wall, and whether somebody is still awaited."""


class Wall:
    """Keeps its connection to the hall until it is closed."""

    def __init__(self, port: int, token: str, chance: Random) -> None:
        self._port, self._token, self._chance = port, token, chance
        self._server = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self._etag, self._shown, self._timed_out = "", Shown(), False
        self._poked, self._over, self._is_uneasy = threading.Event(), threading.Event(), True
        self._threads = [threading.Thread(target=each, daemon=True) for each in (self._listen, self._look)]
        for thread in self._threads:
            thread.start()

    @property
    def shown(self) -> Shown:
        """What stands on it now."""
        return self._shown

    def close(self) -> None:
        """Is switched off."""
        self._over.set()
        self._poked.set()
        for thread in self._threads:
            thread.join(timeout=PATIENCE + 2)
        self._server.close()

    def _listen(self) -> None:
        wait = AGAIN_FIRST
        while not self._over.is_set():
            if listen(self._port, self._token, self._poked, self._over):
                wait = AGAIN_FIRST
            self._poked.set()
            self._over.wait(wait * self._chance.uniform(0.5, 1.5))
            wait = min(wait * 2, AGAIN_LAST)

    def _look(self) -> None:
        while not self._over.is_set():
            self._poked.wait(UNEASY if self._is_uneasy else CALM)
            self._poked.clear()
            was_kept = self._server.sock is not None  # a browser asks again at once if it was closed meanwhile
            self._is_uneasy = not (self._ask() or (was_kept and not self._timed_out and self._ask()))

    def _ask(self) -> bool:
        try:
            headers = {"Authorization": f"Bearer {self._token}", "If-None-Match": self._etag}
            self._server.request("GET", "/api/wall/board", headers=headers)
            answer = self._server.getresponse()
            body = answer.read()
        except (OSError, HTTPException) as error:
            self._timed_out = isinstance(error, TimeoutError)
            self._server.close()
            return False
        if answer.status == 200:
            self._etag = answer.headers["ETag"]
            self._shown = {call["key"]: call["current"] for call in json.loads(body)["calls"]}
        return answer.status in (200, 304)
