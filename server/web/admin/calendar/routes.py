"""The page of the opening hours, and what its forms do."""

from collections.abc import Callable
from datetime import date, time

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.profile.edited import Document
from server.profile.read import ProfileWrong
from server.web.admin import fields
from server.web.admin.calendar import days
from server.web.admin.calendar.now import close_now, open_now_until
from server.web.admin.calendar.page import calendar_page
from server.web.admin.calendar.reasons import asked_reason
from server.web.admin.changing import change, changed_page, hall_of
from server.web.admin.hours_fields import spans
from server.web.admin.rooms import RUNNING
from server.web.admin.rota.bending import bent
from server.web.shared.guard import only
from server.web.shared.parts import parts

admin_calendar = Blueprint(
    "admin_calendar", __name__, url_prefix="/admin/<site>/calendar", template_folder="../templates"
)


@admin_calendar.get("")
@only(*RUNNING)
def show(site: str) -> ResponseReturnValue:
    """When the hall is open; `day` in the address is the day that was touched."""
    asked = request.args.get("day")
    with hall_of(site) as hall:
        return calendar_page(hall, _day(asked) if asked else None)


@admin_calendar.post("/close-now")
@only(*RUNNING)
def close(site: str) -> ResponseReturnValue:
    """Closes the hall at once: nobody gets a number any more, those who wait are still served."""
    with hall_of(site) as hall:
        known = hall.site
    again, now = _clock("again"), parts().clock()
    return _changed(site, lambda document: close_now(document, known, now, again=again), reason=asked_reason())


@admin_calendar.post("/open-now")
@only(*RUNNING)
def open_until(site: str) -> ResponseReturnValue:
    """Opens the hall at once, until the time that was typed."""
    with hall_of(site) as hall:
        known = hall.site
    until, now = _clock("until"), parts().clock()
    if until is None:
        raise Refusal(Code.BAD_REQUEST, field="until", expected="a time such as 16:00")
    return _changed(site, lambda document: open_now_until(document, known, now, until=until), reason=asked_reason())


@admin_calendar.post("/hours")
@only(*RUNNING)
def hours(site: str) -> ResponseReturnValue:
    """The hours of every week, as they were typed."""
    typed = spans("opening")
    return _changed(site, lambda document: document.update(opening=typed), opening=typed)


@admin_calendar.post("/bar")
@only(*RUNNING)
def bar(site: str) -> ResponseReturnValue:
    """A bar was drawn or dragged in the week of the hall."""
    opens, closes, at, day = _clock("opens"), _clock("closes"), fields.number("span"), request.form.get("day", "")
    span = at if isinstance(at, int) else None

    def edit(document: Document) -> None:
        document["opening"] = bent(document["opening"], day, opens=opens or "", closes=closes or "", at=span)

    return _changed(site, edit)


@admin_calendar.post("/holidays")
@only(*RUNNING)
def holidays(site: str) -> ResponseReturnValue:
    """The Land whose public holidays close the hall, or none."""
    return _changed(site, lambda document: document.update(holidays=fields.text("holidays")))


@admin_calendar.post("/day")
@only(*RUNNING)
def day(site: str) -> ResponseReturnValue:
    """One day is closed (or several), has hours of its own, or is again as every week."""
    first, does = _day(request.form.get("day", "")), request.form.get("does")
    if does == "hours":
        typed = [(_clock(f"opens-{at}") or "", _clock(f"closes-{at}") or "") for at in (0, 1)]
        given = [each for each in typed if any(each)]
        return _changed(site, lambda document: days.give_hours(document, first, given), day=first)
    if does == "close":
        last = _day(fields.text("last") or first.isoformat())
        return _changed(site, lambda document: days.close(document, first, last), day=first)
    return _changed(site, lambda document: days.clear(document, first), day=first)


def _changed(
    site: str,
    edit: Callable[[Document], None],
    *,
    day: date | None = None,
    opening: list[fields.Json] | None = None,
    reason: str | None = None,
) -> ResponseReturnValue:
    try:
        change(site, edit, reason=reason)
    except ProfileWrong as wrong:
        with hall_of(site) as hall:
            return calendar_page(hall, day, opening=opening, wrong=fields.told(wrong)), 422
    return changed_page(f"/admin/{site}/calendar")


def _clock(name: str) -> str | None:
    """A time that was typed, as 08:15. Refuses with BAD_REQUEST."""
    said = fields.text(name)
    if said is None:
        return None
    try:
        return f"{time.fromisoformat(said):%H:%M}"
    except ValueError as error:
        raise Refusal(Code.BAD_REQUEST, field=name, expected="a time such as 08:15") from error


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError as error:
        raise Refusal(Code.BAD_REQUEST, field="day", expected="a day such as 2026-12-24") from error
