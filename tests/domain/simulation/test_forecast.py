"""A hall run forward: worked by hand for halls in which nothing is left to chance."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from server.domain.hours.rota import on_duty
from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Today
from server.domain.simulation.forecast import Forecast, forecast
from server.domain.simulation.habits import Came, Habits, PastDay
from server.domain.simulation.hall_now import HallNow
from server.domain.simulation.levels import Levels
from server.domain.site.site import Site
from server.domain.site.site_settings import EarlyArrival, InterpreterLine, Shift
from server.domain.visits.leg import Leg, State
from server.domain.visits.need import Need
from tests.building import MONDAY, TODAY, a_leg, a_site, a_topic, an_advisor, hours

RECEPTION = Need(topic="empfang", language="de")
EXACTLY_TEN = Habits(minutes={"empfang": 10.0}, ratios=(1.0,), interpreted=1.0, no_show=(0.0,), unsure=0.0)
"""Every talk takes ten minutes, and everybody comes."""

ONE_ADVISOR = a_site(advisors=(an_advisor(),), topics=(a_topic(),))


def test_everybody_waits_for_those_before_them() -> None:
    known = _run(_hall(ONE_ADVISOR, _waiting(3)))

    assert _middles(known) == {1: 0.0, 2: 10.0, 3: 20.0}
    assert [known.legs[leg].shown() for leg in (1, 2, 3)] == [Range(low=0, high=5), Range(low=10, high=15), _20_TO_25]


def test_a_newcomer_waits_for_all_and_one_with_a_head_start_for_those_who_came_earlier() -> None:
    known = _run(_hall(ONE_ADVISOR, _waiting(3, minutes_ago=15)))

    newcomer = known.newcomers[RECEPTION]
    assert newcomer.usual == 0
    assert newcomer.waits[0].ends == (30.0, 30.0, 30.0)
    assert newcomer.waits[20].ends == (0.0, 0.0, 0.0)


def test_a_talk_that_has_taken_four_of_ten_minutes_takes_six_more() -> None:
    known = _run(_hall(ONE_ADVISOR, [_talking(minutes=4), *_waiting(1, first=2)]))

    assert _middles(known) == {2: 6.0}


def test_whoever_is_called_and_not_there_yet_takes_a_whole_talk() -> None:
    called = a_leg(id=1, state=State.CALLED, advisor="rat", desk="eins", called_at=MONDAY)

    known = _run(_hall(ONE_ADVISOR, [called, *_waiting(1, first=2)]))

    assert _middles(known) == {2: 10.0}


def test_an_advisor_in_a_pause_is_back_after_a_quarter_of_an_hour() -> None:
    left = MONDAY - timedelta(minutes=5)

    known = _run(_hall(ONE_ADVISOR, _waiting(1), desks={"rat": left}))

    assert _middles(known) == {1: 10.0}


def test_who_should_be_here_and_has_opened_no_desk_is_not_counted_on() -> None:
    site = a_site(advisors=(an_advisor(), an_advisor("amt")), topics=(a_topic(),))

    known = _run(_hall(site, _waiting(2)))

    assert _middles(known) == {1: 0.0, 2: 10.0}


def test_while_nobody_who_could_help_has_a_desk_they_are_taken_to_come_soon() -> None:
    known = _run(_hall(ONE_ADVISOR, _waiting(1), desks={}))

    assert known.legs[1].shown() == Range(low=0, high=5)


def test_for_what_nobody_on_the_rota_can_do_there_is_no_number() -> None:
    site = a_site(advisors=(an_advisor(),), topics=(a_topic(), a_topic("geld")))

    known = _run(_hall(site, [replace(_waiting(1)[0], topic="geld")]))

    assert (known.legs[1].shown(), known.legs[1].today) == (None, Today.NO)


def test_whoever_stands_behind_more_talks_than_the_day_has_time_for_is_told_so() -> None:
    # At 10:05 there is time for twelve talks of ten minutes until twelve.
    known = _run(_hall(ONE_ADVISOR, _waiting(13)))

    assert [known.legs[leg].today for leg in (12, 13)] == [Today.YES, Today.PROBABLY_NOT]
    assert (known.legs[13].percent, known.legs[13].shown()) == (100, None)


def test_where_the_wait_ends_in_the_afternoon_it_is_told_from_when_on() -> None:
    shifts = Shift(advisors=("rat",), hours=(hours("mon", closes="10:10"), hours("mon", opens="11:00")))
    site = replace(ONE_ADVISOR, rota=(shifts,))

    known = _run(_hall(site, _waiting(2)))

    assert [known.legs[leg].not_before for leg in (1, 2)] == [None, 55.0]
    assert known.legs[2].shown() == Range(low=55, high=60)


def test_somebody_who_comes_later_with_a_head_start_can_come_first() -> None:
    # As a week ago, somebody comes at 10:10 who counts as if it were 9:50; the one who waits came at 9:55.
    past = PastDay(weekday=0, came=(Came(at=610.0, need=RECEPTION, head_start=20),))
    habits = replace(EXACTLY_TEN, days=(past,))

    known = _run(_hall(ONE_ADVISOR, [_talking(minutes=4), *_waiting(1, first=2, minutes_ago=10)]), habits)

    assert _middles(known) == {2: 16.0}


def test_another_weekday_teaches_nothing_of_today() -> None:
    past = PastDay(weekday=1, came=(Came(at=610.0, need=RECEPTION, head_start=20),))

    known = _run(_hall(ONE_ADVISOR, [_talking(minutes=4), *_waiting(1, first=2)]), replace(EXACTLY_TEN, days=(past,)))

    assert _middles(known) == {2: 6.0}


def test_a_line_in_use_is_waited_for() -> None:
    line = InterpreterLine(id="video", title="Video", languages=("ar",))
    site = replace(ONE_ADVISOR, advisors=(an_advisor(), an_advisor("amt")), interpreter_lines=(line,))
    talk = replace(_talking(minutes=4), interpreter="video")
    arabic = replace(_waiting(1, first=2)[0], language="ar")

    known = _run(_hall(site, [talk, arabic], desks={"rat": None, "amt": None}))

    assert _middles(known) == {2: 6.0}


def test_before_the_order_is_drawn_anybody_may_be_first() -> None:
    half_past_seven = MONDAY - timedelta(minutes=155)
    site = replace(ONE_ADVISOR, early_arrival=EarlyArrival(minutes=60, draw=True))
    early = _waiting(4, minutes_ago=160)

    known = _run(replace(_hall(site, early), now=half_past_seven))

    ranges = {leg: wait.shown() for leg, wait in known.legs.items()}
    assert ranges == dict.fromkeys(range(1, 5), Range(low=30, high=60))


def test_the_same_hall_with_the_same_chance_has_the_same_forecast() -> None:
    hall, habits = _hall(ONE_ADVISOR, _waiting(5)), Habits(minutes={"empfang": 10.0})

    one, same, other = (_run(hall, habits, seed=seed) for seed in ("7", "7", "8"))

    assert one == same
    assert one != other


def test_a_hall_that_is_hardly_known_is_told_wider_ranges() -> None:
    hall = _hall(ONE_ADVISOR, _waiting(6))

    unsure, sure = (_run(hall, replace(EXACTLY_TEN, unsure=unsure)).legs[6].shown() for unsure in (0.25, 0.05))

    assert unsure is not None
    assert sure is not None
    assert unsure.high - unsure.low > sure.high - sure.low


_20_TO_25 = Range(low=20, high=25)


def _hall(site: Site, legs: Sequence[Leg], *, desks: Mapping[str, datetime | None] | None = None) -> HallNow:
    at_desks = {"rat": None} if desks is None else desks
    return HallNow(site=site, now=MONDAY, day=TODAY, duties=on_duty(site, TODAY), desks=at_desks, legs=legs)


def _waiting(people: int, *, first: int = 1, minutes_ago: int = 60) -> list[Leg]:
    since = MONDAY - timedelta(minutes=minutes_ago)
    joined: list[dict[str, Any]] = [
        {"id": first + at, "joined_at": since + timedelta(seconds=at), "sort_key": since + timedelta(seconds=at)}
        for at in range(people)
    ]
    return [a_leg(**each) for each in joined]


def _talking(*, minutes: int) -> Leg:
    began = MONDAY - timedelta(minutes=minutes)
    return a_leg(id=1, state=State.SERVING, advisor="rat", desk="eins", called_at=began, started_at=began)


def _run(hall: HallNow, habits: Habits = EXACTLY_TEN, *, seed: str = "7") -> Forecast:
    return forecast(hall, habits, levels=Levels(), newcomers=[RECEPTION], chance=Random(seed))  # noqa: S311  chance that can be repeated


def _middles(known: Forecast) -> dict[int, float | None]:
    return {leg: None if wait.ends is None else round(wait.ends[1], 6) for leg, wait in known.legs.items()}
