"""Which days are over for so long that nothing about their visits is kept any more."""

from datetime import date, datetime, timedelta

from server.domain.hours.opening import local_day
from server.domain.site.site import Site


def newest_to_clear(site: Site, now: datetime) -> date:
    """The newest day of the hall that ended `delete_after` hours (profile) before `now` (aware) or earlier."""
    return local_day(site, now - timedelta(hours=site.privacy.delete_after)) - timedelta(days=1)


def first_kept(today: date, years: int) -> date:
    """The oldest day of which events are kept: the first of January so many years ago, so that years stay whole."""
    return date(today.year - years, 1, 1)
