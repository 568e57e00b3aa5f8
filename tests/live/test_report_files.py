"""Reports come into their folder when their time is over: once, whole, and again after whatever went wrong."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from server.domain.site.report_wanted import ReportWanted, SectionWanted
from server.live.report_files import ReportFiles
from tests.actions.clearing import a_whole_day, clears
from tests.building import said
from tests.open_hall import OpenHall

DAILY = ReportWanted(
    id="tag", title=said("Tag"), languages=("de", "ar"), each="day", file=("csv",), k=3,
    sections=(SectionWanted(show="counts", of="visits", rows="topic"),),
)  # fmt: skip
NAMES = ["tag-2026-11-23-ar.csv", "tag-2026-11-23-de.csv"]


@pytest.fixture
def daily(hall: OpenHall) -> OpenHall:
    """A hall that wants a report of each day; one day in it is over and cleared."""
    site = replace(hall.site, reports=(DAILY,))
    hall.loads(site)
    a_whole_day(hall)
    hall.clock.passes(days=1)
    return hall


def test_a_day_that_is_cleared_is_written_in_each_language(daily: OpenHall, tmp_path: Path) -> None:
    clears(daily)

    _files(daily, tmp_path).look()

    assert _names(tmp_path) == NAMES
    assert "2026-11-23,2026-11-23" in (tmp_path / "halle" / NAMES[1]).read_text()


def test_nothing_is_written_while_the_day_still_has_names(daily: OpenHall, tmp_path: Path) -> None:
    files = _files(daily, tmp_path)

    files.look()

    assert (_names(tmp_path), files.failing) == ([], ())


def test_a_restart_writes_nothing_twice_and_leaves_changes_alone(daily: OpenHall, tmp_path: Path) -> None:
    clears(daily)
    _files(daily, tmp_path).look()
    (tmp_path / "halle" / NAMES[0]).write_text("geändert")
    (tmp_path / "halle" / NAMES[1]).unlink()

    _files(daily, tmp_path).look()

    assert _names(tmp_path) == [NAMES[0]]
    assert (tmp_path / "halle" / NAMES[0]).read_text() == "geändert"


def test_a_folder_that_is_away_is_told_and_tried_again(daily: OpenHall, tmp_path: Path) -> None:
    clears(daily)
    share = tmp_path / "share"
    files = _files(daily, share)

    files.look()
    told = files.failing
    share.mkdir()
    files.look()

    assert (told, files.failing, _names(share)) == (("halle",), (), NAMES)


def test_days_on_which_nothing_was_recorded_give_no_file(hall: OpenHall, tmp_path: Path) -> None:
    hall.loads(replace(hall.site, reports=(DAILY,)))
    hall.clock.now += timedelta(days=2)
    clears(hall)

    _files(hall, tmp_path).look()

    assert _names(tmp_path, day="2026-11-24") == []


def _files(hall: OpenHall, folder: Path) -> ReportFiles:
    return ReportFiles(hall.storage, hall.clock, folder)


def _names(folder: Path, *, day: str = "2026-11-23") -> list[str]:
    place = folder / "halle"
    return sorted(file.name for file in place.glob(f"tag-{day}*")) if place.exists() else []
