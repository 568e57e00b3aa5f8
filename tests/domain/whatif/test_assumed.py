"""An assumed day keeps the desks busy and is like no day in particular."""

from random import Random

import pytest

from server.domain.site.site_settings import InterpreterLine
from server.domain.whatif.assumed import AssumedCrowd
from server.domain.whatif.busy import BUSY, kinds_of
from server.domain.whatif.day import day_of
from tests.building import an_advisor
from tests.domain.whatif.trying import EIGHT, SUNDAY, TEN_MINUTES, hall

VIDEO = InterpreterLine(id="video", title="Video", languages=("ar",))


def test_the_talks_of_an_assumed_day_take_most_of_the_time_of_the_desks() -> None:
    kinds = kinds_of(day_of(hall(), 0, after=SUNDAY), TEN_MINUTES)

    assert sum(kind.people * 10 for kind in kinds) == pytest.approx(BUSY * 240)


def test_everybody_on_duty_is_busy_with_their_own_topics() -> None:
    two = hall(advisors=(an_advisor("rat", "empfang"), an_advisor("kasse", "geld")))

    kinds = kinds_of(day_of(two, 0, after=SUNDAY), TEN_MINUTES)

    assert {kind.topic: kind.people * 10 for kind in kinds} == pytest.approx(
        {"empfang": BUSY * 240, "geld": BUSY * 240}
    )


def test_no_more_people_need_an_interpreter_than_the_lines_have_time_for() -> None:
    four = hall(advisors=tuple(an_advisor(name) for name in ("a", "b", "c", "d")), interpreter_lines=(VIDEO,))

    kinds = kinds_of(day_of(four, 0, after=SUNDAY), TEN_MINUTES)

    assert sum(kind.interpreted for kind in kinds) == pytest.approx(BUSY * 240, rel=0.001)
    assert all(kind.languages["de"] > 0.4 for kind in kinds)


def test_visitors_come_while_the_hall_is_open_and_more_of_them_at_the_beginning() -> None:
    crowd, chance = AssumedCrowd(day_of(hall(), 0, after=SUNDAY), TEN_MINUTES), Random(1)  # noqa: S311  the same again

    times = [came.at for _ in range(200) for came in crowd.day(chance.random)]

    assert EIGHT <= min(times) <= max(times) <= EIGHT + 240
    early, late = (sum(EIGHT + since <= at < EIGHT + since + 60 for at in times) for since in (0, 180))
    assert early > 2 * late


def test_whoever_needs_an_interpreter_gets_the_head_start_of_the_site() -> None:
    site = hall(interpreter_lines=(VIDEO,))
    crowd, chance = AssumedCrowd(day_of(site, 0, after=SUNDAY), TEN_MINUTES), Random(1)  # noqa: S311  the same again

    given = {(came.need.language, came.head_start) for _ in range(50) for came in crowd.day(chance.random)}

    assert given == {("de", 0), ("ar", site.routing.no_direct_speaker)}
