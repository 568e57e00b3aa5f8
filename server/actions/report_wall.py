"""A wall says whether it can be heard."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.domain.wall_sound import WallSound
from server.storage import devices, walls


def report_wall(hall: Hall, *, wall: int, sound: WallSound) -> Sequence[Event]:
    """Keeps it, and since when it is so; nothing happens when it said the same before. Refuses with DEVICE_UNKNOWN."""
    before = devices.find(hall.records, wall)
    if before is None:
        raise Refusal(Code.DEVICE_UNKNOWN, device=wall)
    if before.status == sound.value:
        return []
    walls.say_sound(hall.records, wall, sound=sound.value, at=hall.now)
    return [Event(kind=Kind.WALL_CHANGED, device=str(wall), facts={"sound": sound.value})]
