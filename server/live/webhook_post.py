"""Tells a webhook once, over HTTP, signed, and only at an address that may be asked."""

import hmac
import socket
import time
from collections.abc import Collection
from hashlib import sha256
from typing import Any
from urllib.parse import SplitResult, urlsplit, urlunsplit

import requests
from requests.adapters import HTTPAdapter

from server.domain.webhook_url import are_public, is_named, webhook_problem

SECONDS = 5.0
"""For connecting, and for each silence while it answers."""


class NotTaken(Exception):
    """The webhook did not take it; the message is a few words."""


def post(url: str, body: str, *, secret: str, named: Collection[str], seconds: float = SECONDS) -> None:
    """Returns when the receiver has answered 2xx. Raises NotTaken.

    The name is looked up once, checked, and that very address is asked, so that no other answer of the name's owner
    can lead into our own network; redirects are not followed. `named` are the hosts that may be in it.
    """
    problem = webhook_problem(url, named=named)
    if problem is not None:
        raise NotTaken(f"address not allowed: {problem}")
    parts = urlsplit(url)
    address = _address(parts, named)
    content = body.encode()
    headers = {
        "Host": parts.netloc, "Content-Type": "application/json", "User-Agent": "Lotse",
        "Lotse-Signature": signature(secret, content, at=int(time.time())),
    }  # fmt: skip
    try:
        with _session(parts) as session:
            asked = urlunsplit(parts._replace(netloc=f"{address}:{parts.port}" if parts.port else address))
            answer = session.post(
                asked, data=content, headers=headers, timeout=seconds, allow_redirects=False, stream=True
            )
            status = answer.status_code
            answer.close()
    except (requests.RequestException, ValueError) as error:
        raise NotTaken(_reason(error)) from error
    if not 200 <= status < 300:
        raise NotTaken(f"answer {status}")


def signature(secret: str, content: bytes, *, at: int) -> str:
    """The header `Lotse-Signature`: seconds of the real world, and the HMAC-SHA256 over "<seconds>.<body>" in hex."""
    signed = hmac.new(secret.encode(), f"{at}.".encode() + content, sha256).hexdigest()
    return f"t={at},v1={signed}"


def _address(parts: SplitResult, named: Collection[str]) -> str:
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotTaken("no such host") from error
    addresses = [str(each[4][0]) for each in found]
    if not is_named(parts, named) and not are_public(addresses):
        raise NotTaken("address not allowed: LOTSE_WEBHOOK_HOSTS")
    return f"[{addresses[0]}]" if ":" in addresses[0] else addresses[0]


def _session(parts: SplitResult) -> requests.Session:
    session = requests.Session()
    session.trust_env = False  # no proxy and no password file of this machine
    if parts.scheme == "https":
        session.mount("https://", _NamedHost(str(parts.hostname)))
    return session


class _NamedHost(HTTPAdapter):
    """Asks an address by number, and yet wants the certificate of the host that was named."""

    def __init__(self, host: str) -> None:
        self._host = host
        super().__init__()

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **wanted: Any) -> None:  # noqa: FBT001, FBT002  as requests calls it
        """The pool that knows whose certificate is expected."""
        named = wanted | {"server_hostname": self._host, "assert_hostname": self._host}
        super().init_poolmanager(connections, maxsize, block, **named)


def _reason(error: Exception) -> str:
    if isinstance(error, requests.exceptions.SSLError):
        return "certificate not trusted"
    return "no answer within time" if isinstance(error, requests.Timeout) else "no connection"
