"""What the page of the opening hours shows."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from server.domain.hours.hours import comes
from server.domain.hours.opening import local_day, open_now, open_on, opens_next
from server.domain.hours.rota import on_duty
from server.profile.edited import document_of
from server.storage import rota
from server.web.admin.calendar.lands import LANDS
from server.web.admin.calendar.months import cell, holidays_of, months_from
from server.web.admin.calendar.reasons import REASONS
from server.web.admin.changing import Hall
from server.web.admin.fields import Json
from server.web.admin.hours_fields import rows_of
from server.web.admin.page import admin_page
from server.web.admin.rota.week import Bar, Day, axis_of, clock, days_of, minutes
from server.web.shared.staff import language
from server.words.dates import clock_time, day_and_time


def calendar_page(
    hall: Hall, day: date | None, *, opening: list[Json] | None = None, wrong: list[str] | None = None
) -> str:
    """Now, the week, holidays, and twelve months; `day` is the one that was touched."""
    site, today = hall.site, local_day(hall.site, hall.now)
    days = days_of(site, today - timedelta(days=today.weekday()))
    bars = tuple(_bars(hall, days))
    begins, ends = axis_of(days, bars)
    return admin_page(
        "calendar", "admin_calendar.html", hall, wrong=wrong, today=today, reasons=REASONS, lands=LANDS,
        until=_until(hall), next=_next(hall), nobody=_nobody_is_here(hall),
        days=days, rows=[("", site.title, {each.key: [bar for bar in bars if bar.day == each.key] for each in days})],
        begins=begins, ends=ends, hour=clock, leads_to=lambda _bar: "#opening",
        opening=rows_of(document_of(site)["opening"] if opening is None else opening),
        holidays=[(found, name) for year in (today.year, today.year + 1)
                  for found, name in holidays_of(site, year, language()).items() if found >= today][:14],
        months=list(months_from(site, today, language())),
        chosen=cell(site, day, language()) if day else None,
        chosen_hours=[_times(hall, stretch.opens, stretch.closes) for stretch in open_on(site, day)] if day else [],
    )  # fmt: skip


def _bars(hall: Hall, days: Sequence[Day]) -> Iterator[Bar]:
    for day in days:
        for index, span in enumerate(hall.site.opening):
            if comes(span, day.date):
                yield Bar(
                    shift=0, span=index, advisor="", day=day.key, opens=minutes(span.opens), desk="",
                    closes=minutes(span.closes, is_end=True), fixed=span.rule is not None, outside=not day.open,
                )  # fmt: skip


def _until(hall: Hall) -> str | None:
    stretch = open_now(hall.site, hall.now)
    return None if stretch is None else clock_time(stretch.closes, hall.site.timezone)


def _next(hall: Hall) -> str | None:
    coming = opens_next(hall.site, hall.now)
    return None if coming is None else day_and_time(coming.opens, language(), hall.site.timezone)


def _nobody_is_here(hall: Hall) -> bool:
    """Whether the hall is open and the rota has nobody for it: then numbers are still not given."""
    here = on_duty(hall.site, hall.records.day, rota.not_over(hall.records, hall.now))
    is_open = open_now(hall.site, hall.now) is not None
    return is_open and not any(duty.begins <= hall.now < duty.ends for duty in here)


def _times(hall: Hall, begins: datetime, ends: datetime) -> tuple[str, str]:
    return clock_time(begins, hall.site.timezone), clock_time(ends, hall.site.timezone)
