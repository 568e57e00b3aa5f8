"""A device enrols with its one-time code."""

from server.actions.enrol_device import enrol_device
from server.actions.invite_device import invite_device
from server.actions.revoke_device import revoke_device
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from server.storage import devices
from server.storage.devices import DeviceKind
from tests.at_once import at_once
from tests.open_hall import OpenHall

CODE = "K7QF3M2P"


def test_a_code_becomes_a_token(hall: OpenHall) -> None:
    _invited(hall)

    (event,) = hall.do(enrol_device, code=CODE, token="a-long-token")

    with hall.storage.looking() as connection:
        device = devices.of_token(connection, "a-long-token")
    assert event.kind is Kind.DEVICE_ENROLLED
    assert device is not None
    assert (device.site, device.kind, device.enrolled) == ("halle", DeviceKind.KIOSK, True)


def test_the_token_is_kept_only_as_a_hash(hall: OpenHall) -> None:
    _invited(hall)

    hall.do(enrol_device, code=CODE, token="a-long-token")

    assert "a-long-token" not in str(hall.everything())


def test_of_two_who_type_a_code_at_once_one_enrols(hall: OpenHall) -> None:
    _invited(hall)

    with hall.beside() as beside:
        answers = at_once(
            lambda: hall.do(enrol_device, code=CODE, token="first"),
            lambda: beside.do(enrol_device, code=CODE, token="second"),
        )

    (refused,) = [answer for answer in answers if isinstance(answer, Refusal)]
    assert refused.code is Code.CODE_UNKNOWN


def test_a_code_is_good_once(hall: OpenHall) -> None:
    _invited(hall)
    hall.do(enrol_device, code=CODE, token="first")

    with hall.refuses(Code.CODE_UNKNOWN):
        hall.do(enrol_device, code=CODE, token="second")


def test_a_code_is_good_for_an_hour(hall: OpenHall) -> None:
    _invited(hall)
    hall.clock.passes(hours=1)

    with hall.refuses(Code.CODE_UNKNOWN):
        hall.do(enrol_device, code=CODE, token="token")


def test_a_wrong_code_is_refused(hall: OpenHall) -> None:
    _invited(hall)

    with hall.refuses(Code.CODE_UNKNOWN):
        hall.do(enrol_device, code="K7QF3M2Q", token="token")


def test_the_code_of_a_revoked_device_is_refused(hall: OpenHall) -> None:
    hall.do(revoke_device, device=_invited(hall))

    with hall.refuses(Code.CODE_UNKNOWN):
        hall.do(enrol_device, code=CODE, token="token")


def _invited(hall: OpenHall) -> int:
    (event,) = hall.do(invite_device, kind=DeviceKind.KIOSK, name="Kiosk 1", code=CODE)
    return int(str(event.device))
