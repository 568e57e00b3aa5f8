"""The sum of a day is written down whole, and nobody reads one that was written otherwise."""

from hashlib import sha256
from random import Random
from zoneinfo import ZoneInfo

import server.domain.statistics.report  # noqa: F401  brings every section along
from server.domain.statistics.day_sum import LISTED, day_sums
from server.domain.statistics.sections.section import Section
from server.domain.visits.event import Recorded
from server.storage.day_sum_form import FORM, form_of, read, written
from tests.building import TODAY, a_site
from tests.storage.wild_days import wild_days

KNOWN = {1: "23900db4fda9d78e"}
"""The form, and what the sums of some days are in it. Once halls have sums of a form, what is counted gets a new one."""


def test_a_sum_comes_back_as_it_was_written() -> None:
    for day in day_sums(_in_order(), zone=ZoneInfo("Europe/Berlin"), today=TODAY):
        again = read(written(day), site="halle", day=day.day)

        assert written(again) == written(day)


def test_whoever_counts_something_else_gives_the_form_another_number() -> None:
    sums = day_sums(_in_order(), zone=ZoneInfo("Europe/Berlin"), today=TODAY)

    now = sha256("".join(map(written, sums)).encode()).hexdigest()[:16]

    assert {FORM: now} == KNOWN


def test_halls_in_other_time_zones_have_other_forms() -> None:
    assert form_of(a_site()) != form_of(a_site(timezone="America/Lima"))


def test_the_order_of_the_rows_says_nothing_about_who_came_first() -> None:
    (day, *_) = day_sums(_in_order(), zone=ZoneInfo("Europe/Berlin"), today=TODAY)

    came_in = day.columns["visits"].columns["quarter-hour"]
    quarters = [came_in.values[row] for row in came_in.rows]

    assert len(quarters) > 10
    assert quarters != sorted(quarters, key=str)


def test_what_sections_look_at_themselves_is_kept() -> None:
    seen = {kind for section in Section.__subclasses__() for kind in section.KINDS}

    assert len(seen) > 2
    assert seen <= LISTED


def _in_order() -> list[Recorded]:
    story = wild_days(Random(0))  # noqa: S311  the same on every run
    return sorted(story.events, key=lambda recorded: (recorded.day, recorded.seq))
