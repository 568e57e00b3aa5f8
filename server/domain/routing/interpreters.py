"""Interpreter lines: which of them can interpret a language now, and whether one can be had later today."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from server.domain.hours.duty import Duty
from server.domain.hours.hours import OpenSpan, on_day
from server.domain.hours.opening import local_day
from server.domain.site.site import Site
from server.domain.site.site_settings import InterpreterLine


@dataclass(frozen=True, kw_only=True)
class Coming:
    """A stretch of today, not begun yet, in which a line will work."""

    line: InterpreterLine
    hours: OpenSpan


@dataclass(frozen=True, kw_only=True)
class Interpreters:
    """The lines at one moment: those `working` now, those that open `later` today, talks on each."""

    working: tuple[InterpreterLine, ...] = ()
    later: tuple[Coming, ...] = ()
    in_use: Mapping[str, int] = field(default_factory=dict)

    def free(self, language: str) -> InterpreterLine | None:
        """The line to take for that language: most room, then the order of the profile. None when all are in use."""
        able = [line for line in self.working if language in line.languages and self._room(line) > 0]
        return max(able, key=self._room, default=None)

    def can_be_had(self, language: str, duties: Iterable[Duty]) -> bool:
        """Whether waiting helps: a line for that language works now, in use or not, or later in one of the `duties`."""
        hours = [coming.hours for coming in self.later if language in coming.line.languages]
        return self.works_now(language) or any(
            each.opens < duty.ends and duty.begins < each.closes for duty in duties for each in hours
        )

    def works_now(self, language: str) -> bool:
        """Whether a line for that language works now, in use or not."""
        return any(language in line.languages for line in self.working)

    def _room(self, line: InterpreterLine) -> int:
        return line.at_once - self.in_use.get(line.id, 0)


def interpreters_at(site: Site, now: datetime, *, down: Collection[str], in_use: Mapping[str, int]) -> Interpreters:
    """The lines at the moment `now`. A line that is down is down until somebody says."""
    up = [(line, _hours(site, line, now)) for line in site.interpreter_lines if line.id not in down]
    return Interpreters(
        working=tuple(line for line, hours in up if hours is None or any(_holds(span, now) for span in hours)),
        later=tuple(Coming(line=line, hours=span) for line, hours in up for span in hours or () if now < span.opens),
        in_use=in_use,
    )


def _hours(site: Site, line: InterpreterLine, now: datetime) -> tuple[OpenSpan, ...] | None:
    """A line's hours of today; None when it can be had as long as somebody is here."""
    if line.hours is None:
        return None
    return on_day(line.hours, local_day(site, now), ZoneInfo(site.timezone))


def _holds(span: OpenSpan, now: datetime) -> bool:
    return span.opens <= now < span.closes
