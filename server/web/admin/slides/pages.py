"""The pages about slides: the list, and one slide."""

from typing import Any

from flask import Response

from server.profile.edited import document_of
from server.profile.read import ProfileWrong
from server.storage import pictures
from server.web.admin import fields
from server.web.admin.changing import Hall
from server.web.admin.page import admin_page
from server.web.admin.slides.rows import slide_rows
from server.web.admin.wall_preview import around_the_frame
from server.web.shared.staff import language
from server.words.languages import name_in


def list_page(hall: Hall, sentences: list[Any] | None = None, *, wrong: ProfileWrong | None = None) -> str:
    """All slides, and the sentences at the foot as they are or as they were typed."""
    digests = pictures.digests(hall.records.connection, hall.site.site)
    return admin_page(
        "slides", "admin_slides.html", hall, rows=slide_rows(hall.site, digests, hall.records.day),
        sentences=document_of(hall.site)["ticker"] if sentences is None else sentences,
        languages=fields.known(hall.site.languages), named=lambda code: name_in(code, language()),
        walls=[wall.name for wall in hall.site.walls], wrong=fields.told(wrong) if wrong else None,
    )  # fmt: skip


def slide_page(
    hall: Hall,
    at: int | None,
    slide: dict[str, Any],
    *,
    wrong: ProfileWrong | None = None,
    picture_wrong: bool = False,
) -> Response:
    """The form of a slide as it is or as it was typed; `at` is its place, None for a new one."""
    digests = pictures.digests(hall.records.connection, hall.site.site)
    place = len(hall.site.slides) if at is None else at
    mistakes = {where.removeprefix(f"slides.{place}."): said for where, said in fields.beside(wrong).items()}
    page = admin_page(
        "slides", "admin_slide.html", hall, at=at, slide=slide, digest=digests.get(slide["picture"] or ""),
        languages=fields.known(hall.site.languages), walls=[wall.name for wall in hall.site.walls], mistakes=mistakes,
        picture_wrong=picture_wrong, wrong=fields.told(wrong) if wrong else None,
    )  # fmt: skip
    return around_the_frame(page)
