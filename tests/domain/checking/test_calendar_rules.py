"""What makes sense about a hall's calendar."""

from datetime import date, time

import pytest

from server.domain.checking.calendar_rules import mistakes_in_the_calendar
from server.domain.checking.mistake import Path
from server.domain.site.site import Site
from server.domain.site.span import Closure, SpecialDay
from tests.building import a_site, hours, said

CHRISTMAS = date(2026, 12, 24)


def special(opens: int, closes: int, day: date = CHRISTMAS) -> SpecialDay:
    """Christmas Eve with hours of its own."""
    return SpecialDay(day=day, opens=time(opens), closes=time(closes))


FINE = {
    "no hours": a_site(opening=()),
    "a Land": a_site(holidays="DE-HE"),
    "a closure of one day": a_site(closed=(Closure(first=CHRISTMAS, last=CHRISTMAS, reason=said("Weihnachten")),)),
    "closures that overlap": a_site(closed=(Closure(first=CHRISTMAS, last=CHRISTMAS),) * 2),
    "a special day in two parts": a_site(special_days=(special(8, 10), special(10, 12))),
    "a special day until midnight": a_site(special_days=(special(20, 0),)),
}

WRONG: dict[str, tuple[Site, Path]] = {
    "opening hours": (a_site(opening=(hours("mon", opens="12:00", closes="08:00"),)), ("opening", 0, "closes")),
    "an unknown Land": (a_site(holidays="DE-XX"), ("holidays",)),
    "a closure backwards": (
        a_site(closed=(Closure(first=CHRISTMAS, last=date(2026, 12, 23)),)),
        ("closed", 0, "last"),
    ),
    "a reason that is not said in Arabic": (
        a_site(closed=(Closure(first=CHRISTMAS, last=CHRISTMAS, reason={"de": "Weihnachten"}),)),
        ("closed", 0, "reason"),
    ),
    "a special day backwards": (a_site(special_days=(special(12, 8),)), ("special_days", 0, "closes")),
    "a special day twice": (a_site(special_days=(special(8, 11), special(10, 12))), ("special_days", 1)),
}


@pytest.mark.parametrize("site", FINE.values(), ids=FINE)
def test_a_calendar_that_makes_sense_is_no_mistake(site: Site) -> None:
    assert list(mistakes_in_the_calendar(site)) == []


@pytest.mark.parametrize(("site", "path"), WRONG.values(), ids=WRONG)
def test_what_makes_no_sense_is_said_once_and_where(site: Site, path: Path) -> None:
    assert [mistake.path for mistake in mistakes_in_the_calendar(site)] == [path]
