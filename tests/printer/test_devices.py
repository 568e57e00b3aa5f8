"""Choosing a device by words, and what keeps a machine from printing wrongly."""

import os
import socket
from pathlib import Path

import pytest
from PIL import Image, features

from printer.devices.choice import UnknownDevice, chosen_device
from printer.devices.device import Outcome
from printer.devices.plain_file import PlainFile
from printer.devices.printer import Printer
from printer.kept import write_whole
from printer.memory import AlreadyRunning, Ending, Memory
from printer.rendering import rendered
from printer.sheet import SHEETS
from printer.typeface import CannotDraw, check_drawing
from tests.printer.sample_papers import slip, ticket


@pytest.mark.parametrize("words", ["tcp:10.0.0.7", "tcp:printer.local:9101", "tcp:[::1]:9100", "tcp:::1"])
def test_a_network_printer_is_chosen_by_host_and_port(words: str) -> None:
    assert isinstance(chosen_device(words), Printer)


def test_a_path_that_is_no_device_is_a_plain_file_that_papers_are_added_to(tmp_path: Path) -> None:
    device = chosen_device(f"file:{tmp_path / 'paper'}")

    outcomes = [device.put_out(b"one", ""), device.put_out(b"two", "")]

    assert isinstance(device, PlainFile)
    assert outcomes == [Outcome.PRINTED] * 2
    assert (tmp_path / "paper").read_bytes() == b"onetwo"


def test_a_folder_gets_a_numbered_file_and_a_picture_of_every_paper(tmp_path: Path) -> None:
    papers = [rendered(content, SHEETS[576]) for content in (ticket(), slip())]
    device = chosen_device(f"file:{tmp_path}")

    outcomes = [device.put_out(paper.data, paper.title) for paper in papers]

    assert outcomes == [Outcome.PRINTED] * 2
    assert [file.name for file in sorted(tmp_path.iterdir())] == [
        "0001.escpos",
        "0001.png",
        "0002.escpos",
        "0002.png",
    ]
    assert (tmp_path / "0002.escpos").read_bytes() == papers[1].data
    with Image.open(tmp_path / "0002.png") as picture:
        assert picture.convert("1").tobytes() == papers[1].bitmap.tobytes()


@pytest.mark.parametrize("words", ["", "tcp:", "file:", "usb:1", "screen:x", "tcp:host:99999"])
def test_other_words_are_refused_with_a_sentence(words: str) -> None:
    with pytest.raises(UnknownDevice):
        chosen_device(words)


def test_without_fribidi_the_program_says_what_is_missing_and_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(features, "check", lambda name: name != "fribidi")

    with pytest.raises(CannotDraw) as refused:
        check_drawing()

    sentence = str(refused.value)
    assert "\n" not in sentence
    assert all(word in sentence for word in ("libfribidi0", "Arabic", "apt install"))


def test_without_its_fonts_the_program_says_so(tmp_path: Path) -> None:
    with pytest.raises(CannotDraw, match=r"ticket-regular\.ttf"):
        check_drawing(tmp_path)


def test_a_port_that_is_taken_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match=r"^port \d+ of this machine"):
        chosen_device(f"screen:{taken.getsockname()[1]}")


def test_what_is_written_outlives_a_power_cut_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Path] = []
    monkeypatch.setattr(os, "fsync", lambda file: kept.append(Path(f"/proc/self/fd/{file}").resolve()))

    write_whole(tmp_path / "local.json", "[]")

    assert kept == [tmp_path / "local.json.new", tmp_path]


def test_two_agents_cannot_share_a_folder(tmp_path: Path) -> None:
    first = Memory(tmp_path)

    with pytest.raises(AlreadyRunning):
        Memory(tmp_path)

    first.close()
    Memory(tmp_path).close()


def test_what_has_not_been_told_outlives_the_program_and_a_torn_journal_does_not_stop_it(
    tmp_path: Path,
) -> None:
    first = Memory(tmp_path)
    first.keep_ending("7", Ending(state="held", reason="interrupted"))
    first.close()
    second = Memory(tmp_path)
    kept = second.endings
    second.close()
    (tmp_path / "journal.json").write_text('{"7": {"st')

    third = Memory(tmp_path)

    assert kept == {"7": Ending(state="held", reason="interrupted")}
    assert third.endings == {}
    third.close()


def test_a_token_that_is_given_back_takes_its_journal_along(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.keep_token("secret")
    memory.keep_ending("7", Ending(state="printed"))

    memory.forget_token()

    assert memory.token is None
    assert memory.endings == {}
    memory.close()


@pytest.mark.parametrize("torn", [b"\xff\xfe", "späte".encode(), b"\n"])
def test_a_token_that_cannot_be_one_is_none(tmp_path: Path, torn: bytes) -> None:
    (tmp_path / "token").write_bytes(torn)
    memory = Memory(tmp_path)

    assert memory.token is None
    memory.close()
