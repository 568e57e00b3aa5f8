"""A wall says whether it can be heard."""

import pytest

from server.actions.report_wall import report_wall
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.wall_sound import WallSound
from server.storage import walls
from server.storage.devices import DeviceKind
from tests.open_hall import OpenHall


def test_what_a_wall_says_is_kept_with_the_moment(hall: OpenHall) -> None:
    wall = hall.has_device(DeviceKind.WALL, "the-token-of-a-wall")

    (event,) = hall.do(report_wall, wall=wall, sound=WallSound.BLOCKED)

    assert (event.kind, event.device, event.facts["sound"]) == (Kind.WALL_CHANGED, str(wall), "blocked")
    assert _kept(hall) == ("blocked", hall.clock())


def test_what_it_says_again_changes_nothing_not_even_since_when(hall: OpenHall) -> None:
    wall = hall.has_device(DeviceKind.WALL, "the-token-of-a-wall")
    hall.do(report_wall, wall=wall, sound=WallSound.BROKEN)
    since = hall.clock()
    hall.clock.passes(minutes=10)

    events = hall.do(report_wall, wall=wall, sound=WallSound.BROKEN)

    assert events == []
    assert _kept(hall) == ("broken", since)


@pytest.mark.parametrize("unknown", [0, 4711])
def test_nobody_else_is_a_wall(hall: OpenHall, unknown: int) -> None:
    with hall.refuses(Code.DEVICE_UNKNOWN):
        hall.do(report_wall, wall=unknown, sound=WallSound.HEARD)


def _kept(hall: OpenHall) -> tuple[str, object]:
    with hall.reading() as records:
        (wall,) = walls.enrolled(records)
    return wall.status, wall.heard_at
