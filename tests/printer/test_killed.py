"""The whole program, killed without warning at every point of a job's trip: it never prints twice."""

import stat
import time
from pathlib import Path

import pytest

from tests.printer.agents import agent_process
from tests.printer.emulator import PrinterEmulator
from tests.printer.sample_papers import slip, ticket
from tests.printer.stand_in_server import StandInServer


@pytest.mark.parametrize(
    ("stops_at", "makes_it", "papers", "ends"),
    [
        ("sent", False, 1, "printed"),  # before the server took it: the next life prints it
        ("sent", True, 0, "held"),  # taken, nothing sent yet: nobody knows, so never again
        ("printed", False, 1, "printed"),  # on paper and in the journal, not yet told
        ("printed", True, 1, "printed"),  # told, its answer not heard
    ],
)
def test_killed_while_it_speaks_with_the_server(
    tmp_path: Path,
    stops_at: str,
    makes_it: bool,  # a column of the table
    papers: int,
    ends: str,
) -> None:
    with StandInServer() as server, PrinterEmulator() as printer:
        device = f"tcp:127.0.0.1:{printer.port}"
        server.add("7", slip())
        server.stops_at, server.makes_it = stops_at, makes_it

        with agent_process(server, tmp_path, device=device) as first:
            assert server.has_stopped.wait(timeout=30)
            first.kill()
        server.goes_on.set()
        with agent_process(server, tmp_path, device=device):
            server.wait_for("7", ends)

        assert len(printer.papers()) == papers
        assert printer.received.count(b"\x1b@") == papers


def test_killed_in_the_middle_of_the_bytes(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator("out") as printer:
        server.add("7", ticket())
        server.after_move["sent"] = lambda: setattr(printer, "state", "out")
        printer.state = "ready"
        device = f"tcp:127.0.0.1:{printer.port}"

        with agent_process(server, tmp_path, device=device) as first:
            until = time.monotonic() + 30
            while not printer.received:
                assert time.monotonic() < until
                time.sleep(0.005)
            first.kill()
        printer.state = "ready"
        with agent_process(server, tmp_path, device=device):
            server.wait_for("7", "held")

        assert server.reasons["7"] == "interrupted"
        assert printer.received.count(b"\x1b@") == 1
        assert len(printer.papers()) <= 1


def test_it_waits_for_a_server_that_is_not_up_yet_enrols_and_keeps_its_token_to_itself(
    tmp_path: Path,
) -> None:
    with StandInServer() as server:
        server.is_away = True
        server.add("7", slip())

        with agent_process(server, tmp_path, device=f"file:{tmp_path / 'paper'}"):
            time.sleep(1.5)
            server.is_away = False
            server.wait_for("7", "printed")

        token = tmp_path / "token"
        assert token.read_text() == server.token
        assert stat.S_IMODE(token.stat().st_mode) == 0o600
        assert (tmp_path / "paper").read_bytes().count(b"\x1b@") == 1
