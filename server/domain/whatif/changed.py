"""A day with changes: the same hall with other people in it, other hours, other interpreter lines."""

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce

from server.domain.whatif.change import (
    ORDER,
    Away,
    Change,
    MoreAdvisor,
    MoreTalks,
    NewLine,
    OpenLonger,
    Speaker,
    Visitors,
)  # fmt: skip
from server.domain.whatif.day import Day
from server.domain.whatif.interpreting import more_talks, with_line, with_speaker
from server.domain.whatif.opening import open_longer
from server.domain.whatif.staffing import away, more_advisor


def with_changes(day: Day, changes: Iterable[Change]) -> Day:
    """The day with all of them; in which order they are said makes no difference. Raises ChangeWrong."""
    return reduce(_with, sorted(changes, key=lambda change: ORDER.index(type(change))), day)


def _with(day: Day, change: Change) -> Day:
    match change:
        case OpenLonger():
            new = open_longer(day, change)
        case MoreAdvisor():
            new = more_advisor(day, change)
        case Away():
            new = away(day, change)
        case Speaker():
            new = with_speaker(day, change)
        case MoreTalks():
            new = more_talks(day, change)
        case NewLine():
            new = with_line(day, change)
        case Visitors():
            new = replace(day, visitors=day.visitors * (1 + change.per_cent / 100))
    return new
