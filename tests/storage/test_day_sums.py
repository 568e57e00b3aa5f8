"""Reports from the sums of days say, sign by sign, what the events themselves say: before, while and after clearing."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from server.actions.clear_day import clear_day
from server.actions.forget_old import forget_old
from server.actions.keep_day_sums import keep_day_sums
from server.domain.site.report_wanted import ReportWanted
from server.domain.statistics.period import Period
from server.domain.statistics.standing_report import standing_report
from server.reports.as_rows import as_json
from server.reports.names import Names
from server.storage import day_sums, reports
from tests.actions.clearing import SECTIONS, clears
from tests.building import TODAY, a_site, said
from tests.open_hall import OpenHall
from tests.storage.wild_days import DAYS, record, wild_days

WHOLE_YEAR = Period(first=date(2026, 1, 1), last=date(2026, 12, 31))


@pytest.mark.parametrize("seed", range(3))
def test_the_same_report_comes_from_sums_and_from_the_log(hall: OpenHall, seed: int) -> None:
    hall.storage.write_plainly(lambda connection: record(connection, wild_days(Random(seed))))  # noqa: S311  the same on every run
    before = _from_log(hall)

    named = _made(hall)
    hall.do(clear_day, per_person=False)
    half_cleared = _made(hall)
    clears(hall)
    cleared = _made(hall)
    _sums_up(hall)
    summed = _made(hall)

    assert {named, half_cleared, cleared, summed, _from_log(hall)} == {before}
    assert set(_days_kept(hall)) >= set(DAYS)


def test_a_day_that_goes_on_after_it_was_cleared_is_summed_up_anew(hall: OpenHall) -> None:
    story = wild_days(Random(1))  # noqa: S311  the same on every run
    hall.storage.write_plainly(lambda connection: record(connection, story))
    clears(hall)
    _sums_up(hall)

    story.events.clear()
    story.on(DAYS[0], "22:59").talk()
    hall.storage.write_plainly(lambda connection: record(connection, story))
    late = _made(hall)
    clears(hall)
    again = _made(hall)

    assert {late, again} == {_from_log(hall)}
    assert DAYS[0] not in _days_kept(hall)


def test_sums_go_with_the_events_they_were_made_from(hall: OpenHall) -> None:
    hall.storage.write_plainly(lambda connection: record(connection, wild_days(Random(1))))  # noqa: S311  the same on every run
    clears(hall)
    _sums_up(hall)

    hall.clock.passes(days=800)
    hall.do(forget_old, years=1)

    assert _days_kept(hall) == ()


def test_sums_of_another_time_zone_are_not_read(hall: OpenHall) -> None:
    hall.storage.write_plainly(lambda connection: record(connection, wild_days(Random(1))))  # noqa: S311  the same on every run
    clears(hall)
    _sums_up(hall)
    elsewhere = replace(hall.site, timezone="America/Lima")

    with hall.reading() as records:
        missing = day_sums.missing(records, elsewhere, WHOLE_YEAR)
        made = reports.made(records, elsewhere, WANTED, period=WHOLE_YEAR, today=records.day)
        from_log = reports.made_from_log(records, elsewhere, WANTED, period=WHOLE_YEAR, today=records.day)

    assert (tuple(missing), made) == (_days_kept(hall), from_log)


MONTH = standing_report(a_site(), "month")
WANTED = ReportWanted(
    id="bericht", title=said("Bericht"), languages=("de",), sections=(*SECTIONS, *MONTH.sections), k=1
)


def _made(hall: OpenHall) -> str:
    with hall.reading() as records:
        report = reports.made(records, hall.site, WANTED, period=WHOLE_YEAR, today=TODAY + timedelta(days=1))
    return as_json(report, Names(site=hall.site, language="de"))


def _from_log(hall: OpenHall) -> str:
    with hall.reading() as records:
        report = reports.made_from_log(records, hall.site, WANTED, period=WHOLE_YEAR, today=TODAY + timedelta(days=1))
    return as_json(report, Names(site=hall.site, language="de"))


def _sums_up(hall: OpenHall) -> None:
    with hall.reading() as records:
        days = day_sums.missing(records, hall.site, WHOLE_YEAR)
        sums = list(day_sums.made(records, hall.site, days, today=records.day))
    hall.do(keep_day_sums, sums=sums)


def _days_kept(hall: OpenHall) -> tuple[date, ...]:
    return tuple(row[1] for row in sorted(hall.everything()["day_sums"]))
