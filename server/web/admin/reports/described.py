"""The reports that the profile of a hall describes, as rows of a list."""

from dataclasses import dataclass

from server.reports.names import Names
from server.reports.numbers import days_of
from server.web.admin.changing import Hall
from server.web.admin.reports.asked import asked_for
from server.words.languages import name_in


@dataclass(frozen=True, kw_only=True)
class Described:
    """`title` is in `language`, `days` and the names of all `languages` in that of the reader."""

    title: str
    language: str
    days: str
    languages: tuple[str, ...]
    address: str


def described(hall: Hall, reader: str) -> list[Described]:
    """One row for each, on the last days that are over."""
    found = (
        asked_for(hall.site, "profile", each.id, {}, today=hall.records.day, language=reader)
        for each in hall.site.reports
    )
    return [
        Described(
            title=Names(site=hall.site, language=each.language).text(each.wanted.title),
            language=each.language,
            days=days_of(each.period, reader),
            languages=tuple(name_in(code, reader) for code in each.wanted.languages),
            address=each.address(),
        )
        for each in found
    ]
