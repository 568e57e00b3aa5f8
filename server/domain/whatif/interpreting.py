"""A day with other interpreter lines."""

from dataclasses import replace

from server.domain.hours.hours import WEEKDAYS
from server.domain.site.site_settings import InterpreterLine
from server.domain.site.span import Span
from server.domain.whatif.change import MoreTalks, NewLine, Speaker
from server.domain.whatif.day import Day


def more_talks(day: Day, change: MoreTalks) -> Day:
    """The day with more talks at once on a line, or with fewer."""
    lines = (
        replace(line, at_once=line.at_once + change.more) if line.id == change.line else line
        for line in day.site.interpreter_lines
    )
    return replace(day, site=replace(day.site, interpreter_lines=tuple(line for line in lines if line.at_once > 0)))


def with_speaker(day: Day, change: Speaker) -> Day:
    """The day with somebody who interprets in the house."""
    hours = Span(days=WEEKDAYS, opens=change.hours.begins, closes=change.hours.ends)  # type: ignore[arg-type]  # names of days
    return _with_line(day, InterpreterLine(id="", title="", languages=(change.language,), hours=(hours,)))


def with_line(day: Day, change: NewLine) -> Day:
    """The day with a new line."""
    return _with_line(day, InterpreterLine(id="", title="", languages=(change.language,), at_once=change.at_once))


def _with_line(day: Day, line: InterpreterLine) -> Day:
    known = day.site.interpreter_lines
    new = replace(line, id=f"+{len(known)}", title=line.languages[0])
    return replace(day, site=replace(day.site, interpreter_lines=(*known, new)))
