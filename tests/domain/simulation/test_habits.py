"""What a hall is like, asked at the edges of what is known of it."""

import pytest

from server.domain.simulation.habits import USUAL_NO_SHOW, Habits


@pytest.mark.parametrize(
    ("waited", "chance"), [(0.0, USUAL_NO_SHOW[0]), (16.0, USUAL_NO_SHOW[1]), (9999.0, USUAL_NO_SHOW[-1])]
)
def test_who_has_waited_longer_comes_less_often(waited: float, chance: float) -> None:
    assert Habits(minutes={}).no_show_after(waited) == chance


@pytest.mark.parametrize("waited", [-1.0, -20.0, -500.0])
def test_who_came_before_the_clock_was_set_back_has_not_waited_yet(waited: float) -> None:
    assert Habits(minutes={}).no_show_after(waited) == USUAL_NO_SHOW[0]
