"""The only thing a screen does through the socket: connect. The server chooses its rooms."""

from collections.abc import Callable, Mapping
from typing import Any

from flask_socketio import SocketIO, join_room

from server.live.rooms import room, room_of_ticket
from server.storage import devices, tickets
from server.storage.devices import DeviceKind
from server.storage.records import Storage

ROOM_OF = {DeviceKind.KIOSK: "kiosks", DeviceKind.WALL: "wall", DeviceKind.PRINTER: "printers"}


def listen(socketio: SocketIO, storage: Storage, site_of_login: Callable[[], str | None]) -> None:
    """Lets screens connect: devices by token, a visitor's phone by the secret of its page, desks by their login."""

    @socketio.on("connect")
    def connect(auth: object = None) -> bool:
        rooms = _rooms(auth if isinstance(auth, Mapping) else {}, storage, site_of_login)
        for name in rooms:
            join_room(name)
        return bool(rooms)


def _rooms(auth: Mapping[str, Any], storage: Storage, site_of_login: Callable[[], str | None]) -> tuple[str, ...]:
    token, secret = auth.get("token"), auth.get("ticket")
    if isinstance(token, str):
        with storage.looking() as connection:
            device = devices.of_token(connection, token)
        return () if device is None else (room(device.site, ROOM_OF[device.kind]),)
    if isinstance(secret, str):
        with storage.looking() as connection:
            ticket = tickets.of_secret(connection, secret)
        return () if ticket is None else (room(ticket.site, "phones"), room_of_ticket(ticket.id))
    site = site_of_login()
    return () if site is None else (room(site, "desks"),)
