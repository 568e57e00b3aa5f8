"""Reports as whoever wants one gets them: from the sums of days, or from every single event."""

from datetime import date

from server.domain.site.report_wanted import ReportWanted
from server.domain.site.site import Site
from server.domain.statistics.period import Period
from server.domain.statistics.report import Report, days_needed, report_of, report_on
from server.storage import day_sums, history
from server.storage.records import Records


def made(records: Records, site: Site, wanted: ReportWanted, *, period: Period, today: date) -> Report:
    """The report on that period; a year takes no longer than reading its days' sums."""
    sums = day_sums.of_days(records, site, days_needed(wanted, period), today=today)
    return report_of(site, wanted, sums, period=period)


def made_from_log(records: Records, site: Site, wanted: ReportWanted, *, period: Period, today: date) -> Report:
    """The same report from nothing but the events; slow, to check the other one."""
    needed = days_needed(wanted, period)
    events = history.of_days(records, needed.first, needed.last)
    return report_on(site, wanted, events, period=period, today=today)
