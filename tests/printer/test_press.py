"""The trip of a job to paper, between a real HTTP server and a printer on a real TCP port."""

from pathlib import Path

import pytest

from printer.rendering import rendered
from printer.sheet import SHEETS
from tests.printer.agents import look_until, press_between, when_moved
from tests.printer.emulator import PrinterEmulator
from tests.printer.sample_papers import slip, ticket
from tests.printer.stand_in_server import StandInServer


def test_a_job_is_printed_once_and_the_server_hears_every_step(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator() as printer:
        server.add("7", ticket())
        server.add("8", slip())

        with press_between(server, printer, tmp_path) as press:
            press.look()
            press.look()

        assert server.moves == [("7", "sent"), ("7", "printed"), ("8", "sent"), ("8", "printed")]
        assert server.statuses == ["ready"]
        assert len(printer.papers()) == 2


@pytest.mark.parametrize("state", ["out", "cover", "offline"])
def test_a_printer_that_cannot_print_leaves_the_job_queued_until_it_can(tmp_path: Path, state: str) -> None:
    with StandInServer() as server, PrinterEmulator(state) as printer:
        server.add("7", slip())

        with press_between(server, printer, tmp_path) as press:
            press.look()
            queued, statuses, received = server.state("7"), list(server.statuses), printer.received
            printer.state = "ready"
            press.look()

        assert (queued, statuses, received) == ("queued", [state], b"")
        assert server.state("7") == "printed"
        assert server.statuses == [state, "ready"]


def test_a_printer_low_on_paper_prints(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator("low") as printer:
        server.add("7", slip())

        with press_between(server, printer, tmp_path) as press:
            press.look()

        assert server.state("7") == "printed"
        assert server.statuses == ["low"]


def test_a_printer_that_cannot_be_reached_is_offline(tmp_path: Path) -> None:
    with StandInServer() as server:
        with PrinterEmulator() as printer, press_between(server, printer, tmp_path) as press:
            printer.__exit__(None, None, None)
            server.add("7", slip())

            press.look()

        assert server.state("7") == "queued"
        assert server.statuses == ["offline"]


def test_a_silent_printer_may_print_and_its_paper_is_held(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator("silent") as printer:
        server.add("7", slip())

        with press_between(server, printer, tmp_path, answer_within=0.3, confirm_within=0.3) as press:
            press.look()
            press.look()

        assert server.state("7") == "held"
        assert server.statuses == ["unknown"]
        assert printer.received.count(b"\x1b@") == 1


def test_a_slow_printer_is_waited_for(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator("slow") as printer:
        server.add("7", slip())

        with press_between(server, printer, tmp_path) as press:
            press.look()

        assert server.moves == [("7", "sent"), ("7", "printed")]


def test_a_held_paper_becomes_printed_after_a_new_roll_and_is_never_sent_again(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator() as printer:
        server.add("7", slip())
        with press_between(server, printer, tmp_path, confirm_within=0.3) as press:
            with when_moved(server, "sent", lambda: setattr(printer, "state", "out")):
                press.look()
            held, reason = server.state("7"), server.reasons["7"]

            printer.state = "ready"
            look_until(press, server, "7", "printed")

        assert (held, reason) == ("held", "the printer has not confirmed it yet")
        assert printer.received.count(b"\x1b@") == 1
        assert len(printer.papers()) == 1


def test_a_printer_with_little_memory_gets_the_rest_of_the_paper_after_a_new_roll(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator(memory=4096) as printer:
        server.add("7", ticket())
        with press_between(server, printer, tmp_path, answer_within=2, confirm_within=0.3) as press:
            with when_moved(server, "sent", lambda: setattr(printer, "state", "out")):
                press.look()
            press.look()
            held, statuses, come = server.state("7"), list(server.statuses), len(printer.received)

            printer.state = "ready"
            look_until(press, server, "7", "printed")

        assert held == "held"
        assert statuses[-1] in ("out", "offline")
        assert come < len(rendered(ticket(), SHEETS[576]).data)
        assert printer.connections == 1
        assert [paper.tobytes() for paper in printer.papers()] == [rendered(ticket(), SHEETS[576]).bitmap.tobytes()]


def test_the_paper_after_a_torn_one_is_whole(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator(hangs_up_after=25_000) as printer:
        server.add("7", ticket())
        server.add("8", slip())

        with press_between(server, printer, tmp_path) as press:
            press.look()
            press.look()

        assert (server.state("7"), server.state("8")) == ("held", "printed")
        whole = rendered(slip(), SHEETS[576]).bitmap
        (paper,) = printer.papers()
        assert paper.crop((0, paper.height - whole.height, paper.width, paper.height)).tobytes() == whole.tobytes()


def test_a_printer_that_hangs_up_in_the_middle_leaves_the_paper_held(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator(hangs_up_after=25_000) as printer:
        server.add("7", ticket())

        with press_between(server, printer, tmp_path) as press:
            press.look()
            press.look()

        assert server.state("7") == "held"
        assert printer.received.count(b"\x1b@") == 1
