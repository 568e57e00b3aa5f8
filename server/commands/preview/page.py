"""The page on this machine that shows a profile's papers; it answers nobody else."""

import json
import threading
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from server.commands.preview.papers import KINDS, Seen, described, kinds_of, seen
from server.paper.example import content_of
from server.paper.pens import NotDrawn, Pen

HERE = Path(__file__).parent
STATIC = HERE.parents[1] / "web" / "shared" / "static"
WIDTHS = {"80": 576, "58": 384}
"""Millimetres of paper, and dots that a printer puts on it."""

_OWN = {"/": "index.html", "/preview.css": "preview.css", "/preview.js": "preview.js"}
_KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".woff2": "font/woff2",
}
_POLICY = "default-src 'self'; img-src 'self' data:"

Answer = tuple[HTTPStatus, str, bytes]
_NOTHING: Answer = (HTTPStatus.NOT_FOUND, "text/plain", b"")


class Preview:
    """Shows the profile in `file` in `language` (its first one if that is empty) on papers of these widths."""

    def __init__(self, file: Path, *, language: str, widths: Mapping[str, int], port: int) -> None:
        self._file, self._language = file, language
        self._widths = list(widths)
        self._pens = {(kind, width): Pen(dots) for kind in KINDS for width, dots in widths.items()}
        self._lock = threading.Lock()
        self._known: Seen | None = None
        self._server = ThreadingHTTPServer(("127.0.0.1", port), _handler_for(self))
        self._server.daemon_threads = True

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/"

    def serve(self) -> None:
        """Answers until somebody closes it."""
        self._server.serve_forever(0.1)

    def close(self) -> None:
        """Ends the page and puts down the pens."""
        self._server.shutdown()
        self._server.server_close()
        for pen in self._pens.values():
            pen.close()

    def answer(self, address: str) -> Answer:
        """What stands at an address of the page."""
        path, asked = urlsplit(address).path, dict(parse_qsl(urlsplit(address).query))
        language, topic = asked.get("language", self._language), asked.get("topic", "")
        if path == "/state.json":
            state = described(self._now(), language=language, topic=topic) | {"widths": self._widths}
            return HTTPStatus.OK, "application/json", json.dumps(state).encode()
        if path.startswith("/papers/"):
            kind, _, width = path.removeprefix("/papers/").removesuffix(".png").partition("-")
            return self._paper(kind, width, language, topic)
        return _file_at(path)

    def _now(self) -> Seen:
        with self._lock:
            self._known = seen(self._file, self._known)
            return self._known

    def _paper(self, kind: str, width: str, language: str, topic: str) -> Answer:
        site, pen = self._now().site, self._pens.get((kind, width))
        if site is None or pen is None or kind not in kinds_of(site) or language not in site.languages:
            return _NOTHING
        try:
            return HTTPStatus.OK, "image/png", pen.drawn(content_of(site, kind, language=language, topic=topic))
        except NotDrawn as error:
            return HTTPStatus.UNPROCESSABLE_ENTITY, "text/plain; charset=utf-8", str(error).encode()


def _file_at(path: str) -> Answer:
    """The page's own files, and the colours and letters that all pages share."""
    file = HERE / _OWN[path] if path in _OWN else (STATIC / path.removeprefix("/static/")).resolve()
    is_shared = path.startswith("/static/") and file.is_relative_to(STATIC.resolve()) and file.suffix in _KINDS
    if not (path in _OWN or is_shared) or not file.is_file():
        return _NOTHING
    return HTTPStatus.OK, _KINDS[file.suffix], file.read_bytes()


def _handler_for(preview: Preview) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers GET only."""

        def do_GET(self) -> None:
            status, kind, body = preview.answer(self.path)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("Content-Security-Policy", _POLICY)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name in the standard library
            """Nothing: the page asks three times a second."""

    return Handler
