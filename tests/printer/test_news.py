"""The agent is told through Socket.IO; a real server, a real connection."""

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import socketio
from werkzeug.serving import make_server

from printer.news import News


class Hall:
    """A Socket.IO server that lets only one token in."""

    def __init__(self) -> None:
        self.socketio: Any = socketio.Server(async_mode="threading", transports=["websocket"])
        self.socketio.on("connect", self._connect)
        self.is_there = threading.Event()
        self.server = make_server("127.0.0.1", 0, socketio.WSGIApp(self.socketio), threaded=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def _connect(self, _sid: str, _environment: object, auth: dict[str, str]) -> bool:
        self.is_there.set()
        return auth.get("token") == "a-token"

    def wait_until_nobody_is_in(self) -> None:
        """Whoever knocks stands in the hall until the answer is no."""
        until = time.monotonic() + 20
        while any(self.socketio.manager.get_participants("/", None)):
            assert time.monotonic() < until
            time.sleep(0.01)


@pytest.fixture
def hall() -> Iterator[Hall]:
    hall = Hall()
    yield hall
    hall.server.shutdown()
    hall.server.server_close()


def test_every_change_wakes_the_agent_and_so_does_a_new_connection(hall: Hall) -> None:
    pokes = threading.Semaphore(0)
    news = News(f"http://127.0.0.1:{hall.server.server_port}", "a-token", pokes.release)

    was_told_of_connection = pokes.acquire(timeout=20)
    hall.socketio.emit("changed")
    was_told_of_change = pokes.acquire(timeout=20)

    news.close()
    assert was_told_of_connection
    assert was_told_of_change


def test_a_wrong_token_is_told_nothing(hall: Hall) -> None:
    pokes = threading.Semaphore(0)
    news = News(f"http://127.0.0.1:{hall.server.server_port}", "wrong", pokes.release)

    tried = hall.is_there.wait(timeout=20)
    hall.wait_until_nobody_is_in()
    hall.socketio.emit("changed")

    was_told = pokes.acquire(timeout=0.3)
    news.close()
    assert tried
    assert not was_told
