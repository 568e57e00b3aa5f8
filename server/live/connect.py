"""The only thing a screen does through the socket: connect. The server chooses its rooms."""

from collections.abc import Callable, Mapping
from typing import Any

from flask_socketio import SocketIO, join_room

from server.live.rooms import room, room_of_ticket
from server.storage import devices, tickets
from server.storage.devices import DeviceKind
from server.storage.records import Storage

ROOM_OF = {DeviceKind.KIOSK: "kiosks", DeviceKind.WALL: "wall", DeviceKind.PRINTER: "printers"}


def listen(socketio: SocketIO, storage: Storage, site_of_login: Callable[[], str | None], *, most_phones: int) -> None:
    """Lets screens connect: devices by token, a visitor's phone by the secret of its page, desks by their login.

    Every socket holds a thread. Phones beyond `most_phones` hear no news and look again by themselves, so that
    however many visitors look, desks and walls are told.
    """

    @socketio.on("connect")
    def connect(auth: object = None) -> bool:
        rooms = _rooms(auth if isinstance(auth, Mapping) else {}, storage, site_of_login)
        phones = next((name for name in rooms if name.endswith("/phones")), None)
        if phones is not None and _listeners(socketio, phones) >= most_phones:
            return False
        for name in rooms:
            join_room(name)
        return bool(rooms)


def _listeners(socketio: SocketIO, name: str) -> int:
    return sum(1 for _ in socketio.server.manager.get_participants("/", name))  # type: ignore[attr-defined, misc]  # in no stub


def _rooms(auth: Mapping[str, Any], storage: Storage, site_of_login: Callable[[], str | None]) -> tuple[str, ...]:
    token, secret = auth.get("token"), auth.get("ticket")
    if isinstance(token, str):
        with storage.looking() as connection:
            device = devices.of_token(connection, token)
        return () if device is None else (room(device.site, ROOM_OF[device.kind]),)
    if isinstance(secret, str) and secret.isprintable():  # PostgreSQL cannot even be asked for a zero byte
        with storage.looking() as connection:
            ticket = tickets.of_secret(connection, secret)
        return () if ticket is None else (room(ticket.site, "phones"), room_of_ticket(ticket.id))
    site = site_of_login()
    return () if site is None else (room(site, "desks"),)
