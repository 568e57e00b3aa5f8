"""The draw among those who came early."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as any_

from server.domain.visits.draw import came_early, drawn
from server.domain.visits.leg import Leg
from tests.building import MONDAY, a_leg
from tests.domain.rest import minute


@given(order=any_.permutations(range(5)))
def test_the_places_stay_and_people_change_among_them(order: list[int]) -> None:
    early = [_came(at) for at in range(5)]

    after = drawn([early[at] for at in order])

    assert sorted(leg.sort_key for leg in after) == [leg.sort_key for leg in early]
    assert [leg.id for leg in sorted(after, key=lambda leg: leg.sort_key)] == order


def test_a_head_start_counts_from_the_place_that_was_drawn() -> None:
    first, second = _came(0), _came(1, head_start=20)

    after = {leg.id: leg for leg in drawn([first, second])}

    assert after[0].sort_key == minute(0)
    assert after[1].sort_key == minute(1) - timedelta(minutes=20)


def test_who_comes_when_the_hall_is_open_is_not_drawn() -> None:
    early = came_early([_came(3), _came(1), _came(2)], minute(3))

    assert [leg.id for leg in early] == [1, 2]


def _came(at: int, head_start: int = 0) -> Leg:
    came = MONDAY + timedelta(minutes=at)
    return a_leg(id=at, joined_at=came, sort_key=came - timedelta(minutes=head_start), head_start=head_start)
