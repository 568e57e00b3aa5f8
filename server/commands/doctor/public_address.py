"""Whether the address that people know leads to this server, with a valid certificate and with room for sockets."""

import base64
import json
import os
import ssl
from collections.abc import Iterator
from datetime import datetime
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import SplitResult, urlsplit

from server.commands.doctor.finding import Finding, look, ok, wrong

PATIENCE = 5.0
SOON, VERY_SOON = 21, 7
"""Days; a certificate that renews itself is renewed about thirty days before its end."""
RENEW = "renew it, and see why it did not renew itself (journalctl -u 'certbot*', or whatever renews it here)"
A_SOCKET = {
    "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
}  # fmt: skip


def address_leads_here(public_url: str, now: datetime) -> Iterator[Finding]:
    """Asks `/health` there, then for a socket, as a screen does."""
    address = urlsplit(public_url)
    connection = _connection(address)
    try:
        connection.connect()
        yield from _certificate(connection, now)
        yield _judged_health(public_url, _ask(connection, f"{address.path}/health"))
    except ssl.SSLCertVerificationError as error:
        yield wrong(f"the certificate of {address.hostname} does not hold: {error.verify_message}", RENEW)
        return
    except (OSError, HTTPException) as error:
        yield wrong(
            f"nobody answers at {public_url} ({_first(error)})", "look at the name (DNS), the proxy and the firewall"
        )
        return
    finally:
        connection.close()
    yield from _sockets(address)


def judged_days(days: int) -> Finding:
    """For how long a certificate is still valid."""
    said = f"the certificate is valid for {days} days"
    if days < VERY_SOON:
        return wrong(said, RENEW)
    return look(said, RENEW) if days < SOON else ok(said)


def judged_upgrade(status: int) -> Finding:
    """101 is a socket; anything else is a proxy that makes a plain question of it."""
    if status == 101:
        return ok("sockets come through: screens hear news at once")
    return wrong(
        f"no socket comes through (answer {status}): screens look only every 30 seconds",
        "let the proxy pass Upgrade and Connection for /socket.io/, over HTTP/1.1",
    )


def _certificate(connection: HTTPConnection, now: datetime) -> Iterator[Finding]:
    if isinstance(connection.sock, ssl.SSLSocket):
        ends = ssl.cert_time_to_seconds(str((connection.sock.getpeercert() or {})["notAfter"]))
        yield judged_days(int((ends - now.timestamp()) // 86_400))


def _judged_health(public_url: str, answer: HTTPResponse) -> Finding:
    try:
        told = json.loads(answer.read())
    except ValueError:
        told = {}
    if isinstance(told, dict) and told.get("status") in ("ok", "ill"):
        return ok(f"{public_url} leads to Lotse")
    return wrong(
        f"something else than Lotse answers at {public_url} ({answer.status})", "look at where the proxy leads"
    )


def _sockets(address: SplitResult) -> Iterator[Finding]:
    connection = _connection(address)
    key = base64.b64encode(os.urandom(16)).decode()
    try:
        asked = f"{address.path}/socket.io/?EIO=4&transport=websocket"
        yield judged_upgrade(_ask(connection, asked, A_SOCKET | {"Sec-WebSocket-Key": key}).status)
    finally:
        connection.close()


def _ask(connection: HTTPConnection, path: str, headers: dict[str, str] | None = None) -> HTTPResponse:
    connection.request("GET", path, headers=headers or {})
    return connection.getresponse()


def _connection(address: SplitResult) -> HTTPConnection:
    host = str(address.hostname)
    if address.scheme == "https":
        return HTTPSConnection(host, address.port, timeout=PATIENCE, context=ssl.create_default_context())
    return HTTPConnection(host, address.port, timeout=PATIENCE)


def _first(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]
