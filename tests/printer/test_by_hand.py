"""The commands of somebody who stands before the printer."""

import io
import json
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from printer.main import program
from printer.memory import Memory
from printer.rendering import rendered
from printer.sheet import SHEETS
from tests.printer.emulator import PrinterEmulator
from tests.printer.sample_papers import ticket

pytestmark = pytest.mark.usefixtures("patient")


def typed(*words: str, said: str | None = None) -> Result:
    return CliRunner().invoke(program, words, input=said)


@pytest.mark.parametrize(
    ("state", "said", "code"),
    [("ready", "ready", 0), ("low", "low: paper near its end", 0), ("cover", "cover: cover open", 1)],
)
def test_status_says_what_the_printer_says(tmp_path: Path, state: str, said: str, code: int) -> None:
    with PrinterEmulator(state) as printer:
        result = typed("status", "--device", f"tcp:127.0.0.1:{printer.port}", "--state-dir", str(tmp_path))

    assert result.stdout.splitlines()[0] == said
    assert "m of paper left by count" in result.stdout
    assert result.exit_code == code


@pytest.mark.parametrize("dots", [576, 512, 384])
def test_a_test_paper_comes_out_and_is_counted(tmp_path: Path, dots: int) -> None:
    with PrinterEmulator() as printer:
        words = ("--device", f"tcp:127.0.0.1:{printer.port}", "--state-dir", str(tmp_path), "--dots", str(dots))
        result = typed("test", *words)
        (paper,) = printer.papers()

    top = paper.crop((0, 0, dots, 1)).tobytes()
    assert (result.stdout, result.exit_code) == ("printed\n", 0)
    assert paper.width == dots
    assert top[0] & 0x80 == 0  # the ruler begins with the first dot
    assert json.loads((tmp_path / "roll.json").read_text())["printed"] > 100


def test_a_test_paper_that_cannot_come_out_says_why(tmp_path: Path) -> None:
    with PrinterEmulator("out") as printer:
        words = ("--device", f"tcp:127.0.0.1:{printer.port}", "--state-dir", str(tmp_path))
        result = typed("test", *words)

    assert (result.stdout, result.exit_code) == ("not printed (out: paper out)\n", 1)
    assert printer.received == b""


@pytest.mark.parametrize("command", ["status", "test"])
def test_nobody_speaks_with_the_printer_while_the_agent_does(tmp_path: Path, command: str) -> None:
    agent = Memory(tmp_path)
    with PrinterEmulator() as printer:
        result = typed(command, "--device", f"tcp:127.0.0.1:{printer.port}", "--state-dir", str(tmp_path))

    assert result.exit_code == 1
    assert result.stderr == f"another printer agent uses {tmp_path}\n"
    assert printer.received == b""
    agent.close()


def test_a_new_roll_is_told(tmp_path: Path) -> None:
    (tmp_path / "roll.json").write_text('{"printed": 79000, "sensor": "low"}')

    result = typed("roll", "--state-dir", str(tmp_path), "--roll", "50")

    assert result.stdout == "50.0 m of paper\n"
    assert json.loads((tmp_path / "roll.json").read_text())["printed"] == 0


def test_a_paper_is_drawn_from_what_the_wire_says() -> None:
    result = typed("draw", "--dots", "384", said=json.dumps(ticket()))

    with Image.open(io.BytesIO(result.stdout_bytes)) as picture:
        assert picture.convert("1").tobytes() == rendered(ticket(), SHEETS[384]).bitmap.tobytes()


@pytest.mark.parametrize(
    "said",
    [
        "",
        "[]",
        '{"kind": "poster"}',
        "[" * 100_000,
        json.dumps(ticket() | {"place": {"own": "  ", "german": None}}),
        json.dumps(ticket() | {"bring": {"own": [""], "german": None}}),
        json.dumps(ticket() | {"number": "04\n7"}),
    ],
)
def test_what_cannot_be_drawn_is_one_line(said: str) -> None:
    result = typed("draw", said=said)

    assert result.exit_code == 1
    assert result.stdout_bytes == b""
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((), "--server and --device"),
        (("status",), "--device"),
        (("status", "--device", "usb:1"), "not a USB printer: 1"),
        (("test", "--device", "file:/dev/null", "--dots", "100"), "not a width: 100"),
        (("status", "--device", "tcp:192.168..5"), "not an address: 192.168..5"),
        (("status", "--device", "tcp::9100"), "not an address"),
        (("status", "--device", "tcp:[::1]", "--state-dir", __file__), "the state folder"),
        (("test", "--device", "tcp:[::1]", "--state-dir", __file__), "the state folder"),
        (("roll", "--state-dir", __file__), "the state folder"),
        (("--server", "hall.example", "--device", "tcp:[::1]"), "not a server: hall.example"),
        (("--server", "http://[::1", "--device", "tcp:[::1]"), "not a server: http://[::1"),
        (("--server", "http://hall.example:99999", "--device", "tcp:[::1]"), "not a server"),
    ],
)
def test_words_that_make_no_sense_are_answered_by_a_sentence(words: tuple[str, ...], why: str) -> None:
    result = typed(*words)

    assert result.exit_code != 0
    assert why in result.stderr
    assert "Traceback" not in result.output
