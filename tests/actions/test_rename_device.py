"""A device is called something else."""

import pytest

from server.actions.rename_device import rename_device
from server.actions.revoke_device import revoke_device
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import devices
from server.storage.devices import DeviceKind
from tests.open_hall import OpenHall


def test_a_device_has_its_new_name(hall: OpenHall) -> None:
    wall = hall.has_device(DeviceKind.WALL, "wall-token")

    (event,) = hall.do(rename_device, device=wall, name="Wand links", by="leitung")

    assert (event.kind, event.device, event.facts) == (Kind.DEVICE_RENAMED, str(wall), {"by": "leitung"})
    assert _name(hall, wall) == "Wand links"


def test_the_same_name_again_changes_nothing(hall: OpenHall) -> None:
    wall = hall.has_device(DeviceKind.WALL, "wall-token")
    hall.do(rename_device, device=wall, name="Wand links")

    happened = hall.do(rename_device, device=wall, name="Wand links")

    assert happened == []


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 101])
def test_what_is_no_name_is_refused(hall: OpenHall, name: str) -> None:
    wall = hall.has_device(DeviceKind.WALL, "wall-token")

    with hall.refuses(Code.BAD_REQUEST):
        hall.do(rename_device, device=wall, name=name)


def test_a_device_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.DEVICE_UNKNOWN):
        hall.do(rename_device, device=99, name="Wand")


def test_a_revoked_device_keeps_its_name(hall: OpenHall) -> None:
    wall = hall.has_device(DeviceKind.WALL, "wall-token")
    hall.do(revoke_device, device=wall)

    with hall.refuses(Code.DEVICE_UNKNOWN):
        hall.do(rename_device, device=wall, name="Wand")


def _name(hall: OpenHall, device: int) -> str | None:
    with hall.reading() as records:
        known = devices.find(records, device)
    return known.name if known else None
