"""A device that has forgotten its token gets another one-time code."""

from server.actions.enrol_device import enrol_device
from server.actions.invite_device_again import invite_device_again
from server.actions.revoke_device import revoke_device
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import devices
from server.storage.devices import DeviceKind
from tests.open_hall import OpenHall


def test_the_same_device_enrols_anew_and_its_old_token_is_nobodys(hall: OpenHall) -> None:
    kiosk = hall.has_device(DeviceKind.KIOSK, "old-token")

    (event,) = hall.do(invite_device_again, device=kiosk, code="K7QF3M2P", by="leitung")
    hall.do(enrol_device, code="K7QF3M2P", token="new-token")

    with hall.storage.looking() as connection:
        old, new = (devices.of_token(connection, token) for token in ("old-token", "new-token"))
    assert (event.kind, event.device, event.facts["by"]) == (Kind.DEVICE_INVITED, str(kiosk), "leitung")
    assert old is None
    assert new is not None
    assert new.id == kiosk


def test_until_it_has_enrolled_the_old_token_counts(hall: OpenHall) -> None:
    kiosk = hall.has_device(DeviceKind.KIOSK, "old-token")

    hall.do(invite_device_again, device=kiosk, code="K7QF3M2P")

    with hall.storage.looking() as connection:
        assert devices.of_token(connection, "old-token") is not None


def test_only_the_newest_code_counts(hall: OpenHall) -> None:
    kiosk = hall.has_device(DeviceKind.KIOSK, "old-token")
    hall.do(invite_device_again, device=kiosk, code="K7QF3M2P")

    hall.do(invite_device_again, device=kiosk, code="AAAABBBB")

    with hall.refuses(Code.CODE_UNKNOWN):
        hall.do(enrol_device, code="K7QF3M2P", token="new-token")


def test_a_code_is_too_old_after_an_hour(hall: OpenHall) -> None:
    kiosk = hall.has_device(DeviceKind.KIOSK, "old-token")
    hall.do(invite_device_again, device=kiosk, code="K7QF3M2P")
    hall.clock.passes(minutes=60)

    with hall.refuses(Code.CODE_UNKNOWN):
        hall.do(enrol_device, code="K7QF3M2P", token="new-token")


def test_a_revoked_device_is_refused(hall: OpenHall) -> None:
    kiosk = hall.has_device(DeviceKind.KIOSK, "old-token")
    hall.do(revoke_device, device=kiosk)

    with hall.refuses(Code.DEVICE_UNKNOWN):
        hall.do(invite_device_again, device=kiosk, code="K7QF3M2P")


def test_a_device_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.DEVICE_UNKNOWN):
        hall.do(invite_device_again, device=99, code="K7QF3M2P")
