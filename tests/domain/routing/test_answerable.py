"""Who can still be served today."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as any_

from server.domain.hours.rota import Duty
from server.domain.routing.answerable import Waiting, course
from tests.building import MONDAY
from tests.domain.rest import a_duty, in_line, minute


def test_one_after_the_other_as_long_as_the_time_suffices() -> None:
    line = [in_line(at) for at in range(1, 6)]

    run = course(line, duties=[a_duty()], busy_until={}, now=MONDAY)

    assert {leg: talk.begins for leg, talk in run.talks.items()} == {
        1: minute(0),
        2: minute(15),
        3: minute(30),
        4: minute(45),
    }


def test_the_line_is_in_the_order_of_calling() -> None:
    line = [in_line(1, came=-5), in_line(2, came=-25)]

    run = course(line, duties=[a_duty()], busy_until={}, now=MONDAY)

    assert run.talks[2].begins < run.talks[1].begins


def test_a_talk_that_is_going_on_ends_first() -> None:
    run = course([in_line(1)], duties=[a_duty()], busy_until={"rat": minute(20)}, now=MONDAY)

    assert run.talks[1].begins == minute(20)


def test_nobody_is_served_by_somebody_who_may_not_help_them() -> None:
    run = course([in_line(1, "amt")], duties=[a_duty("rat")], busy_until={}, now=MONDAY)

    assert run.talks == {}


def test_whoever_comes_later_today_helps_from_then_on() -> None:
    run = course([in_line(1, "amt")], duties=[a_duty("amt", begins=30)], busy_until={}, now=MONDAY)

    assert run.talks[1].begins == minute(30)


def test_an_advisor_whose_time_is_too_short_for_the_next_calls_nobody_behind_them() -> None:
    line = [in_line(1, "rat", "amt", minutes=15), in_line(2, "rat", minutes=5, topic="kurz")]

    run = course(line, duties=[a_duty("rat", ends=10), a_duty("amt", begins=5)], busy_until={}, now=MONDAY)

    assert run.talks[1].advisor == "amt"
    assert 2 not in run.talks


def test_after_a_break_the_next_stretch_counts() -> None:
    run = course([in_line(1)], duties=[a_duty(ends=10), a_duty(begins=30)], busy_until={}, now=MONDAY)

    assert run.talks[1].begins == minute(30)


def test_one_more_begins_when_somebody_has_nobody_left() -> None:
    run = course([in_line(1)], duties=[a_duty()], busy_until={}, now=MONDAY)

    assert run.one_more({"rat"}, 15) == minute(15)


def test_one_more_needs_the_time_of_the_whole_talk() -> None:
    run = course([in_line(1)], duties=[a_duty(ends=25)], busy_until={}, now=MONDAY)

    assert run.one_more({"rat"}, 15) is None
    assert run.one_more({"rat"}, 10) == minute(15)


def test_one_more_is_not_for_those_who_cannot_help() -> None:
    run = course([], duties=[a_duty()], busy_until={}, now=MONDAY)

    assert run.one_more({"amt"}, 5) is None


ADVISORS = ("a", "b", "c")
LINES = any_.lists(any_.tuples(any_.sets(any_.sampled_from(ADVISORS), min_size=1), any_.integers(1, 40)), max_size=12)
DUTIES = any_.lists(
    any_.tuples(any_.integers(0, 60), any_.integers(1, 90)), min_size=len(ADVISORS), max_size=len(ADVISORS)
)


@given(people=LINES, hours=DUTIES)
def test_whoever_can_be_served_is_served_in_a_day_lived_minute_by_minute(
    people: list[tuple[set[str], int]], hours: list[tuple[int, int]]
) -> None:
    line = [
        in_line(at, *sorted(able), minutes=minutes, topic=str(sorted(able)))
        for at, (able, minutes) in enumerate(people)
    ]
    duties = [
        a_duty(who, begins=begins, ends=begins + length) for who, (begins, length) in zip(ADVISORS, hours, strict=True)
    ]

    run = course(line, duties=duties, busy_until={}, now=MONDAY)

    assert {leg: talk.ends for leg, talk in run.talks.items()} == _lived(line, duties)


@given(people=LINES, hours=DUTIES, minutes=any_.integers(1, 40))
def test_one_more_at_the_end_changes_nothing_for_those_before(
    people: list[tuple[set[str], int]], hours: list[tuple[int, int]], minutes: int
) -> None:
    line = [in_line(at, *sorted(able), minutes=each, topic=str(sorted(able))) for at, (able, each) in enumerate(people)]
    duties = [
        a_duty(who, begins=begins, ends=begins + length) for who, (begins, length) in zip(ADVISORS, hours, strict=True)
    ]
    before = course(line, duties=duties, busy_until={}, now=MONDAY)

    after = course([*line, in_line(99, "a", minutes=minutes, topic="new")], duties=duties, busy_until={}, now=MONDAY)

    assert {leg: talk for leg, talk in after.talks.items() if leg != 99} == before.talks
    assert before.one_more({"a"}, minutes) == (after.talks[99].begins if 99 in after.talks else None)


def _lived(line: list[Waiting], duties: list[Duty]) -> dict[int, datetime]:
    """The same day without any foresight: each minute whoever is free looks at the line and calls, or goes home."""
    waiting, ended = sorted(line, key=lambda person: person.sort_key), dict[int, datetime]()
    busy, gone = dict.fromkeys(ADVISORS, MONDAY), set[str]()
    for now in (minute(count) for count in range(200)):
        for duty in sorted(duties, key=lambda duty: duty.advisor):
            if duty.advisor in gone or now < busy[duty.advisor] or not duty.begins <= now < duty.ends:
                continue
            mine = next((person for person in waiting if duty.advisor in person.able), None)
            if mine is None:
                continue
            ends = now + timedelta(minutes=mine.minutes)
            if ends > duty.ends:
                gone.add(duty.advisor)
                continue
            waiting.remove(mine)
            busy[duty.advisor] = ended[mine.leg] = ends
    return ended
