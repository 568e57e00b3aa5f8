"""Who does not say who it is, or is nobody, holds no line for long."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest
from websocket import WebSocket, WebSocketConnectionClosedException, WebSocketTimeoutException, create_connection
from werkzeug.serving import make_server

from server.live.strangers import Strangers
from server.storage.devices import DeviceKind
from tests.live.light_hall import greeting, light_hall, still_heard
from tests.web.served import Served

LONGEST = 30
SAYINGS = {"nothing": None, "a wrong token": '40{"token":"nonsense"}'}


@pytest.mark.parametrize("said", SAYINGS.values(), ids=SAYINGS)
def test_a_stranger_is_let_go_and_a_wall_stays(served: Served, said: str | None) -> None:
    served.hall.has_device(DeviceKind.WALL, "wall-token")
    strangers = Strangers(served.lotse.socketio)

    with with_threads(served) as opens:
        wall, stranger = opens('40{"token":"wall-token"}'), opens(said)
        answers = [str(each.recv())[:2] for each in (wall, stranger) if each is wall or said]

        strangers.look()
        strangers.look()

        with pytest.raises(WebSocketConnectionClosedException):
            stranger.recv()
        wall.settimeout(0.1)
        with pytest.raises(WebSocketTimeoutException):
            wall.recv()
        assert answers == (["40", "44"] if said else ["40"])
        wall.close()


def test_who_has_just_come_has_time_to_say_who_it_is() -> None:
    with light_hall() as hall:
        strangers = Strangers(hall.socketio)
        screen, _ = hall.opens()
        greeting(screen)

        strangers.look()
        screen.says('40{"token":"wall"}')
        screen.until(lambda: len(screen.told) == 2)
        strangers.look()

        assert still_heard(hall, screen)


def test_a_stranger_without_a_thread_is_let_go_as_well() -> None:
    with light_hall() as hall:
        strangers, wall = Strangers(hall.socketio), hall.wall()
        stranger, _ = hall.opens()
        greeting(stranger)

        strangers.look()
        strangers.look()

        stranger.until(lambda: stranger.is_gone)
        assert len(hall.light) == 1
        assert still_heard(hall, wall)


@contextmanager
def with_threads(served: Served) -> Iterator[Callable[[str | None], WebSocket]]:
    """Opens sockets of a hall that answers as under gunicorn; each is given what it says first."""

    def app(environ: dict[str, Any], answer: Any) -> Iterable[bytes]:
        environ["gunicorn.socket"] = environ.pop("werkzeug.socket")
        try:
            return served.lotse.flask(environ, answer)
        except StopIteration:
            answer("101 Switching Protocols", [])
            return []

    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()

    def opens(said: str | None) -> WebSocket:
        address = f"ws://127.0.0.1:{server.server_port}/socket.io/?EIO=4&transport=websocket"
        client = create_connection(address, timeout=LONGEST)
        assert str(client.recv()).startswith("0")
        if said:
            client.send(said)
        return client

    try:
        yield opens
    finally:
        server.shutdown()
        thread.join(LONGEST)
        server.server_close()
