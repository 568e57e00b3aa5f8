"""Which periods of a report are over."""

from collections.abc import Iterator
from datetime import date, timedelta

from server.domain.site.report_wanted import ReportWanted
from server.domain.statistics.period import Period, last_whole

LOOKED_BACK = timedelta(days=35)
"""As long as a server may have been switched off, or a folder away, without a period being forgotten."""


def periods_over(wanted: ReportWanted, newest: date) -> Iterator[Period]:
    """The periods that ended on the day `newest` or before: the last one, and those of the last weeks; newest first."""
    tomorrow = newest + timedelta(days=1)
    if wanted.first is not None and wanted.last is not None:
        if wanted.last <= newest:
            yield Period(first=wanted.first, last=wanted.last)
        return
    period = last_whole(wanted.each or "year", tomorrow)
    yield period
    while (period := last_whole(wanted.each or "year", period.first)).last > newest - LOOKED_BACK:
        yield period
