"""How a server begins, keeps its threads for those who ask, and ends, with threads and with greenlets."""

import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.journeys.running import RunningHall, new_hall

HALF = "GET /kiosk/ HTTP/1.1\r\nHost: ha"
PAGE = "GET /kiosk/ HTTP/1.1\r\nHost: halle\r\n\r\n"
SCREEN = (
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: halle\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c2VjaHplaG4gWmVpY2hlbg==\r\n\r\n"
)
FEWEST_THREADS = 16

both_kinds = pytest.mark.parametrize("worker", ["threads", "gevent"])


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[RunningHall]:
    hall = new_hall(tmp_path)
    yield hall
    hall.close()


@both_kinds
def test_a_server_says_that_it_serves_and_then_that_it_lives(hall: RunningHall, worker: str, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(30)

        hall.serve(NOTIFY_SOCKET=str(tmp_path / "notify"), LOTSE_WORKER=worker)
        told = [systemd.recv(100).decode().split("\n") for _ in range(2)]

    assert told == [["READY=1", "WATCHDOG=1"]] * 2


@both_kinds
def test_a_server_whose_terminal_is_closed_ends_gently(hall: RunningHall, worker: str) -> None:
    server = hall.serve(LOTSE_WORKER=worker)
    log_ahead = Path(f"{hall.hall.database.removeprefix('sqlite:///')}-wal")
    before = log_ahead.exists()

    server.send_signal(signal.SIGHUP)
    server.wait(timeout=60)

    # Whoever closes its database leaves none behind; whoever dies does.
    assert (before, log_ahead.exists()) == (True, False)


@both_kinds
def test_a_server_ends_soon_and_silently_while_lines_are_open(hall: RunningHall, worker: str) -> None:
    server = hall.serve(LOTSE_WORKER=worker)
    with ExitStack() as lines:
        answers = [said(lines, hall, what).recv(12) for what in (PAGE, SCREEN)]
        said(lines, hall, HALF)
        said(lines, hall, "")

        server.send_signal(signal.SIGTERM)
        server.wait(timeout=15)  # systemd waits for 15 seconds and then kills it

    assert answers == [b"HTTP/1.1 200", b"HTTP/1.1 101"]
    assert "Traceback" not in hall.said()


@both_kinds
def test_those_who_never_end_their_question_keep_nobody_from_an_answer_for_long(hall: RunningHall, worker: str) -> None:
    hall.serve(LOTSE_WORKER=worker, LOTSE_THREADS=str(FEWEST_THREADS))
    with ExitStack() as lines:
        for _ in range(FEWEST_THREADS + 1):
            said(lines, hall, HALF)

        with urlopen(f"{hall.address}/health", timeout=40) as answer:
            status = answer.status

    assert status == 200


def said(lines: ExitStack, hall: RunningHall, what: str) -> socket.socket:
    """A line to the server that stays open, on which so much was said."""
    line = lines.enter_context(
        socket.create_connection(("127.0.0.1", int(hall.address.rpartition(":")[2])), timeout=30)
    )
    line.sendall(what.encode())
    return line
