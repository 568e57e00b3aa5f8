"""Nobody can be worked out: an attacker with every published report is played against random halls."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from server.domain.site.report_wanted import ReportWanted, SectionWanted
from server.domain.site.site import Site
from server.domain.statistics.period import Period, whole
from server.domain.statistics.report import Report, report_on
from server.domain.statistics.standing_report import standing_report
from server.domain.visits.event import Kind
from tests.building import a_site, said
from tests.domain.statistics.attacker import World, distinct, published, worked_out
from tests.story import Story

K = 5
AFTER = date(2027, 6, 1)
TOPICS, LANGUAGES, ENDS = ("arbeit", "geld", "schule"), ("ar", "de", "ti"), ("expired", "no-show", "talk", "withdrawn")
NOVEMBER = whole("month", date(2026, 11, 1))

TABLES = (
    SectionWanted(show="overview"),
    SectionWanted(show="counts", rows="topic", columns="organisation"),
    SectionWanted(show="counts", rows="language"),
    SectionWanted(show="counts", rows="topic", columns="language"),
    SectionWanted(show="waits", rows="topic"),
    SectionWanted(show="persons", rows="topic"),
    SectionWanted(show="counts", of="visits", rows="language"),
    SectionWanted(show="counts", of="visits", rows="topic"),
    SectionWanted(show="arrivals", rows="day"),
)


@pytest.mark.parametrize("seed", range(12))
def test_no_one_is_found_between_the_tables_of_one_report(seed: int) -> None:
    chance = _chance(seed)
    hall = _Hall(chance, days=[NOVEMBER.first], organisations=("awo", "idh"))
    hall.come(chance.randrange(15, 60))

    report = hall.report(_wanted("bericht", *TABLES, each="month"), NOVEMBER)

    assert hall.found_by([report]) == []


@pytest.mark.parametrize("seed", range(8))
def test_no_one_is_found_between_the_reports_of_days_their_week_and_their_month(seed: int) -> None:
    chance = _chance(100 + seed)
    monday = date(2026, 11, 2)
    hall = _Hall(chance, days=[monday + timedelta(days=at) for at in range(4)])
    hall.come(chance.randrange(20, 120))

    reports = [
        *(hall.standing("day", day) for day in hall.days), hall.standing("week", monday), hall.standing("month", monday),
    ]  # fmt: skip

    assert hall.found_by(reports) == []


@pytest.mark.parametrize("seed", range(8))
def test_no_one_is_found_between_months_their_quarter_and_the_growth(seed: int) -> None:
    chance = _chance(200 + seed)
    hall = _Hall(chance, days=[date(2026, month, 9) for month in (10, 11, 12)])
    hall.come(chance.randrange(20, 120))
    by_topic = (SectionWanted(show="counts", rows="topic"), SectionWanted(show="waits", rows="language"))
    quarter = _wanted("quartal", *by_topic, SectionWanted(show="growth"), each="quarter")
    month = _wanted("monat", *by_topic, each="month")
    hall.site = replace(hall.site, reports=(month, quarter))

    reports = [hall.report(quarter, whole("quarter", hall.days[0]))]
    for day in hall.days:
        reports += [hall.report(month, whole("month", day)), hall.standing("month", day)]

    assert hall.found_by(reports) == []


@pytest.mark.parametrize("seed", range(6))
def test_no_one_is_found_between_a_report_and_one_about_days_of_ones_choice(seed: int) -> None:
    chance = _chance(300 + seed)
    hall = _Hall(chance, days=[date(2026, 11, day) for day in (2, 3, 30)])
    hall.come(chance.randrange(20, 90))
    wanted = _wanted("bericht", *TABLES[1:3], each="month")
    hall.site = replace(hall.site, reports=(wanted,))

    without_the_last = hall.report(wanted, Period(first=NOVEMBER.first, last=date(2026, 11, 29)))

    assert hall.found_by([hall.report(wanted, NOVEMBER), without_the_last]) == []


def _chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311  the same halls on every run


def _wanted(name: str, *sections: SectionWanted, **of: Any) -> ReportWanted:
    return ReportWanted(id=name, title=said("Bericht"), languages=("de",), sections=sections, k=K, **of)


class _Hall:
    """People of random kinds on some days; what they were is the truth that nobody may find out."""

    def __init__(self, chance: Random, *, days: list[date], organisations: Iterable[str] = ("verein",)) -> None:
        self.chance, self.days, self.story, self.site = chance, days, Story(), a_site()
        self.world = World(
            dimensions={
                "day": [day.isoformat() for day in days], "topic": TOPICS, "language": LANGUAGES,
                "organisation": tuple(organisations), "end": ENDS if len(days) == 1 else ("talk",),
            }
        )  # fmt: skip
        self.truth: Counter[tuple[str, ...]] = Counter()

    def come(self, number: int) -> None:
        """So many people come, most of them of few kinds."""
        weights = {name: [self.chance.random() ** 2 for _ in values] for name, values in self.world.dimensions.items()}
        for _ in range(number):
            kind = tuple(
                self.chance.choices(values, weights[name])[0] for name, values in self.world.dimensions.items()
            )
            self.truth[kind] += 1
            self._comes(*kind)

    def report(self, wanted: ReportWanted, period: Period) -> Report:
        """A report of the profile; without any others if none were given."""
        site: Site = self.site if self.site.reports else replace(self.site, reports=(wanted,))
        return report_on(site, wanted, self._of(period), period=period, today=AFTER)

    def standing(self, each: Any, day: date) -> Report:
        """A report that every hall has."""
        return self.report(standing_report(self.site, each), whole(each, day))

    def found_by(self, reports: Iterable[Report]) -> list[str]:
        """What the attacker works out from them."""
        known = distinct(each for report in reports for each in published(report, self.world))
        return worked_out(known, self.truth, self.world, k=K)

    def _of(self, period: Period) -> list[Any]:
        return [each for each in sorted(self.story.events, key=lambda each: each.day) if each.day in period]

    def _comes(self, day: str, topic: str, language: str, organisation: str, end: str) -> None:
        self.story.on(date.fromisoformat(day))
        if end == "talk":
            self.story.talk(topic, language=language, organisation=organisation, waits=0, lasts=0.1)
            return
        ticket = self.story.takes(topic, language=language)
        if end == "no-show":
            self.story.step(Kind.TICKET_CALLED, ticket, organisation=organisation, way="direct")
            self.story.step(Kind.TICKET_NOT_SHOWN, ticket, organisation=organisation)
        elif end == "withdrawn":
            self.story.step(Kind.TICKET_WITHDRAWN, ticket)
