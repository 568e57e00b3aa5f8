"""Whatever a device sends: a refusal with a code and a sentence in its visitor's language, and nothing has changed."""

import json
from typing import Any

import pytest

from server.storage.devices import DeviceKind
from tests.web.device import enrolled, stranger
from tests.web.nonsense import nothing_happens, refused
from tests.web.served import Served

REQUEST = "0b6c2f4e-6d4b-4d0e-9a86-7f1f0e6a3b11"
TOUCH = {"request": REQUEST, "language": "de", "topic": "empfang", "answer": None}

TOUCHES = {
    "a topic that is not there": ({"topic": "gibt-es-nicht"}, 404, "topic-unknown"),
    "a tile that opens others": ({"topic": "leben"}, 404, "topic-unknown"),
    "more people than fit": ({"party": 21}, 422, "party-wrong"),
    "a gate without an answer": ({"topic": "anmelden"}, 422, "answer-unknown"),
    "an answer that is not there": ({"topic": "anmelden", "answer": "x"}, 422, "answer-unknown"),
    "a language that is not there": ({"language": "fr"}, 422, "language-unknown"),
    "a very long language": ({"language": "d" * 60000}, 422, "language-unknown"),
    "a topic with a zero byte": ({"topic": "a\x00b"}, 422, "bad-request"),
    "a number for a topic": ({"topic": 7}, 422, "bad-request"),
    "nothing for a topic": ({"topic": None}, 422, "bad-request"),
    "a request id that is none": ({"request": "once"}, 422, "bad-request"),
    "an unknown key": ({"secret": "x"}, 422, "bad-request"),
}

BODIES = {
    "nothing": (b"", 422, "bad-request"),
    "half of it": (b'{"request": "0b6c', 422, "bad-request"),
    "a list": (b"[]", 422, "bad-request"),
    "no text": (b'{"topic": "\xff\xfe"}', 422, "bad-request"),
    "half a character": (json.dumps(TOUCH | {"topic": "\ud800"}).encode(), 422, "bad-request"),
    "ten thousand brackets": (b"[" * 10_000, 422, "bad-request"),
    "a form": (b"topic=empfang", 422, "bad-request"),
    "one megabyte": (json.dumps(TOUCH | {"topic": "x" * 1_000_000}).encode(), 413, "too-large"),
}

OF_PRINTERS = {
    "a job that is not there": ("jobs/99/state", {"state": "sent"}, 404, "job-unknown"),
    "a job with a very long number": ("jobs/99999999999999999999/state", {"state": "sent"}, 404, "not-found"),
    "a job without a number": ("jobs/first/state", {"state": "sent"}, 404, "not-found"),
    "a state that is none": ("jobs/1/state", {"state": "flying"}, 422, "bad-request"),
    "back to the beginning": ("jobs/1/state", {"state": "queued"}, 409, "job-not-in-that-state"),
    "too early": ("jobs/1/state", {"state": "printed"}, 409, "job-not-in-that-state"),
    "a very long reason": ("jobs/1/state", {"state": "sent", "reason": "x" * 201}, 422, "bad-request"),
    "a reason with a zero byte": ("jobs/1/state", {"state": "sent", "reason": "a\x00b"}, 422, "bad-request"),
    "a status that is none": ("status", {"status": "sleepy"}, 422, "bad-request"),
    "a status with a zero byte": ("status", {"status": "low", "detail": "\x00"}, 422, "bad-request"),
}


@pytest.mark.parametrize(("touch", "status", "code"), TOUCHES.values(), ids=TOUCHES)
def test_a_wrong_touch_is_refused(served: Served, touch: dict[str, Any], status: int, code: str) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)
    served.hall.clock.passes(hours=1)

    with nothing_happens(served):
        answer = kiosk.posts("/api/kiosk/tickets", TOUCH | touch, Accept_Language="ar")

    assert refused(answer, "ar") == (status, code)


@pytest.mark.parametrize(("body", "status", "code"), BODIES.values(), ids=BODIES)
def test_a_wrong_body_is_refused(served: Served, body: bytes, status: int, code: str) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)

    with nothing_happens(served):
        answer = kiosk.posts("/api/kiosk/tickets", raw=body, Accept_Language="uk")

    assert refused(answer, "uk") == (status, code)


@pytest.mark.parametrize(("path", "said", "status", "code"), OF_PRINTERS.values(), ids=OF_PRINTERS)
def test_what_a_printer_says_wrongly_is_refused(
    served: Served, path: str, said: dict[str, Any], status: int, code: str
) -> None:
    printer = enrolled(served, DeviceKind.PRINTER)
    served.hall.waits()

    with nothing_happens(served):
        answer = printer.posts(f"/api/printer/{path}", said)

    assert refused(answer, "de") == (status, code)


@pytest.mark.parametrize("token", [None, "", "nonsense", "ü", "a b", "x" * 5000])
def test_a_wrong_token_is_refused(served: Served, token: str | None) -> None:
    with nothing_happens(served):
        answer = stranger(served, token).posts("/api/kiosk/tickets", TOUCH, Accept_Language="en")

    assert refused(answer, "en") == (401, "device-unknown")


@pytest.mark.parametrize("code", ["AAAA-AAAA", "", "ÄÖÜ", "x" * 5000])
def test_a_wrong_code_is_refused(served: Served, code: str) -> None:
    with nothing_happens(served):
        answer = stranger(served, None).posts("/api/devices/enrol", {"code": code})

    assert refused(answer, "de") == (403, "code-unknown")
