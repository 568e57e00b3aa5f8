"""The pages of kiosk and wall, what they are made of, and their sentences."""

from pathlib import Path

from flask import Blueprint, Response, abort, jsonify, send_from_directory

from server.web.shared.guard import Who, only
from server.web.shared.headers import policy
from server.web.shared.lighter import lighter
from server.words.catalogue import Sentence, catalogue, languages
from server.words.languages import direction

pages = Blueprint("pages", __name__)

HOUSE = Path(__file__).parents[3]
SHARED = Path(__file__).parents[1] / "shared" / "static"
SCREENS_WITH_SENTENCES = ("kiosk", "tablet", "wall")
WORKER = "offline/worker.js"
"""Answers for the pages of kiosk and tablet, which lie above it, while the server is away."""

PRINTS_HERE = "http://127.0.0.1:8091"
"""Where a printer agent on the kiosk's own machine answers, without the server."""

PHONE_WORKER = "phone/worker.js"
"""Wakes for a visitor's page."""


@pages.get("/kiosk/", defaults={"name": "index.html"})
@pages.get("/kiosk/<path:name>")
@only(Who.ANYBODY)
def kiosk_page(name: str) -> Response:
    """The kiosk's page; it is empty until its device token lets it ask for a board."""
    answer = _file(HOUSE / "kiosk", name)
    if name == WORKER:
        answer.headers["Service-Worker-Allowed"] = "/kiosk/"
    if name == "index.html":
        answer.headers["Content-Security-Policy"] = policy(PRINTS_HERE)
    return answer


@pages.get("/display/", defaults={"name": "index.html"})
@pages.get("/display/<path:name>")
@only(Who.ANYBODY)
def wall_page(name: str) -> Response:
    """The wall's page."""
    return _file(HOUSE / "display", name)


@pages.get("/static/<path:name>")
@only(Who.ANYBODY)
def shared_file(name: str) -> Response:
    """What all screens share: tokens, fonts, symbols, pictograms."""
    answer = _file(SHARED, name)
    if name == PHONE_WORKER:
        answer.headers["Service-Worker-Allowed"] = "/t/"
    return answer


@pages.get("/words/<screen>/<language>.json")
@only(Who.ANYBODY)
def words(screen: str, language: str) -> Response:
    """The sentences of a device's screen, as `tests/contract/words.json` shows them."""
    if screen not in SCREENS_WITH_SENTENCES or language not in languages():
        abort(404)
    found = catalogue(screen, language)
    sentences = {**found.sentences, **(_for_the_ear(language) if screen == "kiosk" else {})}
    return jsonify(language=language, direction=direction(language), sentences=sentences, forms=found.forms)


def _for_the_ear(language: str) -> dict[str, Sentence]:
    """What a kiosk says otherwise than it stands on the glass."""
    return {f"aloud-{key}": sentence for key, sentence in catalogue("speech", language).sentences.items()}


def _file(folder: Path, name: str) -> Response:
    if name.endswith((".md", ".py", ".po")):
        abort(404)
    answer = lighter(send_from_directory(folder, name))
    answer.headers["Cache-Control"] = "no-cache"
    return answer
