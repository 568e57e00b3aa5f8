"""Papers that a page on this machine has printed while the server is away."""

import json
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from printer.local.jobs import LocalJobs
from tests.printer.emulator import PrinterEmulator
from tests.printer.local_kiosk import kiosk_beside
from tests.printer.sample_papers import ticket
from tests.printer.stand_in_server import NOW

CONTRACT = json.loads((Path(__file__).parents[1] / "contract" / "printer_local.json").read_text())


def test_a_ticket_is_taken_on_as_agreed_printed_once_and_counted(tmp_path: Path) -> None:
    job = CONTRACT["print"]["request"]["id"]
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        first = kiosk.wants(job)
        kiosk.press.look()
        again = kiosk.wants(job)
        kiosk.press.look()

        assert (first.status_code, first.json()) == (CONTRACT["print"]["status"], CONTRACT["print"]["answer"])
        assert again.json() == {"id": job, "state": "printed"}
        assert set(kiosk.asks(f"/jobs/{job}").json()) == set(CONTRACT["job"]["answer"])
        assert kiosk.asks("/status").json().keys() == CONTRACT["status"]["answer"].keys()
        assert kiosk.asks("/status").json()["paper_left"] < 80_000
        assert kiosk.poked.wait(20)  # it is poked after the answer
        assert len(printer.papers()) == 1


def test_the_same_id_prints_once_also_after_a_restart(tmp_path: Path) -> None:
    job = str(uuid4())
    with PrinterEmulator() as printer:
        with kiosk_beside(printer, tmp_path) as kiosk:
            kiosk.wants(job)
            kiosk.press.look()

        with kiosk_beside(printer, tmp_path) as kiosk:
            answer = kiosk.wants(job)
            kiosk.press.look()

        assert answer.json()["state"] == "printed"
        assert len(printer.papers()) == 1


def test_what_was_being_printed_when_the_program_died_is_held_and_never_printed_again(tmp_path: Path) -> None:
    job = str(uuid4())
    jobs = LocalJobs(tmp_path)
    jobs.begin(jobs.add(job, ticket(), expires_at=NOW + timedelta(minutes=5), now=NOW))

    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        kiosk.press.look()

        assert kiosk.asks(f"/jobs/{job}").json() == {"id": job, "state": "held", "reason": "interrupted"}
        assert printer.received == b""


def test_without_paper_it_waits_and_what_is_too_late_is_not_printed_any_more(tmp_path: Path) -> None:
    late, still = str(uuid4()), str(uuid4())
    with PrinterEmulator("out") as printer, kiosk_beside(printer, tmp_path) as kiosk:
        kiosk.wants(late, expires_in=-1), kiosk.wants(still)
        kiosk.press.look()
        waiting = kiosk.asks(f"/jobs/{still}").json()["state"], kiosk.asks("/status").json()["status"]

        printer.state = "ready"
        kiosk.press.look()

        assert waiting == ("queued", "out")
        assert kiosk.asks(f"/jobs/{late}").json() == {"id": late, "state": "failed", "reason": "too late"}
        assert kiosk.asks(f"/jobs/{still}").json()["state"] == "printed"
        assert len(printer.papers()) == 1


def test_a_bad_paper_fails_and_the_next_one_is_printed(tmp_path: Path) -> None:
    bad, endless, good = str(uuid4()), str(uuid4()), str(uuid4())
    forever = {"own": "Links. " * 1000, "german": None}
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        kiosk.wants(bad, content={"kind": "poster"}), kiosk.wants(endless, content=ticket(place=forever))
        kiosk.wants(good)

        kiosk.press.look()

        assert kiosk.asks(f"/jobs/{bad}").json()["state"] == "failed"
        assert kiosk.asks(f"/jobs/{endless}").json()["reason"] == "cannot be drawn: own is longer than 1000 signs"
        assert kiosk.asks(f"/jobs/{good}").json()["state"] == "printed"


def test_a_paper_that_cannot_be_noted_waits_until_it_can(tmp_path: Path) -> None:
    job = str(uuid4())
    with PrinterEmulator() as printer, kiosk_beside(printer, tmp_path) as kiosk:
        kiosk.wants(job)
        in_the_way = tmp_path / "local.json.new"
        in_the_way.mkdir()  # as good as a full disk
        kiosk.press.look()
        before = printer.received.count(b"\x1b@")
        in_the_way.rmdir()

        kiosk.press.look()

        assert (before, len(printer.papers())) == (0, 1)
        assert kiosk.asks(f"/jobs/{job}").json()["state"] == "printed"


def test_a_paper_that_comes_out_after_it_was_forgotten_disturbs_nothing(tmp_path: Path) -> None:
    jobs, job = LocalJobs(tmp_path), str(uuid4())
    jobs.add(job, ticket(), expires_at=NOW, now=NOW)
    jobs.add(str(uuid4()), ticket(), expires_at=NOW, now=NOW + timedelta(days=2))

    jobs.end(job, "printed", None)

    assert jobs.find(job) is None
