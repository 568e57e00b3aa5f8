"""Who may have papers printed on this machine, and what is answered to what cannot be."""

import json
import socket
import struct
from http import HTTPStatus
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import requests

from printer.local.endpoint import origin_of
from printer.local.jobs import MOST_WAITING
from tests.printer.emulator import PrinterEmulator
from tests.printer.local_kiosk import OURS, kiosk_beside
from tests.printer.sample_papers import ticket

REFUSED = json.loads((Path(__file__).parents[1] / "contract" / "printer_local.json").read_text())["refused"]


@pytest.mark.parametrize("origin", ["https://other.example", "http://hall.example", "null", None])
def test_no_other_page_has_anything_printed(tmp_path: Path, origin: str | None) -> None:
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        answer = kiosk.wants(str(uuid4()), origin=origin)
        kiosk.press.look()

        assert (answer.status_code, answer.json()) == (HTTPStatus.FORBIDDEN, _refused("not the origin"))
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert printer.received == b""


def test_a_browser_may_ask_first_and_only_for_the_page_of_the_server(tmp_path: Path) -> None:
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        ours, other = (
            requests.options(f"{kiosk.address}/jobs", headers={"Origin": origin}, timeout=5)
            for origin in (OURS, "https://other.example")
        )

        assert ours.headers["Access-Control-Allow-Origin"] == OURS
        assert ours.headers["Access-Control-Allow-Private-Network"] == "true"
        assert other.status_code == HTTPStatus.FORBIDDEN
        assert kiosk.asks("/status", Origin="https://other.example").status_code == HTTPStatus.FORBIDDEN


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1.evil.example:{port}", "127.0.0.1:1"]
)
def test_a_name_that_was_bent_to_this_machine_is_told_nothing(tmp_path: Path, host: str) -> None:
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        bent = host.format(port=kiosk.address.rpartition(":")[2])

        assert kiosk.asks("/status", Host=bent).json() == _refused("not the origin")
        assert kiosk.asks("/status", Host=bent, Origin=OURS).status_code == HTTPStatus.FORBIDDEN


def test_a_page_that_goes_away_in_the_middle_leaves_no_trace(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        host, port = kiosk.address.removeprefix("http://").split(":")
        for said in (b"POST /jobs HTTP/1.1\r\nHost: %s:%s\r\nOrigin: %s\r\nContent-Length: 99\r\n\r\n{", b"GET /sta"):
            with socket.create_connection((host, int(port))) as gone:
                gone.sendall(said % (host.encode(), port.encode(), OURS.encode()) if b"%" in said else said)
                gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

        assert kiosk.asks("/status").status_code == HTTPStatus.OK

    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "7"},
        {"expires_at": "soon"},
        {"expires_at": "2024-06-03T08:10:41"},
        {"content": []},
        {"content": None},
    ],
)
def test_what_cannot_be_read_is_refused_and_kept_nowhere(tmp_path: Path, changes: dict[str, Any]) -> None:
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        answer = kiosk.wants(str(uuid4()), **changes)

        assert answer.status_code == HTTPStatus.BAD_REQUEST
        assert not (tmp_path / "local.json").exists()


def test_another_paper_under_a_known_id_and_one_too_many_are_refused(tmp_path: Path) -> None:
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        for number in range(MOST_WAITING):
            assert kiosk.wants(str(uuid4()), content=ticket(number=f"{number:03}")).status_code == HTTPStatus.ACCEPTED
        known = json.loads((tmp_path / "local.json").read_text())[0]["id"]

        another, one_more = kiosk.wants(known, content=ticket(number="999")), kiosk.wants(str(uuid4()))

        assert (another.status_code, another.json()) == (HTTPStatus.CONFLICT, _refused("another paper"))
        assert (one_more.status_code, one_more.json()) == (HTTPStatus.SERVICE_UNAVAILABLE, _refused("too many"))


def test_what_cannot_be_kept_is_refused_and_never_printed(tmp_path: Path) -> None:
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        (tmp_path / "local.json.new").mkdir()  # as good as a full disk

        answer = kiosk.wants(str(uuid4()))
        kiosk.press.look()

        assert (answer.status_code, answer.json()) == (HTTPStatus.SERVICE_UNAVAILABLE, _refused("the disk"))
        assert printer.received == b""


@pytest.mark.parametrize(
    "odd",
    [{"expires_at": "9999-12-31T23:59:59+00:00"}, {"content": json.loads('{"a":' * 700 + "1" + "}" * 700)}],
)
def test_an_odd_paper_does_not_keep_the_next_one_from_being_printed(tmp_path: Path, odd: dict[str, Any]) -> None:
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        kiosk.wants(str(uuid4()), **odd)
        kiosk.press.look()
        before, job = len(printer.papers()), str(uuid4())

        answer = kiosk.wants(job)
        kiosk.press.look()

        assert answer.status_code == HTTPStatus.ACCEPTED
        assert kiosk.asks(f"/jobs/{job}").json()["state"] == "printed"
        assert len(printer.papers()) == before + 1


def test_what_is_nowhere_is_not_here(tmp_path: Path) -> None:
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        for path in ("/", "/jobs", "/jobs/", "/jobs/7", "/local.json", "/../token"):
            assert kiosk.asks(path).json() == _refused("no such job")


@pytest.mark.parametrize(
    ("server", "origin"),
    [
        ("https://Hall.example/", "https://hall.example"),
        ("https://hall.example:443", "https://hall.example"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_the_origin_is_written_as_browsers_write_it(server: str, origin: str) -> None:
    assert origin_of(server) == origin


def _refused(why: str) -> dict[str, str]:
    answer: dict[str, str] = next(refused["answer"] for name, refused in REFUSED.items() if name.startswith(why))
    return answer
