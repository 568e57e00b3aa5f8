"""A weekday as it is and as it could be: worked out by hand, with the same people on both sides."""

from dataclasses import replace

import pytest

from server.domain.simulation.habits import Habits, PastDay
from server.domain.site.site_settings import InterpreterLine
from server.domain.whatif.outcome import Measure
from server.domain.whatif.wrong import ChangeWrong, Wrong
from tests.building import an_advisor
from tests.domain.whatif.trying import EIGHT, SUNDAY, TEN_MINUTES, came, hall, mondays, tried, waits

THREE = [came(EIGHT), came(EIGHT), came(EIGHT)]
BUSY = [came(EIGHT + at * 7, "geld" if at % 3 else "empfang") for at in range(34)]


def test_one_advisor_more_shortens_the_waits_as_worked_out_by_hand() -> None:
    as_it_is, with_two = waits(THREE, "more-advisor:like=rat")

    assert (as_it_is, with_two) == pytest.approx(((0 + 10 + 20) / 3, (0 + 0 + 10) / 3))


def test_without_a_change_there_is_no_difference_at_all() -> None:
    known = replace(mondays(*BUSY), ratios=(0.5, 1.0, 1.5), no_show=(0.1,))

    trial = tried(hall(), known)

    assert trial.today == trial.changed
    assert {(each.low, each.high) for each in trial.differences.values()} == {(0.0, 0.0)}


def test_the_same_seed_gives_the_same_answer_and_another_seed_another() -> None:
    known = replace(mondays(*BUSY), ratios=(0.5, 1.0, 1.5), no_show=(0.1,))

    once, again, other = (tried(hall(), known, "visitors:+10%", seed=seed) for seed in (1, 1, 2))

    assert once == again
    assert once != other


def test_first_come_first_served_one_more_advisor_makes_no_day_longer_on_average() -> None:
    known = replace(mondays(*BUSY), ratios=(0.5, 1.0, 1.5))

    trial = tried(hall(), known, "more-advisor:like=rat", days=50)

    assert trial.differences[Measure.WAIT].almost_all <= 0


def test_whoever_comes_after_closing_is_served_when_it_closes_later() -> None:
    late = mondays(came(EIGHT), came(12 * 60 + 30.0))

    trial = tried(hall(), late, "close-later:60", days=1)

    assert (trial.today.everybody.unserved, trial.changed.everybody.unserved) == (1, 0)
    assert trial.differences[Measure.IDLE].mean == 60 - 10


def test_time_without_a_talk_and_time_after_the_end_of_duty_are_counted() -> None:
    last = mondays(came(EIGHT), came(12 * 60 - 4.0))

    trial = tried(hall(), last, days=1)

    idle, overtime = (trial.today.measures[measure].mean for measure in (Measure.IDLE, Measure.OVERTIME))
    assert (idle, overtime) == (240 - 10 - 4, 6)


def test_when_an_advisor_is_away_nobody_is_served_in_that_time() -> None:
    as_it_is, without = waits([came(EIGHT), came(EIGHT + 60)], "away:advisor=rat,09:00-10:00")

    assert (as_it_is, without) == (0, 60 / 2)


def test_without_an_organisation_its_topics_are_not_served() -> None:
    two = hall(advisors=(an_advisor("rat", "empfang"), an_advisor("kasse", "geld", organisation="stadt")))

    trial = tried(two, mondays(came(EIGHT), came(EIGHT, "geld")), "away:organisation=stadt", days=1)

    assert {topic: group.unserved for topic, group in trial.changed.topics.items()} == {"empfang": 0, "geld": 1}


def test_one_more_talk_on_a_line_serves_two_at_once() -> None:
    line = InterpreterLine(id="video", title="Video", languages=("ar",))
    two = hall(advisors=(an_advisor("rat"), an_advisor("tat")), interpreter_lines=(line,))
    arabic = [came(EIGHT, language="ar"), came(EIGHT, language="ar")]

    as_it_is, with_more = waits(arabic, "lines:video=+1", site=two)

    assert (as_it_is, with_more) == (13.5 / 2, 0)


def test_somebody_who_interprets_in_the_house_helps_while_they_are_there() -> None:
    line = InterpreterLine(id="video", title="Video", languages=("ar",))
    two = hall(advisors=(an_advisor("rat"), an_advisor("tat")), interpreter_lines=(line,))
    arabic = [came(at, language="ar") for at in (EIGHT, EIGHT, EIGHT + 60, EIGHT + 60)]

    as_it_is, with_them = waits(arabic, "speaker:ar,09:00-10:00", site=two)

    assert (as_it_is, with_them) == (2 * 13.5 / 4, 13.5 / 4)


def test_half_as_many_visitors_are_about_half_as_many() -> None:
    trial = tried(hall(), mondays(*BUSY), "visitors:-50%", days=100)

    assert trial.changed.everybody.people == pytest.approx(len(BUSY) / 2, rel=0.1)


def test_twice_as_many_visitors_are_those_and_others_like_them() -> None:
    trial = tried(hall(), mondays(*BUSY), "visitors:+100%", days=20)

    assert trial.changed.everybody.people == 2 * len(BUSY)
    assert trial.changed.topics.keys() == trial.today.topics.keys()


def test_the_order_in_which_changes_are_said_makes_no_difference() -> None:
    changes = ["close-later:60", "more-advisor:like=rat", "away:advisor=rat,09:00-10:00", "visitors:+10%"]

    one, other = (tried(hall(), mondays(*BUSY), *said) for said in (changes, reversed(changes)))

    assert one.changed == other.changed


def test_groups_of_fewer_than_five_people_and_what_gives_them_away_are_not_shown() -> None:
    days = (
        *mondays(came(EIGHT), came(EIGHT, "geld", "ar"), number=4).days,
        PastDay(weekday=0, came=(came(EIGHT),) * 4),
    )

    trial = tried(hall(), replace(TEN_MINUTES, days=days))

    assert trial.hidden == {("topic", "geld"), ("topic", "empfang"), ("language", "ar"), ("language", "de")}
    assert (trial.today.topics, trial.today.languages) == ({}, {})


def test_with_too_few_past_days_it_is_assumed_and_says_so() -> None:
    few, enough = (tried(hall(), mondays(*THREE, number=number), days=2) for number in (4, 5))

    assert (few.past_days, enough.past_days) == (0, 5)


def test_a_hall_that_is_closed_on_that_day_is_not_tried() -> None:
    with pytest.raises(ChangeWrong) as refused:
        tried(hall(opening=()), Habits(minutes={}))

    assert refused.value.wrong is Wrong.CLOSED


def test_the_day_is_the_next_such_weekday() -> None:
    trial = tried(hall(), mondays(*THREE), days=1)

    assert (trial.day - SUNDAY).days == 1
