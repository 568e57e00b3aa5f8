"""When an advisor can be away without anybody losing what they have been promised."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as any_

from server.domain.routing.answerable import Waiting
from server.domain.routing.pausing import A_PAUSE, minutes_until, pause_possible_at
from server.domain.routing.run_of_day import RunOfDay
from tests.building import MONDAY
from tests.domain.rest import a_duty, in_line, minute

BOTH = ("rat", "amt")


def test_with_nobody_promised_a_pause_is_possible_now() -> None:
    assert _possible(in_line(1), ends=20, promised=()) == 0


def test_with_time_enough_after_it_a_pause_is_possible_now() -> None:
    assert _possible(in_line(1), ends=30, promised={1}) == 0


def test_who_could_only_be_served_by_this_advisor_is_served_first() -> None:
    assert _possible(in_line(1, minutes=12), ends=20, promised={1}) == 12


def test_when_the_time_is_short_all_who_were_promised_come_first() -> None:
    line = [in_line(1, minutes=10), in_line(2, minutes=10), in_line(3, minutes=10)]

    assert _possible(*line, ends=40, promised={1, 2, 3}) == 30


def test_whom_a_colleague_serves_meanwhile_hinders_no_pause() -> None:
    line = in_line(1, *BOTH)

    assert _possible(line, ends=20, promised={1}, colleague=True) == 0


def test_a_colleague_who_may_not_help_does_not_count() -> None:
    line = in_line(1, "rat", minutes=15)

    assert _possible(line, ends=20, promised={1}, colleague=True) == 15


def test_who_is_lost_anyhow_hinders_no_pause() -> None:
    assert _possible(in_line(1, minutes=30), ends=20, promised={1}) == 0


def test_a_talk_that_is_going_on_elsewhere_is_waited_for() -> None:
    day = RunOfDay(
        line=[in_line(1, *BOTH)], duties=[a_duty("rat", ends=20), a_duty("amt", ends=20)],
        busy_until={"amt": minute(10)}, now=MONDAY,
    )  # fmt: skip

    assert pause_possible_at(day, advisor="rat", promised={1}) == minute(15)


def test_somebody_without_a_duty_can_always_go() -> None:
    day = RunOfDay(line=[in_line(1)], duties=[a_duty()], busy_until={}, now=MONDAY)

    assert pause_possible_at(day, advisor="kasse", promised={1}) == MONDAY


def test_minutes_are_never_too_few() -> None:
    assert [minutes_until(MONDAY + timedelta(seconds=each), MONDAY) for each in (-5, 0, 1, 60, 61)] == [0, 0, 1, 1, 2]


@given(
    any_.lists(any_.tuples(any_.sampled_from([("rat",), ("amt",), BOTH]), any_.integers(3, 20)), max_size=8),
    any_.integers(10, 90),
)
def test_a_pause_at_the_moment_that_is_said_breaks_no_promise(
    people: list[tuple[tuple[str, ...], int]], ends: int
) -> None:
    line = [in_line(at, *able, minutes=length, topic="-".join(able)) for at, (able, length) in enumerate(people, 1)]
    duties = [a_duty("rat", ends=ends), a_duty("amt", ends=ends)]
    day = RunOfDay(line=line, duties=duties, busy_until={}, now=MONDAY)
    promised = set(day.course().talks)

    begins = pause_possible_at(day, advisor="rat", promised=promised)

    here = [(0.0, (begins - MONDAY) / timedelta(minutes=1)), ((begins + A_PAUSE - MONDAY) / timedelta(minutes=1), ends)]
    with_pause = [a_duty("rat", begins=first, ends=last) for first, last in here if first < last]
    assert promised <= set(day.course([*with_pause, a_duty("amt", ends=ends)]).talks) or begins == minute(ends)


def _possible(*line: Waiting, ends: float, promised: set[int] | tuple[int, ...], colleague: bool = False) -> float:
    """In how many minutes `rat` can be away, who is here until then; a colleague too perhaps."""
    duties = [a_duty("rat", ends=ends), *([a_duty("amt", ends=ends)] if colleague else [])]
    day = RunOfDay(line=line, duties=duties, busy_until={}, now=MONDAY)
    return (pause_possible_at(day, advisor="rat", promised=promised) - MONDAY) / timedelta(minutes=1)
