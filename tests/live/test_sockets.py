"""Sockets never take the last threads: whoever is one too many is told to look by themselves."""

import threading
from collections.abc import Iterable
from typing import Any, cast

from server.live.sockets import FewSockets

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


def asked(app: FewSockets, path: str, answer: Held) -> None:
    list(app({"PATH_INFO": path}, cast(Any, answer)))
