"""A small HTTP server that keeps the printer's part of the contract, and can be away or stop midway."""

import json
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

NEXT = {"queued": ("sent", "failed"), "sent": ("printed", "held", "failed"), "held": ("printed", "failed")}
NOW = datetime(2024, 6, 3, 8, 6, tzinfo=UTC)


class StandInServer:
    """`stops_at` is the move whose answer never comes; it is made if `makes_it`."""

    def __init__(self) -> None:
        self.jobs: dict[str, dict[str, Any]] = {}
        self.reasons: dict[str, str | None] = {}
        self.moves: list[tuple[str, str]] = []
        self.statuses: list[str] = []
        self.paper_left: int | None = None
        self.token, self.code = "a-token", "K7QF-3M2P"
        self.is_away = False
        self.is_behind_a_gate = False
        self.taken_by_another: set[str] = set()
        self.after_move: dict[str, Callable[[], None]] = {}
        self.stops_at: str | None = None
        self.makes_it = True
        self.has_stopped = threading.Event()
        self.goes_on = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def add(self, job: str, content: object, *, state: str = "queued", expires_in: float = 300) -> None:
        """A job of this printer."""
        expires = (NOW + timedelta(seconds=expires_in)).isoformat()
        self.jobs[job] = {
            "id": job, "state": state, "made_at": NOW.isoformat(), "expires_at": expires, "content": content,
        }  # fmt: skip

    def state(self, job: str) -> str:
        """Where a job stands."""
        return str(self.jobs[job]["state"])

    def wait_for(self, job: str, *states: str, seconds: float = 60) -> str:
        """Waits until a job is in one of the states."""
        until = time.monotonic() + seconds
        while self.state(job) not in states:
            assert time.monotonic() < until, f"job {job} stays {self.state(job)}"
            time.sleep(0.02)
        return self.state(job)

    def answer(  # noqa: PLR0911  # one line for each call
        self, method: str, path: str, told: dict[str, Any], token: str
    ) -> tuple[int, object]:
        """One call."""
        if self.is_away:
            return 503, {}
        if self.is_behind_a_gate:
            return 401, {}
        if path == "/api/devices/enrol":
            if told["code"] != self.code:
                return 409, _refusal("code-unknown")
            return 200, {"device": "1", "kind": "printer", "name": "P", "site": "s", "token": self.token}
        if token != f"Bearer {self.token}":
            return 401, _refusal("device-unknown")
        if path == "/api/printer/board":
            return 200, {"seq": 1, "jobs": [job for job in self.jobs.values() if job["state"] in NEXT]}
        if path == "/api/printer/status":
            self.statuses.append(told["status"])
            self.paper_left = told["paper_left"]
            return 200, {"status": told["status"]}
        if method == "POST" and path.startswith("/api/printer/jobs/"):
            return self._move(path.split("/")[4], told)
        return 404, {}

    def _move(self, job: str, told: dict[str, Any]) -> tuple[int, object]:
        state = told["state"]
        if self.stops_at == state and not self.makes_it:
            self._stop()
        if state == "sent" and job in self.taken_by_another:
            self.jobs[job]["state"] = "printed"
        if state not in NEXT.get(self.state(job), ()):
            return 409, _refusal("job-not-in-that-state")
        self.jobs[job]["state"] = state
        self.reasons[job] = told["reason"]
        self.moves.append((job, state))
        self.after_move.get(state, lambda: None)()
        if self.stops_at == state:
            self._stop()
        return 200, {"id": job, "state": state}

    def _stop(self) -> None:
        self.stops_at = None
        self.has_stopped.set()
        self.goes_on.wait(timeout=10)
        raise ConnectionAbortedError

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.goes_on.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _refusal(code: str) -> object:
    return {"refusal": {"code": code, "sentence": code, "details": {}}}


def _handler(server: StandInServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 5

        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

        def _answer(self, told: dict[str, Any]) -> None:
            try:
                code, said = server.answer(self.command, self.path, told, self.headers.get("Authorization", ""))
            except ConnectionAbortedError:
                self.close_connection = True
                return
            body = json.dumps(said).encode()
            self.send_response(code)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Lotse-Now", NOW.isoformat())
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name in the standard library
            pass

    return Handler
