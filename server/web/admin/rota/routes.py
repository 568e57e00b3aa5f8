"""The pages about the rota: the week, one shift, today; and what their forms do."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from server.actions.change_rota import change_rota
from server.domain.hours.opening import local_day
from server.domain.refusal import Code, Refusal
from server.profile.edited import Document, document_of
from server.profile.read import ProfileWrong
from server.web.admin import fields
from server.web.admin.changing import Hall, asked_version, change, hall_of
from server.web.admin.rooms import RUNNING
from server.web.admin.rota import bending, shift_form
from server.web.admin.rota.page import shift_page, week_page
from server.web.admin.rota.today import moment_of
from server.web.shared.guard import only
from server.web.shared.logged_in import current_login
from server.web.shared.parts import parts

admin_rota = Blueprint("admin_rota", __name__, url_prefix="/admin/<site>/rota", template_folder="../templates")

MOST_YEARS = 100
"""So far from now a week can be looked at."""


@admin_rota.get("")
@only(*RUNNING)
def show(site: str) -> ResponseReturnValue:
    """A week of the rota, this one unless the address names another, and who is here today."""
    with hall_of(site) as hall:
        return week_page(hall, _monday(hall))


@admin_rota.get("/_new")
@only(*RUNNING)
def new(site: str) -> ResponseReturnValue:
    """The form for a new shift."""
    with hall_of(site) as hall:
        return shift_page(hall, None, shift_form.NOBODY)


@admin_rota.get("/<int:at>")
@only(*RUNNING)
def one(site: str, at: int) -> ResponseReturnValue:
    """The form of a shift."""
    with hall_of(site) as hall:
        return shift_page(hall, at, shift_form.shift_at(document_of(hall.site), at))


@admin_rota.post("/_new/save")
@only(*RUNNING)
def add(site: str) -> ResponseReturnValue:
    """Adds the shift that was typed."""
    return _save(site, None)


@admin_rota.post("/<int:at>/save")
@only(*RUNNING)
def save(site: str, at: int) -> ResponseReturnValue:
    """Replaces a shift by what was typed."""
    return _save(site, at)


@admin_rota.post("/<int:at>/remove")
@only(*RUNNING)
def remove(site: str, at: int) -> ResponseReturnValue:
    """Takes a shift out of the rota."""
    return _changed(site, lambda document: shift_form.remove(document, at))


@admin_rota.post("/begin")
@only(*RUNNING)
def begin(site: str) -> ResponseReturnValue:
    """Makes the first rota: everybody whenever the hall is open, to be changed from there."""
    return _changed(site, bending.begin)


@admin_rota.post("/bar")
@only(*RUNNING)
def bar(site: str) -> ResponseReturnValue:
    """A bar was drawn, dragged or (without times) taken away in the week."""
    advisor, day = request.form.get("advisor", ""), request.form.get("day", "")
    opens, closes, at = fields.text("opens"), fields.text("closes"), _bar_at()
    if opens is None or closes is None:
        if at is None:
            raise Refusal(Code.BAD_REQUEST, field="opens", expected="a time such as 08:15")
        return _changed(site, lambda document: bending.take_bar(document, advisor, day, at))
    return _changed(
        site, lambda document: bending.set_bar(document, advisor, day, opens=opens, closes=closes, at=at)
    )  # fmt: skip


@admin_rota.post("/today")
@only(*RUNNING)
def today(site: str) -> ResponseReturnValue:
    """Somebody is here today, or is not, although the rota says otherwise."""
    with hall_of(site) as hall:
        begins, ends = moment_of(hall, fields.text("begins")), moment_of(hall, fields.text("ends"))
    parts().perform(
        change_rota, site=site, advisor=request.form.get("advisor", ""), present=request.form.get("present") == "yes",
        begins=begins, ends=ends, manager=current_login().account,
    )  # fmt: skip
    return redirect(f"/admin/{site}/rota#today", code=303)


def _save(site: str, at: int | None) -> ResponseReturnValue:
    typed = shift_form.shift_in_form()
    return _changed(
        site,
        lambda document: shift_form.put(document, at, typed),
        lambda hall, wrong: shift_page(hall, at, typed, wrong=wrong),
    )


def _changed(
    site: str, edit: Callable[[Document], Any], again: Callable[[Hall, list[str]], str] | None = None
) -> ResponseReturnValue:
    try:
        change(site, edit)
    except ProfileWrong as wrong:
        with hall_of(site) as hall:
            told = fields.told(wrong)
            return (again(hall, told) if again else week_page(hall, _monday(hall), wrong=told)), 422
    return redirect(f"/admin/{site}/rota?week={request.form.get('week', '')}&saved={asked_version() + 1}", code=303)


def _monday(hall: Hall) -> date:
    """The Monday of the week that is asked for."""
    asked = request.args.get("week") or request.form.get("week") or ""
    today = local_day(hall.site, hall.now)
    try:
        day = date.fromisoformat(asked)
    except ValueError:
        day = today
    # The calendar ends somewhere, and no rota is made for a week near its ends.
    shown = day if abs(day.year - today.year) <= MOST_YEARS else today
    return shown - timedelta(days=shown.weekday())


def _bar_at() -> tuple[int, int] | None:
    shift, span = fields.number("shift"), fields.number("span")
    return (shift, span) if isinstance(shift, int) and isinstance(span, int) else None
