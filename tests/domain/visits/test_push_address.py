"""Only push services that are known are asked to wake a phone."""

import pytest

from server.config import Config
from server.domain.visits.push_address import is_push_address

SERVICES = Config().push_services()


@pytest.mark.parametrize(
    "address",
    [
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
        "https://web.push.apple.com/QGuQ",
        "https://wns2-par02p.notify.windows.com/w/?token=BQYAAA",
        "https://fcm.googleapis.com:443/fcm/send/abc",
    ],
)
def test_what_browsers_hand_out_is_known(address: str) -> None:
    assert is_push_address(address, SERVICES)


@pytest.mark.parametrize(
    "address",
    [
        "", "fcm.googleapis.com/fcm", "http://fcm.googleapis.com/fcm", "https://127.0.0.1/", "https://localhost:8080/",
        "https://fcm.googleapis.com.evil.example/", "https://fcm.googleapis.com@evil.example/", "https://evil.example/fcm.googleapis.com",
        "https://push.apple.com/", "https://evilpush.apple.com/", "https://fcm.googleapis.com:22/", "https://fcm.googleapis.com:abc/",
        "https://evil.example\\@fcm.googleapis.com/", "https://fcm.googleapis.com/\n", "https://fcm.googleapis.com/é", "https://[::1]/",
        "https://a..push.apple.com/", "https://.push.apple.com/", "https://a b.push.apple.com/", "https://10.0.0.1;.push.apple.com/",
        "https://10.0.0.1%2f.push.apple.com/", "https://" + "a" * 64 + ".push.apple.com/",
        "https://fcm.googleapis.com/#there", "https://fcm.googleapis.com/" + "x" * 1000, "file:///etc/passwd", "https://[",
    ],
)  # fmt: skip
def test_everything_else_is_not(address: str) -> None:
    assert not is_push_address(address, SERVICES)


def test_a_whole_origin_is_exactly_that_one() -> None:
    services = ("http://127.0.0.1:8123",)

    assert is_push_address("http://127.0.0.1:8123/push/1", services)
    assert not is_push_address("http://127.0.0.1:8124/push/1", services)
    assert not is_push_address("https://127.0.0.1:8123/push/1", services)
