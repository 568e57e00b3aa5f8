"""Which numbers are called together."""

from server.domain.visits.wave import Wave, next_wave
from tests.building import MONDAY


def a_wave(first: int, last: int) -> Wave:
    return Wave(id=1, first=first, last=last, calls=1, called_at=MONDAY)


def test_the_smallest_waiting_numbers_are_called_first() -> None:
    assert next_wave([9, 3, 5, 4, 12], [], size=3) == (3, 5)


def test_a_wave_begins_behind_the_one_before() -> None:
    assert next_wave(range(1, 30), [a_wave(1, 10)], size=10) == (11, 20)


def test_numbers_of_people_who_went_home_do_not_make_a_wave_smaller() -> None:
    assert next_wave([11, 14, 19, 30], [a_wave(1, 10)], size=3) == (11, 19)


def test_a_small_number_that_came_late_is_a_wave_of_its_own() -> None:
    waves = [a_wave(10, 19)]

    assert next_wave([5, 12, 20, 21], waves, size=10) == (5, 5)
    assert next_wave([5, 12, 20, 21], [*waves, a_wave(5, 5)], size=10) == (20, 21)


def test_without_new_numbers_there_is_no_wave() -> None:
    assert next_wave([3, 4], [a_wave(1, 10)], size=10) is None
