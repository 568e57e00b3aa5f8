"""Who may listen to what: the server chooses, a screen only says who it is."""

import time
from typing import Any

import pytest
from flask_socketio.test_client import SocketIOTestClient

from server.actions.revoke_device import revoke_device
from server.storage.devices import DeviceKind
from tests.building import a_site
from tests.databases import emptied
from tests.web.conftest import Serve
from tests.web.served import Served, serving

LONGEST = 20

STRANGERS = {
    "nothing": None, "no token": {}, "a wrong token": {"token": "nonsense"}, "an empty token": {"token": ""},
    "a number": {"token": 7}, "a wrong ticket": {"ticket": "nonsense"}, "no ticket": {"ticket": None}, "a list": ["token"],
    "a zero byte": {"ticket": "\0"}, "a zero byte as token": {"token": "\0"},
}  # fmt: skip


@pytest.mark.parametrize("auth", STRANGERS.values(), ids=STRANGERS)
def test_strangers_hear_nothing(served: Served, auth: Any) -> None:
    assert not _connects(served, auth).is_connected()


def test_strangers_with_a_zero_byte_hear_nothing_on_postgresql_either(private_postgres: str) -> None:
    with serving(emptied(private_postgres)) as served:
        assert not _connects(served, {"ticket": "\0"}).is_connected()


def test_a_revoked_device_is_a_stranger(served: Served) -> None:
    device = served.hall.has_device(DeviceKind.WALL, "wall-token")
    served.hall.do(revoke_device, device=device)

    assert not _connects(served, {"token": "wall-token"}).is_connected()


def test_a_wall_hears_of_calls_and_of_nothing_else(served: Served) -> None:
    served.hall.has_device(DeviceKind.WALL, "wall-token")
    served.hall.has_device(DeviceKind.PRINTER, "printer-token")
    wall, printer = _connects(served, {"token": "wall-token"}), _connects(served, {"token": "printer-token"})
    served.hall.waits()
    _wait_for_news(printer)
    of_the_ticket = wall.get_received()

    served.hall.calls(served.hall.sits())

    _wait_for_news(wall)
    assert of_the_ticket == []


def test_a_kiosk_hears_of_a_changed_profile(served: Served) -> None:
    served.hall.has_device(DeviceKind.KIOSK, "kiosk-token")
    kiosk = _connects(served, {"token": "kiosk-token"})

    served.hall.loads(a_site(title="Neu"))

    _wait_for_news(kiosk)


def test_a_phone_hears_when_its_own_number_is_called(served: Served) -> None:
    first, second = served.hall.takes_ticket(), served.hall.takes_ticket()
    mine, other = (_connects(served, {"ticket": _secret(served, event.ticket)}) for event in (first, second))

    served.hall.calls(served.hall.sits())

    _wait_for_news(mine)
    assert other.is_connected()


def test_phones_leave_threads_for_desks_and_walls(serve: Serve) -> None:
    served = serve(threads=16)
    served.hall.has_device(DeviceKind.WALL, "wall-token")
    secrets = [_secret(served, served.hall.takes_ticket().ticket) for _ in range(10)]

    phones = [_connects(served, {"ticket": secret}) for secret in secrets]

    assert [phone.is_connected() for phone in phones] == [True] * 8 + [False] * 2
    assert _connects(served, {"token": "wall-token"}).is_connected()


def test_one_ticket_cannot_take_the_news_away_from_the_others(served: Served) -> None:
    secret = _secret(served, served.hall.takes_ticket().ticket)

    phones = [_connects(served, {"ticket": secret}) for _ in range(6)]

    assert [phone.is_connected() for phone in phones] == [True] * 4 + [False] * 2


def test_a_desk_hears_because_its_advisor_has_logged_in(served: Served) -> None:
    browser = served.advisor("rat")
    desk = served.lotse.socketio.test_client(served.lotse.flask, flask_test_client=browser.client)

    served.hall.waits()

    _wait_for_news(desk)


def test_a_poke_carries_nothing(served: Served) -> None:
    served.hall.has_device(DeviceKind.PRINTER, "printer-token")
    printer = _connects(served, {"token": "printer-token"})

    served.hall.waits("familie")

    (poke, *_) = _wait_for_news(printer)
    assert (poke["name"], poke["args"]) == ("changed", [])


def _connects(served: Served, auth: Any) -> SocketIOTestClient:
    return served.lotse.socketio.test_client(served.lotse.flask, auth=auth)


def _wait_for_news(screen: SocketIOTestClient) -> list[dict[str, Any]]:
    until = time.monotonic() + LONGEST
    while not (received := screen.get_received()):
        assert time.monotonic() < until, "no news"
        time.sleep(0.01)
    return [dict(packet) for packet in received]


def _secret(served: Served, ticket: int | None) -> str:
    return served.address(ticket).rpartition("/")[2]
