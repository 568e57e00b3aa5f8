"""With gevent a page holds a line and little else, and hears what it should all the same."""

import gc
import inspect
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

import engineio
import gevent
import pytest
from flask import Flask
from wsproto.events import CloseConnection, Ping, TextMessage
from wsproto.frame_protocol import CloseReason

from server.live.few_sockets import FewSockets
from tests.live.light_hall import ACCEPTED, CHANGED, LARGEST, LightHall, Screen, greeting, light_hall

WAYS_TO_GO: dict[str, Callable[[Screen], None]] = {
    "the line is lost": lambda screen: screen.line.close(),
    "it closes Engine.IO": lambda screen: screen.says("1"),
    "it closes the websocket": lambda screen: screen.sends(CloseConnection(code=CloseReason.NORMAL_CLOSURE)),
}


@pytest.fixture
def hall() -> Iterator[LightHall]:
    with light_hall() as opened:
        yield opened


def test_engineio_has_the_places_that_we_take() -> None:
    """When this fails after an upgrade: compare engineio's own `_handle_connect` and `Socket` with ours."""
    server = engineio.Server

    connect, tell, _ = server._handle_connect, server._trigger_event, server._bad_request  # noqa: SLF001

    parts = ["self", "environ", "start_response", "transport", "jsonp_index"]
    assert list(inspect.signature(connect).parameters) == parts
    assert list(inspect.signature(tell).parameters) == ["self", "event", "args", "kwargs"]


def test_a_screen_is_answered_as_a_browser_wants_it(hall: LightHall) -> None:
    screen, (status, headers, body) = hall.opens()

    said = greeting(screen)

    assert (status, body) == ("101 Switching Protocols", b"")
    assert headers == {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Accept": ACCEPTED}
    assert (said["upgrades"], said["maxPayload"]) == ([], LARGEST)
    assert (said["pingInterval"], said["pingTimeout"]) == (30_000, 20_000)


@pytest.mark.parametrize("headers", [{"HTTP_SEC_WEBSOCKET_KEY": ""}, {"HTTP_SEC_WEBSOCKET_VERSION": "8"}])
def test_what_is_no_websocket_is_refused(hall: LightHall, headers: dict[str, str]) -> None:
    _, (status, _) = hall.opens(**headers)

    assert status.startswith("400")
    assert len(hall.light) == 0


def test_a_wall_hears_and_a_stranger_does_not(hall: LightHall) -> None:
    wall, (stranger, _) = hall.wall(), hall.opens()
    stranger.says('40{"token":"nonsense"}')
    stranger.until(lambda: len(stranger.told) == 2)

    hall.calls()

    wall.until(lambda: wall.told[-1] == CHANGED)
    stranger.hears()
    assert stranger.told[1].startswith("44")


def test_a_message_may_come_byte_by_byte_and_in_parts(hall: LightHall) -> None:
    screen, _ = hall.opens()
    parts = (TextMessage(data='40{"tok', message_finished=False), Ping(payload=b"?"), TextMessage(data='en":"wall"}'))

    for byte in b"".join(map(screen.frames.send, parts)):
        screen.line.sendall(bytes([byte]))
        gevent.sleep(0)

    screen.until(lambda: len(screen.told) == 2)
    hall.calls()
    screen.until(lambda: screen.told[-1] == CHANGED)


@pytest.mark.parametrize("goes", WAYS_TO_GO.values(), ids=WAYS_TO_GO)
def test_who_goes_leaves_nothing(hall: LightHall, goes: Callable[[Screen], None]) -> None:
    wall, before = hall.wall(), lines_open()
    other = hall.wall()
    both_ends = lines_open() - before

    goes(other)

    wall.until(lambda: len(hall.light) == 1)
    other.line.close()
    assert len(hall.server.manager.rooms["/"]["walls"]) == 1
    assert len(hall.server.environ) == 1
    assert len(both_ends) == 2
    assert both_ends & lines_open() == set()


def test_the_end_of_the_server_is_told_to_all() -> None:
    with light_hall() as hall:
        wall = hall.wall()

        hall.light.stop()

        wall.until(lambda: wall.is_gone)
        assert wall.code == CloseReason.GOING_AWAY


def test_a_page_that_rests_holds_no_greenlet_and_nothing_of_its_request(hall: LightHall) -> None:
    wall = hall.wall()
    before = greenlets()

    for _ in range(20):
        hall.wall()

    wall.until(lambda: greenlets() <= before)  # what served a screen as it came may take a moment to end
    kept = [value for environ in hall.server.environ.values() for value in environ.values()]
    assert {type(value) for value in kept if value is not None} == {str, Flask}


def test_light_sockets_count_although_their_request_has_ended() -> None:
    answered: list[str] = []

    def answer(status: str, _headers: object) -> None:
        answered.append(status)

    few = FewSockets(lambda _environ, _answer: [], most=2, outside=lambda: 2)
    few({"PATH_INFO": "/socket.io/"}, cast(Any, answer))

    assert (few.open, answered) == (2, ["503 Service Unavailable"])


def lines_open() -> set[str]:
    """The sockets of this process by their numbers in the system; other files come and go with what else is tested."""
    found = set()
    for file in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):
            found.add(str(file.readlink()))
    return {name for name in found if name.startswith("socket:")}


def greenlets() -> int:
    gc.collect()
    return sum(isinstance(each, gevent.Greenlet) and not each.dead for each in gc.get_objects())
