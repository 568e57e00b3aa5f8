"""The page in which the administration shows a wall: the real one, with a script that draws what it is told."""

from pathlib import Path

from flask import Response

from server.web.shared.headers import policy

PAGE = Path(__file__).parents[3] / "display" / "index.html"
OF_A_WALL, OF_A_PREVIEW = "/display/main.js", "/display/preview.js"


def preview_page() -> Response:
    """The wall's page for a frame in a page of this server; it asks the server for nothing but its sentences."""
    page = PAGE.read_text(encoding="utf-8").replace(OF_A_WALL, OF_A_PREVIEW)
    answer = Response(page, mimetype="text/html")
    answer.headers["Content-Security-Policy"] = policy(framed_by="'self'")
    return answer


def around_the_frame(page: str) -> Response:
    """A page of the administration that holds such a frame."""
    answer = Response(page, mimetype="text/html")
    answer.headers["Content-Security-Policy"] = policy(frames="'self'")
    return answer
