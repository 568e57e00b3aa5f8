"""The next twelve months, each day with what holds on it."""

from calendar import Calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from babel.dates import format_date

from server.domain.hours.opening import open_on
from server.domain.hours.public_holidays import holiday_names
from server.domain.site.site import Site
from server.words.languages import locale_of

MONTHS = 12


class Holds(StrEnum):
    """What makes a day what it is."""

    WEEK = "week"
    NEVER = "never"
    HOLIDAY = "holiday"
    CLOSED = "closed"
    SPECIAL = "special"


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One day: what holds on it, and what a public holiday is called."""

    day: date
    holds: Holds
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Month:
    """A month with its weeks from Monday to Sunday; None stands for a day of another month."""

    title: str
    weeks: tuple[tuple[Cell | None, ...], ...]


def months_from(site: Site, first: date, language: str) -> Iterator[Month]:
    """The months from that of `first` on."""
    for ahead in range(MONTHS):
        year, month = divmod(first.year * 12 + first.month - 1 + ahead, 12)
        weeks = Calendar().monthdatescalendar(year, month + 1)
        yield Month(
            title=format_date(date(year, month + 1, 1), "LLLL y", locale=locale_of(language)),
            weeks=tuple(
                tuple(cell(site, day, language) if day.month == month + 1 else None for day in week) for week in weeks
            ),
        )


def cell(site: Site, day: date, language: str) -> Cell:
    """What holds on that day, in the order in which it wins."""
    name = holidays_of(site, day.year, language).get(day, "")
    if any(special.day == day for special in site.special_days):
        return Cell(day=day, holds=Holds.SPECIAL, name=name)
    if any(closure.first <= day <= closure.last for closure in site.closed):
        return Cell(day=day, holds=Holds.CLOSED, name=name)
    if name:
        return Cell(day=day, holds=Holds.HOLIDAY, name=name)
    return Cell(day=day, holds=Holds.WEEK if open_on(site, day) else Holds.NEVER)


def holidays_of(site: Site, year: int, language: str) -> Mapping[date, str]:
    """The public holidays on which the hall is closed, with their names."""
    return {} if site.holidays is None else holiday_names(site.holidays, year, language)
