"""What the pages of the rota show."""

from datetime import date, timedelta

from server.domain.hours.opening import local_day
from server.web.admin.changing import Hall
from server.web.admin.hours_fields import rows_of
from server.web.admin.page import admin_page
from server.web.admin.rota.shift_form import Shift
from server.web.admin.rota.today import today_of
from server.web.admin.rota.week import axis_of, bars_of, clock, days_of, in_rows, unseen

A_WEEK = timedelta(days=7)


def week_page(hall: Hall, monday: date, *, wrong: list[str] | None = None) -> str:
    """The week from that Monday on, the shifts that it does not show, and who is here today."""
    days = days_of(hall.site, monday)
    bars = bars_of(hall.site, days)
    begins, ends = axis_of(days, bars)
    shown = [day for day in days if day.open or any(bar.day == day.key for bar in bars)]
    return admin_page(
        "rota", "admin_rota.html", hall, days=shown or days[:5], rows=list(in_rows(hall.site, bars)), begins=begins,
        ends=ends, hour=clock, leads_to=lambda bar: f"/admin/{hall.site.site}/rota/{bar.shift}",
        monday=monday, earlier=monday - A_WEEK, later=monday + A_WEEK,
        today=local_day(hall.site, hall.now), people=today_of(hall), names=_names(hall), wrong=wrong,
        outside=[bar for bar in bars if bar.outside], unseen=unseen(hall.site, bars),
    )  # fmt: skip


def shift_page(hall: Hall, at: int | None, typed: Shift, *, wrong: list[str] | None = None) -> str:
    """The form of one shift."""
    return admin_page(
        "rota", "admin_shift.html", hall, at=at, typed=typed, hours=rows_of(typed["hours"]), wrong=wrong,
    )  # fmt: skip


def _names(hall: Hall) -> dict[str, str]:
    return {advisor.id: advisor.title for advisor in hall.site.advisors}
