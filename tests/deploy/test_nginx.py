"""The real nginx with our settings before a real server: TLS, one kind of socket, nothing told in its log."""

import http.client
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from websocket import WebSocket, WebSocketBadStatusException, create_connection

from server.commands.log_lines import GIVEN
from tests.journeys.running import new_hall
from tests.proxy import LINES_EACH, NGINX, Proxy, proxy_before

SOCKET = {
    "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "c2VjaHplaG4gWmVpY2hlbg==",
}  # fmt: skip
NEWS = "/socket.io/?EIO=4&transport="
MOST = 3
"""Live lines of one address in these tests."""
BUSY_MACHINE = 30.0
"""Seconds in which nginx has noticed what has happened already."""


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    folder = tmp_path_factory.mktemp("nginx")
    hall = new_hall(folder)
    hall.serve(LOTSE_PUBLIC_URL="https://localhost", LOTSE_TRUSTED_PROXIES="1")
    with proxy_before(folder, int(hall.address.rpartition(":")[2]), lines_each=MOST) as proxy:
        yield proxy
    hall.close()


def test_pages_come_through_tls_with_the_headers_of_the_server(proxy: Proxy) -> None:
    answer = proxy.ask("/kiosk/")

    assert answer.status == 200
    assert answer.headers.get_all("Strict-Transport-Security") == ["max-age=31536000"]
    assert answer.headers.get_all("Server") == ["nginx"]


def test_without_tls_everybody_is_sent_to_it(proxy: Proxy) -> None:
    line = http.client.HTTPConnection("localhost", proxy.plain, timeout=10)
    line.request("GET", "/t/geheim")

    answer = line.getresponse()

    assert (answer.status, answer.headers["Location"]) == (301, "https://localhost/t/geheim")
    line.close()


def test_news_come_by_a_websocket_and_no_other_way(proxy: Proxy) -> None:
    upgraded = proxy.ask(NEWS + "websocket", headers=SOCKET)
    polled = proxy.ask(NEWS + "polling")

    assert upgraded.status == 101
    assert polled.status == 400


def test_an_address_with_too_many_live_lines_gets_no_other_until_one_ends(proxy: Proxy) -> None:
    screens = [live_soon(proxy) for _ in range(MOST)]

    with pytest.raises(WebSocketBadStatusException, match="429"):
        live(proxy)
    page = proxy.ask("/kiosk/")
    screens.pop().close()
    screens.append(live_soon(proxy))

    assert page.status == 200
    assert [str(screen.recv())[:1] for screen in screens] == ["0"] * MOST
    for screen in screens:
        screen.close()


def test_a_whole_hall_behind_one_address_has_live_lines_and_nobody_has_most_of_nginx() -> None:
    hall = 450 + 40 + 20 + 10  # phones, desks, walls, kiosks
    (each,) = re.findall(LINES_EACH, (NGINX / "lotse.conf").read_text())
    (most,) = re.findall(r"worker_connections (\d+);", (NGINX / "nginx.conf").read_text())

    two_for_each_page = 2 * int(each)

    assert int(each) >= 3 * hall
    assert two_for_each_page <= int(most) / 8


@pytest.mark.parametrize(
    ("address", "home"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:a:b:c:d", "2001:db8:1:2:"),
        ("2001:db8:1:2::d", "2001:db8:1:2:"),
        ("2001:db8:1::d", "2001:db8:1::"),
        ("2001:db8::a:b:c:d", "2001:db8::"),
        ("::1", "::1"),
    ],
)
def test_a_home_is_an_address_or_a_network(address: str, home: str) -> None:
    (pattern,) = re.findall(r'"~(\S+)" \$home;', (NGINX / "lotse.conf").read_text())

    found = re.match(pattern.replace("?<", "?P<"), address)

    assert (found["home"] if found else address) == home


def test_who_sends_too_much_is_told_so(proxy: Proxy) -> None:
    answer = proxy.ask("/api/kiosk/tickets", "POST", b"x" * 3_200_000)

    assert answer.status == 413


def test_a_request_has_one_name_in_both_logs(proxy: Proxy) -> None:
    proxy.ask("/kiosk/", "HEAD", headers={"X-Request-ID": "00000000-made-up"})

    name = written(proxy, r" HEAD /kiosk 200 \d+ [\d.]+ (\S+)\n")[1]
    assert GIVEN.fullmatch(name)
    assert name != "00000000-made-up"


def test_nginx_understands_its_main_part_for_many_pages_and_two_servers(proxy: Proxy, tmp_path: Path) -> None:
    two = (NGINX / "upstream-compose-several.conf").read_text()
    (tmp_path / "upstream.conf").write_text(two.replace("lotse-2:", "127.0.0.2:").replace("lotse:", "127.0.0.1:"))
    lotse = (NGINX / "lotse.conf").read_text().replace("/etc/lotse/tls/", f"{proxy.folder}/")
    lotse = lotse.replace("80;", "16080;").replace("443 ssl", "16443 ssl")  # of no hall: it tries to listen
    (tmp_path / "lotse.conf").write_text(lotse.replace("/var/log/nginx/", f"{tmp_path}/"))
    whole = (NGINX / "nginx.conf").read_text().replace("/etc/nginx/conf.d/", f"{tmp_path}/")
    (tmp_path / "main").write_text(f"pid {tmp_path}/pid;\n{whole.replace('/var/log/nginx/', f'{tmp_path}/')}")

    tried = ["/usr/sbin/nginx", "-t", "-e", str(tmp_path / "error.log"), "-c", str(tmp_path / "main")]
    said = subprocess.run(tried, capture_output=True, text=True, check=False).stderr

    assert "test is successful" in said


def test_the_log_holds_no_secret_and_nobodys_address(proxy: Proxy) -> None:
    proxy.ask("/t/ein-geheimnis?sprache=ar", headers={"Referer": "https://localhost/t/ein-geheimnis"})
    proxy.ask("/invitation/noch-eines")
    proxy.ask("/api/kiosk/board")

    told = written(proxy, r" GET /api/kiosk ").string

    assert "127.0.0.0 [" in told
    assert " GET /t " in told
    for private in ("geheimnis", "noch-eines", "sprache", "127.0.0.1", "board"):
        assert private not in told + (proxy.folder / "error.log").read_text()


def written(proxy: Proxy, wanted: str) -> re.Match[str]:
    """What nginx has written, as soon as that is in it: whoever asked is answered a moment before."""
    until = time.monotonic() + BUSY_MACHINE
    while not (found := re.search(wanted, (proxy.folder / "access.log").read_text())):
        assert time.monotonic() < until, wanted
        time.sleep(0.02)
    return found


def live(proxy: Proxy) -> WebSocket:
    """A live line through nginx. Raises WebSocketBadStatusException with the status of the refusal."""
    address = f"wss://localhost:{proxy.secure}{NEWS}websocket"
    return create_connection(address, timeout=BUSY_MACHINE, sslopt={"ca_certs": str(proxy.folder / "fullchain.pem")})


def live_soon(proxy: Proxy) -> WebSocket:
    """A live line as soon as nginx has noticed that another one has ended: whoever hangs up knows it a moment before."""
    until = time.monotonic() + BUSY_MACHINE
    while True:
        try:
            return live(proxy)
        except WebSocketBadStatusException:
            assert time.monotonic() < until, "nginx still counts a line that has ended"
            time.sleep(0.02)
