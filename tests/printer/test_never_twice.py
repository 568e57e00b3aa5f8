"""Jobs that must not come on paper, or not again: too late, unreadable, taken, interrupted, untold."""

from pathlib import Path

import pytest

from printer.memory import Memory
from printer.server_link import ServerAway
from tests.printer.agents import press_between, when_moved
from tests.printer.emulator import PrinterEmulator
from tests.printer.sample_papers import slip, ticket
from tests.printer.stand_in_server import StandInServer


def test_a_held_paper_of_an_earlier_life_ends_when_its_time_is_over(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator() as printer:
        server.add("6", slip(), state="held", expires_in=-1)
        server.add("7", slip(), state="held", expires_in=60)

        with press_between(server, printer, tmp_path) as press:
            press.look()

        assert (server.state("6"), server.state("7")) == ("failed", "held")
        assert printer.received == b""


def test_a_job_sent_in_an_earlier_life_is_held_and_never_printed(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator() as printer:
        server.add("7", slip(), state="sent")

        with press_between(server, printer, tmp_path) as press:
            press.look()

        assert (server.state("7"), server.reasons["7"]) == ("held", "interrupted")
        assert printer.received == b""


def test_a_job_whose_time_is_over_is_never_printed(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator("out") as printer:
        server.add("7", slip(), expires_in=-1)

        with press_between(server, printer, tmp_path) as press:
            press.look()

        assert (server.state("7"), server.reasons["7"]) == ("failed", "too late")
        assert printer.received == b""


@pytest.mark.parametrize(
    "content",
    [
        None,
        {"kind": "poster"},
        slip(title={"own": "ᚠᚢᚦ", "german": None}),
        slip(qr="x" * 2900),
        slip(reason={"own": "Weiter. " * 3000, "german": None}),
        ticket(symbol=3),
        ticket(bring={"own": [1], "german": None}),
    ],
)
def test_a_poisoned_job_fails_with_a_reason_and_the_next_one_is_printed(tmp_path: Path, content: object) -> None:
    with StandInServer() as server, PrinterEmulator() as printer:
        server.add("7", content)
        server.add("8", slip())

        with press_between(server, printer, tmp_path) as press:
            press.look()

        assert server.moves == [("7", "failed"), ("8", "sent"), ("8", "printed")]
        assert (server.reasons["7"] or "").startswith("cannot be drawn: ")


def test_a_job_that_another_agent_has_taken_is_left_alone(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator() as printer:
        server.add("7", slip())
        server.add("8", slip())
        server.taken_by_another.add("7")

        with press_between(server, printer, tmp_path) as press:
            press.look()

        assert server.moves == [("8", "sent"), ("8", "printed")]
        assert len(printer.papers()) == 1


def test_an_outcome_the_server_could_not_hear_is_told_later(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator("slow") as printer:
        server.add("7", slip())
        with press_between(server, printer, tmp_path) as press:
            with (
                when_moved(server, "sent", lambda: setattr(server, "is_away", True)),
                pytest.raises(ServerAway),
            ):
                press.look()
            state_while_away = server.state("7")
        journal = Memory(tmp_path)
        remembered = journal.endings["7"].state
        journal.close()

        server.is_away = False
        with press_between(server, printer, tmp_path) as press:
            press.look()

        assert (state_while_away, remembered) == ("sent", "printed")
        assert server.moves == [("7", "sent"), ("7", "printed")]
        assert len(printer.papers()) == 1


def test_a_move_whose_answer_was_lost_prints_nothing_and_says_so(tmp_path: Path) -> None:
    with StandInServer() as server, PrinterEmulator() as printer:
        server.add("7", slip())
        server.stops_at = "sent"
        server.goes_on.set()

        with press_between(server, printer, tmp_path) as press:
            with pytest.raises(ServerAway):
                press.look()
            press.look()

        assert server.state("7") == "failed"
        assert printer.received == b""
