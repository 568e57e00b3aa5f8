"""What every hall has without asking for it: the report of a day, of a week and of a month."""

from collections.abc import Mapping
from typing import Literal

from server.domain.site.report_wanted import ReportWanted, SectionWanted
from server.domain.site.site import Site

Standing = Literal["day", "week", "month"]

_ALWAYS = (
    SectionWanted(show="overview"),
    SectionWanted(show="arrivals", rows="quarter-hour"),
    SectionWanted(show="waits"),
    SectionWanted(show="waits", rows="topic"),
    SectionWanted(show="waits", rows="language"),
)

_LATER = (
    SectionWanted(show="waits", rows="organisation"),
    SectionWanted(show="waits", of="visits"),
    SectionWanted(show="counts", of="talks", rows="outcome"),
    SectionWanted(show="no-shows", rows="waited"),
    SectionWanted(show="counts", of="left", rows="waited"),
    SectionWanted(show="counts", of="redirects", rows="redirect"),
    SectionWanted(show="counts", of="told-later", rows="reason"),
    SectionWanted(show="counts", of="referrals", rows="place"),
    SectionWanted(show="counts", of="interpreting", rows="language", columns="met"),
    SectionWanted(show="passes"),
    SectionWanted(show="fairness"),
    SectionWanted(show="counts", of="visits", rows="through"),
    SectionWanted(show="presence"),
    SectionWanted(show="devices"),
)
"""In one order for all three, so that whoever reads the day finds the same place in the month."""

_SECTIONS: Mapping[Standing, tuple[SectionWanted, ...]] = {
    "day": (*_ALWAYS, *_LATER),
    "week": (*_ALWAYS, SectionWanted(show="arrivals", rows="day"), *_LATER),
    "month": (
        *_ALWAYS,
        SectionWanted(show="arrivals", rows="day"),
        SectionWanted(show="arrivals", rows="weekday"),
        *_LATER,
        SectionWanted(show="growth", measures=("visits", "talks")),
        SectionWanted(show="rule-changes"),
    ),
}

LANGUAGES = ("de", "en")
"""Those of the staff: nobody else reads it."""


def standing_report(site: Site, each: Standing) -> ReportWanted:
    """That report; its id is `each`, and the catalogue has its title. It hides what the profile's own reports hide."""
    k = max((report.k for report in site.reports), default=ReportWanted.k)
    return ReportWanted(id=each, title={}, languages=LANGUAGES, sections=_SECTIONS[each], each=each, k=k)
