"""What past days teach."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from server.domain.simulation.habits import USUAL_INTERPRETED, USUAL_NO_SHOW, Came, Habits
from server.domain.simulation.learn import LEAST_UNSURE, UNSURE, learn
from server.domain.simulation.learned_talks import MOST_RATIOS, Talk, learned_talks
from server.domain.site.site import Site
from server.domain.site.site_settings import InterpreterLine
from server.domain.statistics.visits import visits
from server.domain.visits.event import Kind
from server.domain.visits.need import Need
from tests.building import TODAY, a_site, a_topic, an_advisor
from tests.story import Story

TEN = {"empfang": 10.0}
SITE = a_site(advisors=(an_advisor(),), topics=(a_topic(),))


def test_ten_long_talks_bring_the_profile_halfway() -> None:
    known = learned_talks([_talk(20)] * 10, TEN)

    assert known.minutes["empfang"] == 15.0


def test_how_much_longer_an_interpreter_makes_it_is_learned_apart() -> None:
    own, interpreted = [_talk(10)] * 50, [_talk(20, interpreted=True)] * 90

    known = learned_talks([*own, *interpreted], TEN)

    assert known.minutes["empfang"] == pytest.approx(10.0, abs=0.5)
    assert known.interpreted == pytest.approx((10 * USUAL_INTERPRETED + 90 * 2) / 100)


def test_lengths_over_their_means_are_ascending_with_a_mean_of_one() -> None:
    lengths = [_talk(minutes) for minutes in range(1, 500)]

    ratios = learned_talks(lengths, TEN).ratios

    assert list(ratios) == sorted(ratios)
    assert sum(ratios) / len(ratios) == pytest.approx(1)
    assert len(ratios) == MOST_RATIOS


def test_a_talk_that_nobody_ended_and_one_of_an_unknown_topic_teach_nothing() -> None:
    talks = [_talk(300), Talk(topic="steuer", minutes=90, interpreted=False)]

    assert learned_talks(talks, TEN) == learned_talks([], TEN)


def test_who_takes_longer_is_learned_only_where_the_log_says_whose_talk_it_was() -> None:
    slow, quick = replace(_talk(15), advisor="rat"), replace(_talk(5), advisor="amt")

    named, nameless = learned_talks([slow, quick] * 10, TEN), learned_talks([_talk(15), _talk(5)] * 10, TEN)

    assert named.factors == {"rat": pytest.approx(1.25), "amt": pytest.approx(0.75)}
    assert nameless.factors == {}


def test_under_five_days_the_profile_holds_and_is_unsure() -> None:
    habits = _learned(_story(days=4, lasts=30))

    assert habits.minutes == TEN
    assert (len(habits.days), habits.unsure) == (4, UNSURE)


def test_from_five_days_on_the_hall_teaches_and_is_surer_each_day() -> None:
    five, forty = (_learned(_story(days=days, lasts=30)) for days in (5, 40))

    assert five.minutes["empfang"] == pytest.approx((10 * 10 + 5 * 30) / 15)
    assert UNSURE > five.unsure > forty.unsure >= LEAST_UNSURE


def test_those_who_were_called_in_vain_raise_the_chance_after_such_a_wait() -> None:
    story = _story(days=5)
    for _ in range(20):
        gone = story.on(TODAY - timedelta(days=3), "09:00").takes()
        story.passes(minutes=50).step(Kind.TICKET_CALLED, gone).step(Kind.TICKET_NOT_SHOWN, gone)

    habits = _learned(story)

    assert habits.no_show[3] == pytest.approx((20 * USUAL_NO_SHOW[3] + 20) / 40)
    assert habits.no_show[4] == USUAL_NO_SHOW[4]


def test_a_past_day_knows_who_came_when_with_which_need() -> None:
    story = Story().on(TODAY - timedelta(days=7), "09:30")
    story.talk(language="ar")

    (day,) = _learned(story).days

    assert (day.weekday, day.came) == (0, (Came(at=570.0, need=Need(topic="empfang", language="ar")),))


def test_the_head_start_for_want_of_a_speaker_is_worked_out_again() -> None:
    line = InterpreterLine(id="video", title="Video", languages=("ar",))
    story = Story().on(TODAY - timedelta(days=7), "09:30")
    story.talk(language="ar"), story.talk(language="de")

    (day,) = _learned(story, replace(SITE, interpreter_lines=(line,))).days

    assert [came.head_start for came in day.came] == [20, 0]


def test_who_goes_on_to_a_second_talk_joins_its_line_as_old_as_the_visit() -> None:
    site = a_site(advisors=(an_advisor("rat", "empfang", "geld"),), topics=(a_topic(), a_topic("geld")))
    story = Story().on(TODAY - timedelta(days=7), "09:30")
    story.talk(waits=10, lasts=15, then="geld", next_leg=11)

    (day,) = _learned(story, site).days

    assert day.came[1] == Came(at=595.0, need=Need(topic="geld", language="de"), head_start=25)


def _talk(minutes: float, *, interpreted: bool = False) -> Talk:
    return Talk(topic="empfang", minutes=minutes, interpreted=interpreted)


def _story(*, days: int, lasts: float = 10) -> Story:
    story = Story()
    for day in _open_days(days):
        story.on(day).talk(lasts=lasts)
    return story


def _open_days(days: int) -> Iterator[date]:
    first = TODAY - timedelta(weeks=8)
    yield from [day for at in range(60) if (day := first + timedelta(days=at)).weekday() < 5][:days]


def _learned(story: Story, site: Site = SITE) -> Habits:
    return learn(visits(story.events, today=TODAY), site)
