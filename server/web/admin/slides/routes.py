"""The slides' pages: the list with the line at the foot, one slide with its preview, and their buttons."""

from typing import Any

from flask import Blueprint, abort, jsonify, request
from flask.typing import ResponseReturnValue

from server.profile.edited import Edit, document_of, edited
from server.profile.pictures import PictureWrong
from server.profile.read import ProfileWrong
from server.storage import pictures
from server.web.admin import fields
from server.web.admin.changing import change, changed_page, hall_of
from server.web.admin.rooms import RUNNING
from server.web.admin.slides import edits
from server.web.admin.slides.pages import list_page, slide_page
from server.web.admin.slides.typed import LARGEST, sent, typed_sentences, typed_slide
from server.web.admin.walls.example import example_board
from server.web.shared.body_size import takes
from server.web.shared.guard import only
from server.web.shared.slide_part import slide_part

admin_slides = Blueprint("admin_slides", __name__, url_prefix="/admin/<site>/slides", template_folder="../templates")

NEW: dict[str, Any] = {
    "title": {}, "text": {}, "picture": None, "seconds": 12, "valid_from": None, "valid_to": None, "walls": [],
}  # fmt: skip


@admin_slides.get("")
@only(*RUNNING)
def show(site: str) -> ResponseReturnValue:
    """All slides, and the line at the foot."""
    with hall_of(site) as hall:
        return list_page(hall)


@admin_slides.get("/new", defaults={"at": None})
@admin_slides.get("/<int(max=9999):at>")
@only(*RUNNING)
def one(site: str, at: int | None) -> ResponseReturnValue:
    """The form of one slide, or of a new one."""
    with hall_of(site) as hall:
        slides = document_of(hall.site)["slides"]
        if at is not None and at >= len(slides):
            abort(404)
        return slide_page(hall, at, NEW if at is None else slides[at])


@admin_slides.post("/save")
@only(*RUNNING)
@takes(LARGEST)
def save(site: str) -> ResponseReturnValue:
    """Saves a slide with the picture that came with it."""
    typed, at = typed_slide(), _at()
    try:
        picture = sent()
        slide = typed | ({"picture": picture.name} if picture else {})
        change(site, edits.put(at, slide), shows=[picture] if picture else None)
    except ProfileWrong as wrong:
        with hall_of(site) as hall:
            return slide_page(hall, at, typed, wrong=wrong), 422
    except PictureWrong:
        with hall_of(site) as hall:
            return slide_page(hall, at, typed, picture_wrong=True), 422
    return changed_page(f"/admin/{site}/slides")


@admin_slides.post("/move")
@only(*RUNNING)
def move(site: str) -> ResponseReturnValue:
    """One place up or down."""
    return _changed(site, edits.move(_at() or 0, -1 if request.form.get("to") == "up" else 1))


@admin_slides.post("/remove")
@only(*RUNNING)
def remove(site: str) -> ResponseReturnValue:
    """Takes a slide away; it can be taken back with its picture."""
    at = _at()
    return abort(404) if at is None else _changed(site, edits.remove(at))


@admin_slides.post("/foot")
@only(*RUNNING)
def foot(site: str) -> ResponseReturnValue:
    """The sentences at the foot of the walls, all at once."""
    sentences = typed_sentences()
    try:
        return _changed(site, edits.say_at_the_foot(sentences))
    except ProfileWrong as wrong:
        with hall_of(site) as hall:
            return list_page(hall, sentences, wrong=wrong), 422


@admin_slides.post("/board")
@only(*RUNNING)
def board(site: str) -> ResponseReturnValue:
    """A wall on which nobody is called, with the slide as it is typed, in the language `shown`. Nothing is kept."""
    with hall_of(site) as hall:
        try:
            new = edited(hall.site, edits.put(_at(), typed_slide()))
        except ProfileWrong as wrong:
            return jsonify(wrong=fields.told(wrong)), 422
        slide = new.slides[-1 if (at := _at()) is None or at >= len(hall.site.slides) else at]
        digests = pictures.digests(hall.records.connection, site)
        shown = slide_part(slide, request.form.get("shown") or hall.site.language, digests)
        board = example_board(new, new.wall, hall.now, calls=0, slides=[shown])
        return jsonify(board=board, now=hall.now.isoformat())


def _at() -> int | None:
    """Which slide the form is about; None for a new one."""
    said = fields.number("at")
    return said if isinstance(said, int) else None


def _changed(site: str, edit: Edit) -> ResponseReturnValue:
    change(site, edit)
    return changed_page(f"/admin/{site}/slides")
