"""The invented past of a centre: the days that its reports are about, with fewer visitors than it would have."""

from datetime import date
from functools import cache
from random import Random

from server.domain.simulation.invented.day import invented_days
from server.domain.visits.event import Recorded
from tests.scenarios.centre import profile_of

PERIODS = {
    "of-bb": (date(2012, 6, 1), date(2012, 11, 30), 14),
    "wu-mbe": (date(2019, 1, 1), date(2019, 12, 31), 5),
    "mtk-ib": (date(2017, 1, 9), date(2019, 1, 8), 4),
    "of-kti": (date(2022, 1, 1), date(2022, 6, 30), 7),
    "do-migrado": (date(2025, 1, 1), date(2025, 12, 31), 6),
}
"""First day, last day, and how many come on each: enough for the figures, few enough for a test."""


@cache
def past_of(centre: str) -> tuple[Recorded, ...]:
    """Everything that happened in the centre; always the same."""
    first, last, visitors = PERIODS[centre]
    chance = Random(centre)  # noqa: S311  the same past on every run
    return tuple(
        each for day in invented_days(profile_of(centre), first, last, chance, visitors=visitors) for each in day
    )
