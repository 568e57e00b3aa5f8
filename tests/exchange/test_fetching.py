"""Documents from another server, and what is said when they do not come."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from server.exchange.fetching import LARGEST, NotFetched, fetched

DOCUMENTS = {"/good": "[1, „ä“]".encode(), "/latin": b"\xe4", "/endless": b" " * (LARGEST + 1)}


class Shelf(BaseHTTPRequestHandler):
    """Gives the documents above."""

    def do_GET(self) -> None:
        document = DOCUMENTS.get(self.path)
        self.send_response(200 if document is not None else 404)
        self.end_headers()
        try:
            self.wfile.write(document or b"")
        except ConnectionError:
            return

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where another server answers."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Shelf)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_document_comes_as_text(address: str) -> None:
    assert fetched(f"{address}/good") == "[1, „ä“]"


@pytest.mark.parametrize(
    ("path", "why"), [("/none", "answers 404"), ("/latin", "no UTF-8 text"), ("/endless", "more than 20 MB")]
)
def test_what_cannot_be_used_is_said_in_a_line(address: str, path: str, why: str) -> None:
    with pytest.raises(NotFetched, match=f"{path}: .*{why}"):
        fetched(f"{address}{path}")


def test_a_server_that_is_not_there_is_said() -> None:
    with pytest.raises(NotFetched, match="no answer"):
        fetched("http://127.0.0.1:9/locations")
