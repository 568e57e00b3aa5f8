"""A push service is asked so that it believes who asks, and what it answers is understood."""

import socket
import time
from pathlib import Path

import pytest

from server.live.push_key import PushKey, public_or_none
from server.live.push_service import Answer, wake
from tests.push_service import claims_of, push_service

CONTACT = "https://halle.example"


@pytest.fixture
def key(tmp_path: Path) -> PushKey:
    return PushKey(tmp_path / "push-key.pem", contact=CONTACT)


def test_the_service_sees_who_asks_and_nothing_else(key: PushKey) -> None:
    with push_service() as service:
        endpoint = f"{service.address}/push/1"
        answer = wake(endpoint, key.signature(endpoint))

    (path, headers, body), claims = service.asked[0], claims_of(service.asked[0][1]["Authorization"])
    assert (answer, path, body) == (Answer.WOKEN, "/push/1", b"")
    assert (claims["aud"], claims["sub"], claims["key"]) == (service.address, CONTACT, key.public())
    assert 0 < claims["exp"] - time.time() < 24 * 60 * 60
    assert (headers["TTL"], headers["Urgency"], headers["Content-Encoding"]) == ("300", "high", None)


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (201, Answer.WOKEN),
        (404, Answer.GONE),
        (410, Answer.GONE),
        (429, Answer.LATER),
        (503, Answer.LATER),
        (403, Answer.REFUSED),
    ],
)
def test_its_answer_is_understood(key: PushKey, status: int, answer: Answer) -> None:
    with push_service() as service:
        service.answers = [status]

        assert wake(f"{service.address}/push/1", {}) is answer


def test_it_may_not_send_the_server_elsewhere(key: PushKey) -> None:
    with push_service() as service:
        service.answers = [302]

        assert wake(f"{service.address}/push/1", {}) is Answer.REFUSED

    assert service.paths() == ["/push/1"]


def test_a_service_that_is_not_there_is_asked_again_later() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))  # nobody else may listen there meanwhile

        assert wake(f"http://127.0.0.1:{silent.getsockname()[1]}/push/1", {}) is Answer.LATER


def test_the_key_is_made_once_and_nobody_else_can_read_it(tmp_path: Path) -> None:
    file = tmp_path / "push-key.pem"
    first = PushKey(file, contact=CONTACT).public()

    again = PushKey(file, contact=CONTACT).public()

    assert again == first
    assert file.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [file]


def test_without_a_usable_key_no_phone_can_ask(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pem"
    broken.write_text("no key")

    assert public_or_none(None) is None
    assert public_or_none(PushKey(tmp_path / "nowhere" / "key.pem", contact=CONTACT)) is None
    assert public_or_none(PushKey(broken, contact=CONTACT)) is None
