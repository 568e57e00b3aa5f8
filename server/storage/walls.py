"""Walls: which there are, and what each has said of its sound."""

from datetime import datetime

from sqlalchemy import bindparam, select, update

from server.domain.site.site import Site
from server.domain.site.wall_settings import WallSettings
from server.storage.devices import Device, as_device
from server.storage.records import Records
from server.storage.tables import devices

_ENROLLED = (
    select(devices)
    .where(devices.c.site == bindparam("of_site"), devices.c.kind == "wall", devices.c.token_hash.is_not(None))
    .order_by(devices.c.id)
)


def enrolled(records: Records) -> list[Device]:
    """The walls of the site. `status` is what it said of its sound, `heard_at` since when that is so."""
    return [as_device(row) for row in records.connection.execute(_ENROLLED, {"of_site": records.site})]


def settings_of(records: Records, site: Site) -> list[WallSettings]:
    """What holds for the walls that there are, each only once."""
    found: list[WallSettings] = []
    for wall in enrolled(records):
        if (settings := site.wall_named(wall.name)) not in found:
            found.append(settings)
    return found


def say_sound(records: Records, wall: int, *, sound: str, at: datetime) -> None:
    """Keeps what a wall says of its sound, and since when."""
    records.connection.execute(update(devices).where(devices.c.id == wall).values(status=sound, status_at=at))
