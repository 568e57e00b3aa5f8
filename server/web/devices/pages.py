"""The pages of kiosk and wall, what they are made of, and their sentences."""

from pathlib import Path

from flask import Blueprint, Response, abort, jsonify, redirect, send_from_directory
from flask.typing import ResponseReturnValue

from server.storage import sites
from server.web.shared.guard import Who, only
from server.web.shared.parts import parts
from server.words.catalogue import catalogue, languages
from server.words.languages import direction

pages = Blueprint("pages", __name__)

HOUSE = Path(__file__).parents[3]
SHARED = Path(__file__).parents[1] / "shared" / "static"
SCREENS_WITH_SENTENCES = ("kiosk", "tablet", "wall")
WORKER = "tablet/offline.js"
"""Answers for the tablet's page, which lies above it, when there is no network."""


@pages.get("/")
@only(Who.ANYBODY)
def start() -> ResponseReturnValue:
    """Whoever types only the hall's address is most likely an advisor."""
    return redirect("/desk")


@pages.get("/health")
@only(Who.ANYBODY)
def health() -> ResponseReturnValue:
    """Says that the server answers and can read its records, and whether it can speak."""
    with parts().storage.looking() as connection:
        return jsonify(sites=len(sites.ids(connection)), speech=parts().speech.is_there())


@pages.get("/kiosk/", defaults={"name": "index.html"})
@pages.get("/kiosk/<path:name>")
@only(Who.ANYBODY)
def kiosk_page(name: str) -> Response:
    """The kiosk's page; it is empty until its device token lets it ask for a board."""
    answer = _file(HOUSE / "kiosk", name)
    if name == WORKER:
        answer.headers["Service-Worker-Allowed"] = "/kiosk/tablet"
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
    return _file(SHARED, name)


@pages.get("/words/<screen>/<language>.json")
@only(Who.ANYBODY)
def words(screen: str, language: str) -> Response:
    """The sentences of a device's screen, as `tests/contract/words.json` shows them."""
    if screen not in SCREENS_WITH_SENTENCES or language not in languages():
        abort(404)
    found = catalogue(screen, language)
    return jsonify(language=language, direction=direction(language), sentences=found.sentences, forms=found.forms)


def _file(folder: Path, name: str) -> Response:
    if name.endswith((".md", ".py", ".po")):
        abort(404)
    answer = send_from_directory(folder, name)
    answer.headers["Cache-Control"] = "no-cache"
    return answer
