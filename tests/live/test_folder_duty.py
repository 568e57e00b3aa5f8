"""A folder that several processes share is filled by one of them."""

from pathlib import Path

from server.live.folder_duty import FolderDuty
from tests.web.served import serving


def test_one_process_fills_the_folder_until_it_ends(tmp_path: Path) -> None:
    first, second = FolderDuty(tmp_path / "speech"), FolderDuty(tmp_path / "speech")

    assert first.is_ours()
    assert not second.is_ours()
    first.stop()

    assert second.is_ours()
    assert not first.is_ours()


def test_a_server_that_has_ended_leaves_its_folders_to_others(database: str, tmp_path: Path) -> None:
    reports, speech = tmp_path / "reports", tmp_path / "speech"
    others = FolderDuty(reports), FolderDuty(speech)

    with serving(database, reports_folder=reports, speech_folder=speech):
        before = [other.is_ours() for other in others]

    assert before == [False, False]
    assert [other.is_ours() for other in others] == [True, True]


def test_a_folder_of_ones_own_is_ones_own() -> None:
    assert FolderDuty(None).is_ours()


def test_a_folder_that_cannot_be_made_is_no_reason_to_be_silent(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert FolderDuty(tmp_path / "file" / "speech").is_ours()
