"""What the file of a report is called, so that a folder of them sorts itself."""

from server.domain.site.report_wanted import Each
from server.domain.site.site import Site
from server.domain.statistics.period import Period, whole
from server.domain.statistics.report import Report

WRITTEN: dict[Each, str] = {
    "day": "{first:%Y-%m-%d}",
    "week": "{first:%G-W%V}",
    "month": "{first:%Y-%m}",
    "quarter": "{first:%Y}-Q{quarter}",
    "half-year": "{first:%Y}-H{half}",
    "year": "{first:%Y}",
}


def file_name(report: Report, site: Site, form: str) -> str:
    """Such as "do-migrado-bilanz-2026-H1.xlsx"."""
    return f"{site.site}-{report.wanted.id}-{days_in_name(report.period)}.{form}"


def days_in_name(period: Period) -> str:
    """A whole month, quarter … by its number, other days by the first and the last of them."""
    first = period.first
    for each, written in WRITTEN.items():
        if whole(each, first) == period:
            return written.format(first=first, quarter=(first.month + 2) // 3, half=1 if first.month < 7 else 2)
    return f"{first:%Y-%m-%d}_{period.last:%Y-%m-%d}"
