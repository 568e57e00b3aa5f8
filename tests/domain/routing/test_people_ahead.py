"""How many people ahead are said."""

import pytest

from server.domain.routing.people_ahead import people_said


@pytest.mark.parametrize("people", [0, 1, 19, 20])
def test_a_short_line_is_said_as_it_is(people: int) -> None:
    assert people_said(people) == (people, False)


@pytest.mark.parametrize(("people", "said"), [(21, 20), (30, 20), (31, 30), (60, 50), (61, 60), (200, 190), (207, 200)])
def test_a_long_line_is_said_in_tens(people: int, said: int) -> None:
    assert people_said(people) == (said, True)


def test_more_than_so_many_is_never_said_of_fewer() -> None:
    said = {people: people_said(people) for people in range(1000)}

    assert all(told < people for people, (told, or_more) in said.items() if or_more)
