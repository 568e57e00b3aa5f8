"""The ticket as it will come out of the printer, as a picture."""

from threading import Lock

from flask import Blueprint, Response, abort, request
from flask.typing import ResponseReturnValue

from server.paper.example import content_of
from server.paper.pens import NotDrawn, drawn_once
from server.web.admin import fields
from server.web.admin.changing import hall_of
from server.web.admin.page import admin_page
from server.web.admin.rooms import RUNNING
from server.web.shared.guard import only
from server.web.shared.limits import limiter

admin_ticket = Blueprint(
    "admin_ticket", __name__, url_prefix="/admin/<site>/walls/ticket", template_folder="../templates"
)

DOTS = {"80": 576, "58": 384}
"""The paper's width in millimetres → the dots of its printer."""

_one_at_a_time = Lock()
"""Drawing takes a whole processor for a second; the hall comes first."""


@admin_ticket.get("")
@only(*RUNNING)
def show(site: str) -> ResponseReturnValue:
    """The ticket in one language on one paper."""
    with hall_of(site) as hall:
        language, paper = _asked(hall.site.languages)
        return admin_page(
            "walls", "admin_ticket.html", hall, language_shown=language, paper=paper, papers=list(DOTS),
            languages=fields.known(hall.site.languages),
        )  # fmt: skip


@admin_ticket.get("/picture.png")
@only(*RUNNING)
@limiter.limit("30/minute")
def picture(site: str) -> ResponseReturnValue:
    """The picture itself, drawn by the printer's own program."""
    with hall_of(site) as hall:
        profile = hall.site
    language, paper = _asked(profile.languages)
    with _one_at_a_time:
        try:
            drawn = drawn_once(content_of(profile, "ticket", language=language, topic=""), dots=DOTS[paper])
        except NotDrawn:
            abort(404)
    return Response(drawn, mimetype="image/png")


def _asked(languages: tuple[str, ...]) -> tuple[str, str]:
    """Language and paper of the address, else the hall's first language and the wider paper."""
    language, paper = request.args.get("language", ""), request.args.get("paper", "")
    return language if language in languages else languages[0], paper if paper in DOTS else next(iter(DOTS))
