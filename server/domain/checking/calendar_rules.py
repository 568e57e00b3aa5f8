"""What makes sense about a hall's calendar: opening hours, public holidays, closures, days with hours of their own."""

from collections.abc import Iterator

from server.domain.checking.hours_rules import overlap_by_the_clock, wrong_hours, wrong_times
from server.domain.checking.mistake import Mistake, not_said
from server.domain.hours.public_holidays import is_known
from server.domain.site.site import Site


def mistakes_in_the_calendar(site: Site) -> Iterator[Mistake]:
    """Every mistake about when the hall is open."""
    yield from wrong_hours(("opening",), site.opening)
    if site.holidays is not None and not is_known(site.holidays):
        yield Mistake(path=("holidays",), expected="a Land whose public holidays are known, such as DE-HE")
    yield from _closures(site)
    yield from _special_days(site)


def _closures(site: Site) -> Iterator[Mistake]:
    for at, closure in enumerate(site.closed):
        if closure.last < closure.first:
            yield Mistake(path=("closed", at, "last"), expected=f"a day not before {closure.first}")
        if closure.reason is not None:
            yield from not_said(("closed", at, "reason"), closure.reason, site.languages)


def _special_days(site: Site) -> Iterator[Mistake]:
    for at, special in enumerate(site.special_days):
        wrong = list(wrong_times(("special_days", at), special))
        yield from wrong
        others = [other for other in site.special_days[:at] if other.day == special.day]
        if not wrong and any(overlap_by_the_clock(special, other) for other in others):
            yield Mistake(path=("special_days", at), expected=f"hours of {special.day} that do not overlap")
