"""The only thing a screen does through the socket: connect. The server chooses its rooms."""

from collections.abc import Callable, Mapping
from typing import Any

from flask_socketio import SocketIO, join_room

from server.live.rooms import room, room_of_ticket
from server.storage import devices, tickets
from server.storage.devices import DeviceKind
from server.storage.records import Storage

LONGEST_AUTH = 64
"""Characters of a token or a secret; whatever is longer or no plain text is nobody's."""

PHONES_PER_TICKET = 4
"""A visitor, somebody who came along, and a page that is being reloaded."""

ROOM_OF = {
    DeviceKind.KIOSK: "kiosks", DeviceKind.WALL: "wall", DeviceKind.PRINTER: "printers", DeviceKind.TABLET: "tablets",
}  # fmt: skip


def listen(socketio: SocketIO, storage: Storage, site_of_login: Callable[[], str | None], *, most_phones: int) -> None:
    """Lets screens connect: devices by token, a visitor's phone by the secret of its page, desks by their login.

    Every socket holds a thread. Phones beyond `most_phones` hear no news and look again by themselves, so that
    however many visitors look, desks and walls are told.
    """

    @socketio.on("connect")
    def connect(auth: object = None) -> bool:
        rooms = _rooms(auth if isinstance(auth, Mapping) else {}, storage, site_of_login)
        if any(_is_full(socketio, name, most_phones) for name in rooms):
            return False
        for name in rooms:
            join_room(name)
        return bool(rooms)


def _is_full(socketio: SocketIO, name: str, most_phones: int) -> bool:
    if not name.endswith("/phones") and not name.startswith("ticket/"):
        return False
    most = PHONES_PER_TICKET if name.startswith("ticket/") else most_phones
    listening = socketio.server.manager.get_participants("/", name)  # type: ignore[attr-defined]  # in no stub
    return sum(1 for _ in listening) >= most


def _rooms(auth: Mapping[str, Any], storage: Storage, site_of_login: Callable[[], str | None]) -> tuple[str, ...]:
    token, secret = _plain(auth.get("token")), _plain(auth.get("ticket"))
    if token is not None:
        with storage.looking() as connection:
            device = devices.of_token(connection, token)
        return () if device is None else (room(device.site, ROOM_OF[device.kind]),)
    if secret is not None:
        with storage.looking() as connection:
            ticket = tickets.of_secret(connection, secret)
        return () if ticket is None else (room(ticket.site, "phones"), room_of_ticket(ticket.id))
    site = site_of_login()
    return () if site is None else (room(site, "desks"),)


def _plain(said: object) -> str | None:
    return (
        said if isinstance(said, str) and said.isascii() and said.isprintable() and len(said) <= LONGEST_AUTH else None
    )
