"""Sockets never take the last threads: whoever is one too many is told to look by themselves."""

import threading
from collections.abc import Iterable
from typing import Any, cast

import pytest

from server.live.few_sockets import FewSockets

LONGEST = 10


def test_beyond_the_limit_a_socket_is_refused_and_everything_else_is_answered() -> None:
    released, entered = threading.Event(), threading.Semaphore(0)
    held, few = Held(), FewSockets(an_app(released, entered), most=2)
    threads = [threading.Thread(target=asked, args=(few, "/socket.io/", held)) for _ in range(2)]
    for thread in threads:
        thread.start()
        assert entered.acquire(timeout=LONGEST)

    refused, page = Held(), Held()
    asked(few, "/socket.io/", refused)
    released.set()
    asked(few, "/desk", page)
    for thread in threads:
        thread.join(LONGEST)
    again = Held()
    asked(few, "/socket.io/", again)

    assert refused.statuses == ["503 Service Unavailable"]
    assert (page.statuses, again.statuses) == (["200 OK"], ["200 OK"])


@pytest.mark.parametrize("mistake", [ValueError("x" * 4000), RecursionError()], ids=["no packet", "without end"])
def test_who_sends_what_nobody_can_read_is_let_go_and_its_place_is_free(mistake: Exception) -> None:
    few = FewSockets(app_that_finds(mistake), most=1)

    for _ in range(2):
        with pytest.raises(StopIteration):
            asked(few, "/socket.io/", Held())

    assert few.open == 0


class Held:
    """What was answered."""

    def __init__(self) -> None:
        self.statuses: list[str] = []

    def __call__(self, status: str, _headers: object) -> None:
        self.statuses.append(status)


def an_app(released: threading.Event, entered: threading.Semaphore) -> Any:
    """An app whose sockets stay open until they are released."""

    def app(environ: dict[str, Any], answer: Any) -> Iterable[bytes]:
        if environ["PATH_INFO"].startswith("/socket.io/"):
            entered.release()
            released.wait(LONGEST)
        answer("200 OK", [])
        return []

    return app


def app_that_finds(mistake: Exception) -> Any:
    """An app that cannot read what a socket says."""

    def app(_environ: dict[str, Any], _answer: Any) -> Iterable[bytes]:
        raise mistake

    return app


def asked(app: FewSockets, path: str, answer: Held) -> None:
    list(app({"PATH_INFO": path}, cast(Any, answer)))
