"""Where a page on this machine has papers printed while the server is away: 127.0.0.1 only, one origin only."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from urllib.parse import urlsplit

from printer.fields import Unreadable
from printer.local.answers import NOT_ALLOWED, NOT_HERE, TOO_LARGE, UNREADABLE, Answer, Answers
from printer.loopback import LoopbackServer

LARGEST_JOB = 64 * 1024
THIS_MACHINE = ("127.0.0.1", "localhost")
"""By these names it is asked. A page that had its own name bent to this address asks by that name."""


class LocalEndpoint:
    """Answers from its own threads; `wake` is called when there is something to print."""

    def __init__(self, port: int, *, server: str, answers: Answers, wake: Callable[[], None]) -> None:
        self._server = _Server(port, origin=origin_of(server), answers=answers, wake=wake)
        self._server.answer_meanwhile("local")

    @property
    def port(self) -> int:
        """Where it listens."""
        return self._server.port

    def close(self) -> None:
        """Ends it."""
        self._server.close()


def origin_of(server: str) -> str:
    """What a browser sends as Origin from that server's pages: without the port that its scheme has anyway."""
    parts = urlsplit(server)
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port not in (None, usual) else "")


class _Server(LoopbackServer):
    def __init__(self, port: int, *, origin: str, answers: Answers, wake: Callable[[], None]) -> None:
        super().__init__(port, _Handler)
        self.origin, self.answers, self.wake = origin, answers, wake


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 10

    def do_GET(self) -> None:
        """A status or a job; a program of this machine may ask without an origin."""
        self._send(self.server.answers.read(self.path) if self._is_ours(or_none=True) else NOT_ALLOWED)

    def do_POST(self) -> None:
        """A job."""
        answer = self._job() if self._is_ours() else NOT_ALLOWED
        self._send(answer)
        if answer.status == HTTPStatus.ACCEPTED:
            self.server.wake()

    def do_OPTIONS(self) -> None:
        """A browser asks whether it may ask."""
        self._send(Answer(status=HTTPStatus.NO_CONTENT) if self._is_ours() else NOT_ALLOWED)

    def _is_ours(self, *, or_none: bool = False) -> bool:
        said, asked = self.headers.get("Origin"), self.headers.get("Host", "")
        if asked.removesuffix(f":{self.server.port}") not in THIS_MACHINE:
            return False
        return or_none if said is None else said == self.server.origin

    def _job(self) -> Answer:
        length = self.headers.get("Content-Length", "")
        if self.path != "/jobs":
            return NOT_HERE
        if not (length.isascii() and length.isdecimal() and int(length) <= LARGEST_JOB):
            return TOO_LARGE
        try:
            return self.server.answers.add(json.loads(self.rfile.read(int(length))))
        except Unreadable as error:
            return Answer(status=HTTPStatus.BAD_REQUEST, said={"problem": str(error)})
        except (ValueError, RecursionError):
            return UNREADABLE

    def _send(self, answer: Answer) -> None:
        body = b"" if answer.said is None else json.dumps(answer.said).encode()
        self.send_response(answer.status)
        for name, value in (_allowed(self.server.origin) if self._is_ours() else {}).items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        with suppress(ConnectionError):  # the page does not wait for ever, and asks again
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name in the standard library
        """Nothing: jobs are logged where they are kept."""


def _allowed(origin: str) -> Mapping[str, str]:
    return {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Methods": "GET, POST",
        "Access-Control-Allow-Headers": "Content-Type",
        "Access-Control-Allow-Private-Network": "true",
        "Access-Control-Max-Age": "600",
        "Vary": "Origin",
    }
