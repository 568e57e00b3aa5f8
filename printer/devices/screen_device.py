"""A page on this machine as a printer: it shows what a real one would have put out from the same bytes."""

import io
import json
import threading
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from printer.devices.device import Outcome
from printer.loopback import LoopbackServer
from printer.paper import NotOurs, papers_in
from printer.status import Condition, Status

KEPT = 40

_PAGE = Path(__file__).parent / "screen"
_SERVED = {
    "/": ("index.html", "text/html; charset=utf-8"),
    "/screen.css": ("screen.css", "text/css; charset=utf-8"),
    "/screen.js": ("screen.js", "text/javascript; charset=utf-8"),
    "/tray.js": ("tray.js", "text/javascript; charset=utf-8"),
}


@dataclass(frozen=True, kw_only=True)
class ShownPaper:
    """One paper as the page shows it; `picture` is a PNG."""

    title: str
    width: int
    height: int
    picture: bytes


class ScreenDevice:
    """Takes papers like a printer that is always ready; serves the page on 127.0.0.1 from its own thread."""

    def __init__(self, port: int) -> None:
        self._papers: dict[int, ShownPaper] = {}
        self._lock = threading.Lock()
        self._server = LoopbackServer(port, _handler_for(self))
        self._server.answer_meanwhile("screen")

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://127.0.0.1:{self._server.port}/"

    def condition(self) -> Condition:
        """Always ready."""
        return Condition(status=Status.READY)

    def put_out(self, paper: bytes, title: str) -> Outcome:
        """Show the papers in the bytes."""
        try:
            pictures = papers_in(paper)
        except NotOurs:
            return Outcome.REFUSED
        for picture in pictures:
            kept = io.BytesIO()
            picture.save(kept, "PNG")
            self._show(ShownPaper(title=title, width=picture.width, height=picture.height, picture=kept.getvalue()))
        return Outcome.PRINTED

    def done_since(self) -> int:
        """Nothing is ever held."""
        return 0

    def has_lost_count(self) -> bool:
        """Nothing is ever held."""
        return False

    def rest(self) -> None:
        """The page stays open."""

    def close(self) -> None:
        """Close the page."""
        self._server.close()

    def answer(self, path: str) -> tuple[bytes, str] | None:
        """The body and type of what stands at `path`."""
        if path in _SERVED:
            name, kind = _SERVED[path]
            return (_PAGE / name).read_bytes(), kind
        with self._lock:
            papers = dict(self._papers)
        if path == "/papers.json":
            return json.dumps(
                [_described(number, paper) for number, paper in papers.items()]
            ).encode(), "application/json"
        number = path.removeprefix("/papers/").removesuffix(".png")
        if number.isdecimal() and int(number) in papers:
            return papers[int(number)].picture, "image/png"
        return None

    def _show(self, paper: ShownPaper) -> None:
        with self._lock:
            self._papers[max(self._papers, default=0) + 1] = paper
            while len(self._papers) > KEPT:
                del self._papers[min(self._papers)]


def _described(number: int, paper: ShownPaper) -> dict[str, object]:
    return {
        "paper": number,
        "title": paper.title,
        "width": paper.width,
        "height": paper.height,
        "picture": f"papers/{number}.png",
    }


def _handler_for(device: ScreenDevice) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers GET only."""

        def do_GET(self) -> None:
            answer = device.answer(self.path.partition("?")[0])
            if answer is None:
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            body, kind = answer
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-cache")
            self.send_header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name in the standard library
            """Nothing: the page asks every second."""

    return Handler
