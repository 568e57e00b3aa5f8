"""Files are put into a folder once, whole, and never over what somebody has there."""

from pathlib import Path

import pytest

from server.reports.folder import Folder


def test_a_file_is_put_there_whole(tmp_path: Path) -> None:
    folder = Folder(above=tmp_path, name="halle")

    folder.put("bericht.csv", b"1,2\n")

    assert (tmp_path / "halle" / "bericht.csv").read_bytes() == b"1,2\n"
    assert not list((tmp_path / "halle").glob("*unfinished*"))


def test_what_somebody_changed_stays(tmp_path: Path) -> None:
    folder = Folder(above=tmp_path, name="halle")
    (tmp_path / "halle").mkdir()
    (tmp_path / "halle" / "bericht.csv").write_text("mit Notizen")

    folder.put("bericht.csv", b"1,2\n")

    assert (tmp_path / "halle" / "bericht.csv").read_text() == "mit Notizen"


def test_what_somebody_took_away_is_remembered(tmp_path: Path) -> None:
    folder = Folder(above=tmp_path, name="halle")
    folder.put("bericht.csv", b"1,2\n")

    (tmp_path / "halle" / "bericht.csv").unlink()

    assert "bericht.csv" in folder.had()


def test_half_a_file_of_a_server_that_was_ended_is_written_anew(tmp_path: Path) -> None:
    folder = Folder(above=tmp_path, name="halle")
    (tmp_path / "halle").mkdir()
    (tmp_path / "halle" / ".bericht.csv.unfinished").write_bytes(b"1,")

    had = folder.had()
    folder.put("bericht.csv", b"1,2\n")

    assert "bericht.csv" not in had
    assert [file.name for file in (tmp_path / "halle").glob("*bericht*")] == ["bericht.csv"]


def test_a_folder_that_is_away_is_not_made_elsewhere(tmp_path: Path) -> None:
    folder = Folder(above=tmp_path / "share", name="halle")

    with pytest.raises(FileNotFoundError, match="share"):
        folder.had()
    with pytest.raises(FileNotFoundError):
        folder.put("bericht.csv", b"1,2\n")
