"""A push service on this machine: takes what the real ones take, and notes who asked."""

from base64 import urlsafe_b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import loads
from threading import Condition, Thread
from typing import Any

from py_vapid import Vapid02

LONGEST = 20


@dataclass
class PushService:
    """`asked` are the paths and headers of what was asked, `answers` the statuses that come first; then 201."""

    address: str = ""
    asked: list[tuple[str, Message, bytes]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    changed: Condition = field(default_factory=Condition)

    def take(self, path: str, headers: Message, body: bytes) -> int:
        with self.changed:
            self.asked.append((path, headers, body))
            self.changed.notify_all()
            return self.answers.pop(0) if self.answers else 201

    def wait_for(self, times: int) -> None:
        """Returns when it was asked so often."""
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.asked) >= times, LONGEST), f"asked {len(self.asked)} times"

    def paths(self) -> list[str]:
        with self.changed:
            return [path for path, _, _ in self.asked]


def claims_of(authorization: str) -> dict[str, Any]:
    """What a VAPID header claims, after its signature was verified with the key in it; `key` is that key."""
    assert Vapid02.verify(authorization), "the signature is wrong"
    parts = dict(part.split("=", 1) for part in authorization.removeprefix("vapid ").split(","))
    claims = parts["t"].split(".")[1]
    return {**loads(urlsafe_b64decode(claims + "=" * (-len(claims) % 4))), "key": parts["k"]}


@contextmanager
def push_service() -> Iterator[PushService]:
    """The service, as long as the block lasts."""
    service = PushService()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status = service.take(self.path, self.headers, body)
            self.send_response(status)
            self.send_header("Content-Length", "0")
            if status == 302:
                self.send_header("Location", "/elsewhere")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service.address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()
