"""Telling a webhook once: signed, to the host that was named and to no other, and never into the own network."""

import hmac
import socket
from hashlib import sha256
from pathlib import Path
from ssl import SSLContext
from threading import Thread

import pytest
import requests.adapters

from server.domain.webhook_url import are_public
from server.live.webhook_post import NotTaken, post, signature
from tests.certified import certified
from tests.push_service import push_service

SECRET = "geheim" * 4
HOST = "hook.example"


def leads_to(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """Names lead where their owner says; in a test there is no owner."""
    asked = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, port, *more, **named: asked(address, port, *more, **named))


def test_whoever_is_told_can_check_who_tells() -> None:
    with push_service() as receiver:
        post(f"{receiver.address}/hook", '{"a":"ü"}', secret=SECRET, named=("127.0.0.1",))

    (path, headers, body) = receiver.asked[0]
    stamp, _, signed = headers["Lotse-Signature"].removeprefix("t=").partition(",v1=")
    assert (path, body, headers["Content-Type"]) == ("/hook", '{"a":"ü"}'.encode(), "application/json")
    assert signed == hmac.new(SECRET.encode(), stamp.encode() + b"." + body, sha256).hexdigest()
    assert signature(SECRET, body, at=int(stamp)) != signature("another", body, at=int(stamp))


@pytest.mark.parametrize(("status", "why"), [(302, "answer 302"), (404, "answer 404"), (500, "answer 500")])
def test_only_2xx_is_taken_and_nobody_is_sent_elsewhere(status: int, why: str) -> None:
    with push_service() as receiver:
        receiver.answers = [status]

        with pytest.raises(NotTaken, match=why):
            post(f"{receiver.address}/hook", "{}", secret=SECRET, named=("127.0.0.1",))

    assert receiver.paths() == ["/hook"]


def test_whoever_does_not_answer_is_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(NotTaken, match="within time"):
        post(f"http://127.0.0.1:{silent.getsockname()[1]}/", "{}", secret=SECRET, named=("127.0.0.1",), seconds=0.2)


@pytest.mark.parametrize("found", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "100.64.0.1"])
def test_a_name_that_leads_into_the_own_network_is_not_asked(monkeypatch: pytest.MonkeyPatch, found: str) -> None:
    leads_to(monkeypatch, found)

    with pytest.raises(NotTaken, match="not allowed"):
        post(f"https://{HOST}/hook", "{}", secret=SECRET, named=())


@pytest.mark.parametrize("of", [HOST, "somebody-else.example"])
def test_the_certificate_must_be_that_of_the_named_host(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, of: str
) -> None:
    certificate = certified(of, tmp_path)
    monkeypatch.setattr(requests.adapters, "DEFAULT_CA_BUNDLE_PATH", str(certificate.trusted))
    leads_to(monkeypatch, "127.0.0.1")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=lambda: _answer_once(listener, certificate.context), daemon=True)
        thread.start()
        url = f"https://{HOST}:{listener.getsockname()[1]}/hook"
        told = _outcome(url)
        thread.join(timeout=10)

    assert told == ("taken" if of == HOST else "certificate not trusted")


def test_all_addresses_of_a_name_must_be_public() -> None:
    assert are_public(["1.1.1.1", "2606:4700::1111"])
    assert not are_public(["1.1.1.1", "10.0.0.1"])
    assert not are_public(["::ffff:127.0.0.1"])
    assert not are_public([])


def _outcome(url: str) -> str:
    try:
        post(url, "{}", secret=SECRET, named=(HOST,))
    except NotTaken as error:
        return str(error)
    return "taken"


def _answer_once(listener: socket.socket, context: SSLContext) -> None:
    (plain, _), asked = listener.accept(), b""
    try:
        with context.wrap_socket(plain, server_side=True) as safe:
            while not asked.endswith(b"{}"):
                asked += safe.recv(65536)
            safe.sendall(b"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n")
    except OSError:
        return
