"""Health names what is wrong, and stops only for what stops the halls."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from server.actions.report_printer import report_printer
from server.config import Config
from server.domain.print_job import PrinterStatus
from server.storage.devices import DeviceKind
from server.storage.records import Storage
from server.web.api.ailing import Trouble, of_machine
from server.web.shared.pulse import Pulse
from server.words.catalogue import catalogue
from tests.web.programs import with_programs
from tests.web.served import Served

WELL = Pulse(sockets_open=0, pokes_sent=0, told=0, news_behind=0.5, poke_late=0, chores_done=30)


def health(served: Served, where: str = "127.0.0.1") -> tuple[int, dict[str, Any]]:
    answer = served.lotse.flask.test_client().get("/health", environ_base={"REMOTE_ADDR": where})
    return answer.status_code, answer.get_json()


def codes(told: dict[str, Any]) -> set[str]:
    return {problem["code"] for problem in told["problems"]} - {"speech-missing", "disk-full-soon"}


def test_a_hall_that_is_well_says_so(served: Served) -> None:
    status, told = health(served)

    assert (status, codes(told), told["sites"]) == (200, set(), 1)
    assert told["status"] == ("ill" if told["problems"] else "ok")


def test_devices_that_are_ill_are_named_to_whoever_watches_over_the_machine_only(served: Served) -> None:
    printer = served.hall.has_device(DeviceKind.PRINTER, "p" * 24)
    served.hall.has_device(DeviceKind.WALL, "w" * 24)
    served.hall.do(report_printer, printer=printer, status=PrinterStatus.OUT, detail=None, paper_left=0)
    served.hall.clock.passes(minutes=10)

    status, told = health(served)
    _, to_anybody = health(served, "203.0.113.5")

    about = {problem["code"]: problem["about"] for problem in told["problems"]}
    assert (status, told["status"]) == (200, "ill")
    assert about["printers-out"] == ["halle: A printer"]
    assert about["devices-unseen"] == ["halle: A wall"]
    assert codes(to_anybody) == codes(told)
    assert all("about" not in problem for problem in to_anybody["problems"])


def test_a_closed_hall_misses_no_screen(served: Served) -> None:
    served.hall.has_device(DeviceKind.WALL, "w" * 24)

    served.hall.clock.passes(hours=10)

    assert "devices-unseen" not in codes(health(served)[1])


def test_what_a_webhook_did_not_take_is_a_problem(served: Served) -> None:
    with_programs(served)

    assert "webhooks-not-taken" in codes(health(served)[1])


def test_without_a_database_nobody_gets_a_number(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Storage, "can_write", lambda *_, **__: False)  # a disk cannot be made full for a test

    status, told = health(served)

    assert (status, told["status"], codes(told)) == (503, "ill", {"database-not-writable"})


def test_a_writer_that_is_held_up_cannot_write(served: Served) -> None:
    storage = served.lotse.parts.storage

    with served.hall.beside() as other, other.storage.engine.begin():
        held_up = storage.can_write(within=0.2)

    assert (held_up, storage.can_write(within=20)) == (False, True)


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        (lambda: {"pulse": replace(WELL, news_behind=11)}, Trouble.NEWS),
        (lambda: {"pulse": replace(WELL, chores_done=301)}, Trouble.CHORES),
        (lambda: {"pulse": replace(WELL, clock_leapt=True)}, Trouble.CLOCK),
        (lambda: {"pulse": replace(WELL, reports_failing=("halle",))}, Trouble.REPORTS),
        (lambda: {"can_write": False}, Trouble.DATABASE),
        (lambda: {"speaks": False}, Trouble.SPEECH),
    ],
)
def test_what_is_wrong_with_the_server_is_told(
    change: Callable[[], dict[str, Any]], trouble: Trouble, tmp_path: Path
) -> None:
    config = Config(speech_folder=tmp_path)
    well: dict[str, Any] = {"config": config, "pulse": WELL, "can_write": True, "speaks": True}

    before = {found.trouble for found in of_machine(**well)}
    now = {found.trouble for found in of_machine(**(well | change()))}

    assert now - before == {trouble}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_trouble_has_a_sentence(language: str) -> None:
    assert {trouble.value for trouble in Trouble} == catalogue("health", language).sentences.keys()
