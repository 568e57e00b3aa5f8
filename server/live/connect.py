"""The only thing a screen does through the socket: connect. The server chooses its rooms."""

from collections.abc import Callable, Iterable, Mapping

from flask_socketio import SocketIO, join_room

from server.live.open_pages import OpenPages
from server.live.rooms import PHONES, room, room_of_ticket
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


def listen(
    socketio: SocketIO, storage: Storage, rooms_of_login: Callable[[], Iterable[tuple[str, str]]], *, most_phones: int
) -> OpenPages:
    """Lets screens connect: devices by token, a visitor's phone by the secret of its page, desks by their login.

    Phones beyond `most_phones` hear no news and look again by themselves, so that however many visitors look, desks
    and walls are told. Gives the visitors' pages that are open.
    """
    pages = OpenPages(lambda: socketio.server.manager.rooms.get("/", {}))  # type: ignore[attr-defined]  # in no stub

    @socketio.on("connect")
    def connect(auth: object = None) -> bool:
        said = auth if isinstance(auth, Mapping) else {}
        token, secret = _plain(said.get("token")), _plain(said.get("ticket"))
        if token is None and secret is not None:
            return _follows(pages, storage, secret, most_phones)
        rooms = _rooms(token, storage, rooms_of_login)
        for name in rooms:
            join_room(name)
        return bool(rooms)

    return pages


def _follows(pages: OpenPages, storage: Storage, secret: str, most_phones: int) -> bool:
    with storage.looking() as connection:
        ticket = tickets.of_secret(connection, secret)
    if ticket is None:
        return False
    phones, own = room(ticket.site, PHONES), room_of_ticket(ticket.id)
    if pages.in_room(phones) >= most_phones or pages.in_room(own) >= PHONES_PER_TICKET:
        return False
    join_room(phones)
    join_room(own)
    pages.add(ticket.site, ticket.id)
    return True


def _rooms(
    token: str | None, storage: Storage, rooms_of_login: Callable[[], Iterable[tuple[str, str]]]
) -> tuple[str, ...]:
    if token is None:
        return tuple(room(site, screens) for site, screens in rooms_of_login())
    with storage.looking() as connection:
        device = devices.of_token(connection, token)
    return () if device is None else (room(device.site, ROOM_OF[device.kind]),)


def _plain(said: object) -> str | None:
    return (
        said if isinstance(said, str) and said.isascii() and said.isprintable() and len(said) <= LONGEST_AUTH else None
    )
