"""The expected wait: always a range, and never shorter for more people."""

from hypothesis import given
from hypothesis import strategies as any_

from server.domain.routing.estimate import STEP, Range, expected_wait

PEOPLE = any_.integers(0, 300)
TALKS = any_.floats(1, 120, allow_nan=False)
ADVISORS = any_.integers(1, 40)


def test_when_somebody_is_free_it_is_nearly_your_turn() -> None:
    assert expected_wait(0, talk=20, advisors=2, idle=1) == Range(low=0, high=5)


def test_when_nobody_can_help_nobody_can_say() -> None:
    assert expected_wait(3, talk=20, advisors=0, idle=0) is None


def test_four_people_before_two_advisors_wait_about_half_an_hour() -> None:
    # five must leave before: 5 × 12 minutes / 2 desks = 30 minutes
    assert expected_wait(4, talk=12, advisors=2, idle=0) == Range(low=10, high=50)


@given(PEOPLE, TALKS, ADVISORS, any_.integers(0, 40))
def test_the_range_holds_the_mean(people: int, talk: float, advisors: int, idle: int) -> None:
    idle = min(idle, advisors)

    expected = expected_wait(people, talk=talk, advisors=advisors, idle=idle)

    mean = talk * max(0, people + 1 - idle) / advisors
    assert expected is not None
    assert expected.low <= mean <= expected.high


@given(PEOPLE, TALKS, ADVISORS, any_.integers(0, 40))
def test_one_more_before_you_never_shortens_the_wait(people: int, talk: float, advisors: int, idle: int) -> None:
    idle = min(idle, advisors)

    fewer = expected_wait(people, talk=talk, advisors=advisors, idle=idle)
    more = expected_wait(people + 1, talk=talk, advisors=advisors, idle=idle)

    assert fewer is not None
    assert more is not None
    assert fewer.low <= more.low
    assert fewer.high <= more.high


@given(PEOPLE, TALKS, ADVISORS)
def test_one_more_busy_advisor_never_lengthens_the_wait(people: int, talk: float, advisors: int) -> None:
    fewer = expected_wait(people, talk=talk, advisors=advisors, idle=0)
    more = expected_wait(people, talk=talk, advisors=advisors + 1, idle=0)

    assert fewer is not None
    assert more is not None
    assert more.low <= fewer.low
    assert more.high <= fewer.high


@given(PEOPLE, TALKS, ADVISORS)
def test_a_range_is_a_range_in_steps(people: int, talk: float, advisors: int) -> None:
    expected = expected_wait(people, talk=talk, advisors=advisors, idle=0)

    assert expected is not None
    assert 0 <= expected.low < expected.high
    assert expected.low % STEP == expected.high % STEP == 0
