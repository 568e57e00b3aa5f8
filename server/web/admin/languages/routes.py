"""The pages about languages: all of them, and adding one; and what their forms do."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.profile.edited import Document
from server.profile.read import ProfileWrong
from server.storage.languages_used import languages_used
from server.web.admin import fields
from server.web.admin.changing import Hall, change, changed_page, hall_of
from server.web.admin.languages.adding import add, lacking
from server.web.admin.languages.rows import offered, others
from server.web.admin.page import admin_page
from server.web.admin.rooms import RUNNING
from server.web.shared.guard import only
from server.web.shared.parts import parts
from server.web.shared.staff import language
from server.words.languages import KNOWN, name_in

admin_languages = Blueprint(
    "admin_languages", __name__, url_prefix="/admin/<site>/languages", template_folder="../templates"
)

FOUR_WEEKS = timedelta(days=28)
TEXT = "text-"


@admin_languages.get("")
@only(*RUNNING)
def show(site: str) -> ResponseReturnValue:
    """Every language: those that the hall offers in their order, then the others."""
    with hall_of(site) as hall:
        return _list(hall)


@admin_languages.get("/<code>")
@only(*RUNNING)
def one(site: str, code: str) -> ResponseReturnValue:
    """The form with every text that the hall needs before it can offer this language."""
    with hall_of(site) as hall:
        _must_be_new(hall, code)
        return _form(hall, code, {})


@admin_languages.post("/move")
@only(*RUNNING)
def move(site: str) -> ResponseReturnValue:
    """Another order of the kiosk's tiles."""
    code, _, before = request.form.get("to", "").partition("//")

    def edit(document: Document) -> None:
        codes = document["languages"]
        if code not in codes or (before and before not in codes):
            raise Refusal(Code.LANGUAGE_UNKNOWN)
        codes.remove(code)
        codes.insert(codes.index(before) if before else len(codes), code)

    return _changed(site, edit, _list)


@admin_languages.post("/<code>/save")
@only(*RUNNING)
def save(site: str, code: str) -> ResponseReturnValue:
    """The hall offers one more language, with every text in it, in one change."""
    with hall_of(site) as hall:
        _must_be_new(hall, code)
    typed = {name.removeprefix(TEXT): said for name, said in request.form.items() if name.startswith(TEXT)}
    return _changed(
        site, lambda document: add(document, code, typed), lambda hall, wrong: _form(hall, code, typed, wrong=wrong)
    )


@admin_languages.post("/<code>/remove")
@only(*RUNNING)
def remove(site: str, code: str) -> ResponseReturnValue:
    """The hall no longer offers a language; its texts stay in the profile for the day it comes back."""

    def edit(document: Document) -> None:
        if code not in document["languages"]:
            raise Refusal(Code.LANGUAGE_UNKNOWN)
        document["languages"].remove(code)

    return _changed(site, edit, _list)


def _changed(
    site: str, edit: Callable[[Document], None], again: Callable[[Hall, list[str]], str]
) -> ResponseReturnValue:
    try:
        change(site, edit)
    except ProfileWrong as wrong:
        with hall_of(site) as hall:
            return again(hall, fields.told(wrong)), 422
    return changed_page(f"/admin/{site}/languages")


def _list(hall: Hall, wrong: list[str] | None = None) -> str:
    used = languages_used(hall.records, hall.records.day - FOUR_WEEKS, hall.records.day)
    asked = (hall.site, parts().speech, used, language())
    most = sorted(used.items(), key=lambda each: -each[1])[:5]
    return admin_page(
        "languages", "admin_languages.html", hall, wrong=wrong, offered=offered(*asked), others=others(*asked),
        most=[(name_in(code, language()), count) for code, count in most], whole=sum(used.values()),
    )  # fmt: skip


def _form(hall: Hall, code: str, typed: Mapping[str, str], wrong: list[str] | None = None) -> str:
    texts = [(each, typed.get(each.where, each.offered)) for each in lacking(hall.site, code)]
    return admin_page(
        "languages", "admin_language.html", hall, code=code, known=KNOWN[code], called=name_in(code, language()),
        texts=texts, wrong=wrong,
    )  # fmt: skip


def _must_be_new(hall: Hall, code: str) -> None:
    if code not in KNOWN or code in hall.site.languages:
        raise Refusal(Code.LANGUAGE_UNKNOWN)
