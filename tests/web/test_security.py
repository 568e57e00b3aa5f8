"""Nobody can be made to change something from elsewhere, and nothing too large or too deep gets in."""

import http.client
import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask

from server.storage.devices import DeviceKind
from server.storage.tables import metadata
from server.web.admin.slides.typed import LARGEST
from server.web.audiences import BY_LOGIN
from server.web.shared.limits import limiter
from server.words.catalogue import say
from tests.house.test_routes import OPEN
from tests.web.device import enrolled
from tests.web.everybody import COLUMNS, PEOPLE, Everybody
from tests.web.hostile import hostile_hall
from tests.web.nonsense import nothing_happens, refused
from tests.web.program import HALL, a_program
from tests.web.routes import filled, routes_of
from tests.web.served import Served

NOTED_BY_LOOKING = {"logins": "used_at", "devices": "seen_at", "api_tokens": "used_at"}
"""When somebody was last here: the only thing that a look may write."""


@pytest.fixture
def unlimited(monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it is asked."""
    monkeypatch.setattr(limiter, "enabled", False)


@pytest.mark.usefixtures("unlimited")
def test_no_form_of_another_page_is_taken_from_anybody(served: Served) -> None:
    asking, addresses = _everybody_inside(served), _posted_by_people(served.lotse.flask)
    asked = [(who, address) for who in ("nobody", *PEOPLE) for address in addresses]

    with nothing_happens(served):
        answers = [refused(asking.asks(who, "POST", address), "de") for who, address in asked]

    assert len(addresses) > 40
    assert [where for where, answer in zip(asked, answers, strict=True) if answer != (400, "page-too-old")] == []


@pytest.mark.usefixtures("unlimited")
def test_whoever_looks_changes_nothing(served: Served) -> None:
    asking, before = _everybody_inside(served), _everything(served)
    looks = [rule for rule, method in routes_of(served.lotse.flask) if method == "GET"]

    for who in COLUMNS:
        for rule in looks if who == "nobody" else set(looks) - OPEN:
            asking.asks(who, "GET", filled(rule)).close()

    assert _everything(served) == before


@pytest.mark.parametrize("origin", ["https://evil.example", "http://evil.example:80", "null", "http://127.0.0.1:1"])
def test_a_page_from_elsewhere_hears_no_news(address: str, origin: str) -> None:
    assert _status_of_socket(address, origin) == 400


def test_a_page_of_this_server_hears_them(address: str) -> None:
    assert _status_of_socket(address, address) == 101


@pytest.mark.parametrize("path", ["/api/kiosk/tickets", "/api/devices/enrol", "/login"])
def test_too_large_a_body_is_refused_with_a_sentence(served: Served, address: str, path: str) -> None:
    enrolled(served, DeviceKind.KIOSK)

    with nothing_happens(served):
        status, refusal = _sends(address, path, b"x" * 200_000)

    assert (status, refusal["code"]) == (413, "too-large")
    assert refusal["sentence"] == say("refusal", "de", "too-large")


@pytest.mark.parametrize("path", ["/api/kiosk/tickets", "/api/devices/enrol", "/login"])
def test_a_body_in_pieces_is_refused_whatever_it_holds(served: Served, address: str, path: str) -> None:
    enrolled(served, DeviceKind.KIOSK)

    with nothing_happens(served):
        status, refusal = _sends(address, path, iter([b"x" * 70_000] * 3))

    assert (status, refusal["code"]) == (422, "bad-request")
    assert refusal["details"]["field"] == "Transfer-Encoding"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_whoever_looks_with_a_body_is_refused_before_anybody_waits_for_it(address: str, method: str) -> None:
    with closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)) as server:
        server.putrequest(method, "/t/anything")
        server.putheader("Content-Type", "application/x-www-form-urlencoded")
        server.putheader("Content-Length", "9")
        server.endheaders()

        assert server.getresponse().status == 422


def test_a_picture_may_be_larger_but_only_from_people_inside(served: Served) -> None:
    asking, form = _everybody_inside(served), "multipart/form-data; boundary=x"
    asked = {"content_type": form, "headers": {"Accept": "application/json"}}
    sent = {("manager", LARGEST // 10): 400, ("manager", LARGEST + 1): 413, ("nobody", LARGEST // 10): 413}

    with nothing_happens(served):
        answers = {
            (who, size): asking.browser(who).post("/admin/halle/slides/save", data=b"x" * size, **asked).status_code
            for who, size in sent
        }

    assert answers == sent


@pytest.mark.parametrize("deep", ["[" * 30_000, '{"a":' * 9_000, '{"topic": ' + "[" * 9_000 + "]" * 9_000 + "}"])
def test_what_is_too_deep_is_refused(served: Served, deep: str) -> None:
    kiosk, program = enrolled(served, DeviceKind.KIOSK), a_program(served)
    headers = {"Authorization": f"Bearer {program.token}", "Idempotency-Key": "1", "Content-Type": "application/json"}
    program.gets("/hall")

    with nothing_happens(served):
        of_kiosk = kiosk.posts("/api/kiosk/tickets", raw=deep.encode())
        of_program = served.lotse.flask.test_client().post(f"{HALL}/tickets", data=deep, headers=headers)

    assert [refused(answer, "de") for answer in (of_kiosk, of_program)] == [(422, "bad-request")] * 2


def _posted_by_people(app: Flask) -> list[str]:
    names = {audience.name for audience in BY_LOGIN}
    mine = {rule.rule for rule in app.url_map.iter_rules() if rule.endpoint.partition(".")[0] in names}
    return sorted(filled(rule) for rule, method in routes_of(app) if method == "POST" and rule in mine)


def _everything(served: Served) -> dict[str, list[Any]]:
    kept = served.hall.everything()
    for name, column in NOTED_BY_LOOKING.items():
        at = list(metadata.tables[name].columns.keys()).index(column)
        kept[name] = [(*row[:at], *row[at + 1 :]) for row in kept[name]]
    return kept


def _everybody_inside(served: Served) -> Everybody:
    """One of each, known to the hall already: coming in is a change."""
    asking = hostile_hall(served)
    for who in COLUMNS:
        asking.asks(who, "GET", "/account").close()
    return asking


def _status_of_socket(address: str, origin: str) -> int:
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    headers = upgrade | {"Sec-WebSocket-Key": "bm90aGluZyBzZWNyZXQhIQ==", "Origin": origin}
    with closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)) as line:
        line.request("GET", "/socket.io/?EIO=4&transport=websocket", headers=headers)
        with closing(line.getresponse()) as answer:
            return answer.status


def _sends(address: str, path: str, body: bytes | Iterator[bytes]) -> tuple[int, dict[str, Any]]:
    """Status and refusal; what comes in pieces says nothing of its length."""
    said = {"Content-Type": "application/json", "Accept": "application/json"}
    with closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)) as line:
        line.request("POST", path, body=body, headers=said | {"Authorization": "Bearer the-token-of-a-kiosk"})
        with closing(line.getresponse()) as answer:
            return answer.status, json.loads(answer.read())["refusal"]
