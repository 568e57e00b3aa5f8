"""Days that are written into the log at once are as clearing would have left them."""

from datetime import timedelta
from random import Random

from server.domain.simulation.invented.day import invented_day
from server.domain.statistics.period import Period
from server.domain.statistics.report import report_on
from server.domain.statistics.standing_report import standing_report
from server.domain.visits.alias import Aliases
from server.domain.visits.event import Kind, Recorded
from server.storage import clearings, durations, history
from server.storage.cleared_days import add_history
from tests.building import TODAY
from tests.open_hall import OpenHall

ALIASES = Aliases(key=b"k" * 32)
YESTERDAY = TODAY - timedelta(days=3)
"""A Friday: the hall was open."""


def test_nothing_is_left_in_them_that_clearing_takes_away(hall: OpenHall) -> None:
    invented = day_in(hall)

    with hall.reading() as records:
        kept = list(history.of_days(records, YESTERDAY, TODAY))
        due = clearings.due(records, TODAY)
        noted = clearings.kept(records), clearings.newest(records, most=1)[0].removed["tickets"]

    taken = [each for each in invented if each.event.kind is Kind.TICKET_TAKEN]
    assert len(kept) == len(invented)
    assert due is None
    assert noted == ({}, len(taken))
    assert all(
        (each.event.ticket or -1) < 0 and each.at.second == 0 for each in kept if each.event.kind is Kind.TICKET_TAKEN
    )
    assert {name for each in kept for name in each.event.facts}.isdisjoint({"head_start", "version", "waited", "paper"})


def test_reports_say_the_same_of_them_as_of_the_days_before_they_were_cleared(hall: OpenHall) -> None:
    invented = day_in(hall)

    wanted, period = standing_report(hall.site, "day"), Period(first=YESTERDAY, last=YESTERDAY)
    with hall.reading() as records:
        cleared = report_on(hall.site, wanted, history.of_days(records, YESTERDAY, TODAY), period=period, today=TODAY)

    assert cleared == report_on(hall.site, wanted, invented, period=period, today=TODAY)


def test_how_long_their_talks_were_is_learned(hall: OpenHall) -> None:
    invented = day_in(hall)

    with hall.reading() as records:
        learned = durations.learned(records)

    ended = [each for each in invented if each.event.kind in (Kind.TICKET_FINISHED, Kind.TICKET_REFERRED)]
    assert sum(each.talks for each in learned.values()) == len(ended) > 0
    assert all(each.mean > 0 for each in learned.values())


def day_in(hall: OpenHall) -> list[Recorded]:
    """An invented day that the hall has had."""
    invented = invented_day(hall.site, YESTERDAY, Random(3), visitors=60)  # noqa: S311
    hall.storage.write(
        hall.site.site, hall.clock, lambda records, *_: add_history(records, YESTERDAY, invented, aliases=ALIASES)
    )
    return invented
