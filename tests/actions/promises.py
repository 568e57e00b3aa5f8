"""What must be true of all legs at every moment, whatever people press."""

from collections import Counter
from collections.abc import Mapping, Sequence

from server.domain.visits.leg import Leg, State


def one_person_at_most_at_each_desk(now: Sequence[Leg]) -> None:
    """Nobody is called to a desk where somebody is."""
    desks = Counter(leg.desk for leg in now if leg.state.is_at_a_desk)
    assert all(people == 1 for people in desks.values())


def each_number_in_one_place_at_most(now: Sequence[Leg]) -> None:
    """A visit with several legs stands in one line at a time."""
    open_legs = Counter(leg.ticket for leg in now if not leg.state.is_over)
    assert all(places == 1 for places in open_legs.values())


def nobody_is_served_twice(now: Sequence[Leg], ended: Mapping[int | None, int]) -> None:
    """Each talk that is over has ended once; `ended` counts the presses that ended it, less those taken back."""
    over = {leg.id: 1 for leg in now if leg.state is State.FINISHED}
    assert {leg: times for leg, times in ended.items() if times} == over


def places_stay_and_versions_grow(now: Sequence[Leg], seen: Mapping[int, Leg]) -> None:
    """Nobody's place in line has changed since the legs were `seen`, and every change has a version of its own."""
    for leg in now:
        before = seen.get(leg.id, leg)
        assert (leg.sort_key, leg.joined_at, leg.ticket) == (before.sort_key, before.joined_at, before.ticket)
        assert leg == before or leg.version > before.version
