"""Printers and machines on a bad day: they reset, crawl, lose power, run out of paper or disk. Nothing prints twice."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from printer.rendering import rendered
from printer.server_link import ServerAway
from printer.sheet import SHEETS
from tests.printer.agents import agent_process, look_until, press_between, when_moved
from tests.printer.emulator import PrinterEmulator
from tests.printer.sample_papers import slip, ticket
from tests.printer.stand_in_server import StandInServer


def test_a_printer_that_is_reset_in_mid_job_leaves_the_paper_held_and_prints_the_next_one_whole(
    tmp_path: Path,
) -> None:
    with StandInServer() as server, PrinterEmulator(resets_after=25_000) as printer:
        server.add("7", ticket())
        server.add("8", slip())

        with press_between(server, printer, tmp_path) as press:
            press.look()
            press.look()

        whole = rendered(slip(), SHEETS[576]).bitmap
        (paper,) = printer.papers()  # what had come out of the first one hangs on its top
        assert (server.state("7"), server.state("8")) == ("held", "printed")
        assert printer.received.count(b"\x1b@") == 2
        assert paper.crop((0, paper.height - whole.height, paper.width, paper.height)).tobytes() == whole.tobytes()


def test_a_printer_that_reads_slowly_gets_the_whole_paper(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator("crawling", memory=4096) as printer:
        server.add("7", ticket())

        with press_between(server, printer, tmp_path) as press:
            press.look()

        assert server.moves == [("7", "sent"), ("7", "printed")]
        assert [paper.tobytes() for paper in printer.papers()] == [rendered(ticket(), SHEETS[576]).bitmap.tobytes()]


def test_power_cut_between_sent_and_printed_loses_the_paper_and_doubles_none(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator() as printer:
        device = f"tcp:127.0.0.1:{printer.port}"
        server.after_move["sent"] = lambda: setattr(printer, "state", "out")
        server.add("7", ticket())
        with agent_process(server, tmp_path, device=device) as first:
            _until(lambda: bool(printer.received))
            first.kill()
        printer.loses_power()
        server.after_move.clear()
        server.add("8", slip())

        with agent_process(server, tmp_path, device=device):
            server.wait_for("8", "printed")

        assert (server.state("7"), server.reasons["7"]) == ("held", "interrupted")
        assert [paper.tobytes() for paper in printer.papers()] == [rendered(slip(), SHEETS[576]).bitmap.tobytes()]


def test_paper_out_in_mid_job_with_more_waiting_prints_each_once_after_the_new_roll(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator(memory=4096) as printer:
        server.add("7", ticket())
        server.add("8", slip())
        with press_between(server, printer, tmp_path, answer_within=2, confirm_within=0.3) as press:
            with when_moved(server, "sent", lambda: setattr(printer, "state", "out")):
                press.look()
            between = server.state("7"), server.state("8")
            printer.state = "ready"
            for job in ("7", "8"):
                look_until(press, server, job, "printed")

        assert between == ("held", "queued")
        assert [paper.tobytes() for paper in printer.papers()] == [
            rendered(content, SHEETS[576]).bitmap.tobytes() for content in (ticket(), slip())
        ]


def test_after_a_new_roll_nothing_comes_out_for_which_it_is_too_late(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator("out") as printer:
        server.add("7", slip(), expires_in=-1)
        server.add("8", slip(), expires_in=60)
        with press_between(server, printer, tmp_path) as press:
            press.look()
            printer.state = "ready"
            press.look()

        assert (server.state("7"), server.state("8")) == ("failed", "printed")
        assert len(printer.papers()) == 1


def test_a_printer_without_a_sensor_is_low_by_count_and_tells_how_much_is_left(tmp_path: Path) -> None:
    (tmp_path / "roll.json").write_text('{"printed": 77200, "sensor": "ready"}')
    with StandInServer() as server, PrinterEmulator() as printer, press_between(server, printer, tmp_path) as press:
        press.look()

    assert server.statuses == ["low"]
    assert server.paper_left == 2800


def test_with_a_full_disk_papers_come_out_once_and_are_told(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator() as printer, press_between(server, printer, tmp_path) as press:
        for name in ("roll.json.new", "journal.json.new"):
            (tmp_path / name).mkdir()  # as good as a full disk
        server.add("7", ticket())
        server.add("8", ticket())

        press.look()
        press.look()

        assert (server.state("7"), server.state("8")) == ("printed", "printed")
        assert len(printer.papers()) == 2


def test_with_a_full_disk_an_outcome_the_server_could_not_hear_is_told_later(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator() as printer, press_between(server, printer, tmp_path) as press:
        (tmp_path / "journal.json.new").mkdir()
        server.add("7", ticket())
        with when_moved(server, "sent", lambda: setattr(server, "is_away", True)), pytest.raises(ServerAway):
            press.look()
        server.is_away = False

        press.look()

        assert server.state("7") == "printed"
        assert len(printer.papers()) == 1


def _until(is_so: Callable[[], bool], *, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.01)
