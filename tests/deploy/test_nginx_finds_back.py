"""A server that was gone is used again at once, whoever asks it first."""

import ssl
import time
from pathlib import Path

from websocket import WebSocket, WebSocketBadStatusException, create_connection

from tests.journeys.running import new_hall
from tests.ports import own_port
from tests.proxy import Proxy, proxy_before

LIVE = "/socket.io/?EIO=4&transport=websocket"
SOON = 5.0
"""Seconds; nginx's own rule would leave it out for ten more after each line that stays open."""
LONGEST = 60.0


def test_a_server_that_is_back_is_believed_also_when_a_screen_finds_it_first(tmp_path: Path) -> None:
    hall = new_hall(tmp_path)
    ours = int(hall.address.rpartition(":")[2])
    with proxy_before(tmp_path, own_port(), ours) as proxy:
        while_it_is_gone = proxy.ask("/kiosk/").status
        hall.serve(LOTSE_PUBLIC_URL="https://localhost", LOTSE_TRUSTED_PROXIES="1")

        screen = live(proxy)
        found, status = time.monotonic(), 0
        while (status := proxy.ask("/kiosk/").status) != 200 and time.monotonic() < found + SOON:
            time.sleep(0.1)
        screen.close()
    hall.close()

    assert (while_it_is_gone, status) == (502, 200)


def live(proxy: Proxy) -> WebSocket:
    """The line of a screen that tries until it has one."""
    until = time.monotonic() + LONGEST
    while True:
        try:
            return create_connection(
                f"wss://localhost:{proxy.secure}{LIVE}", timeout=LONGEST,
                sslopt={"ca_certs": str(proxy.folder / "fullchain.pem"), "cert_reqs": ssl.CERT_REQUIRED},
            )  # fmt: skip
        except WebSocketBadStatusException:
            assert time.monotonic() < until, "no screen finds the server"
            time.sleep(0.1)
