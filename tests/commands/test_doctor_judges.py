"""What the doctor makes of what it sees: disks, clocks, printers and screens that no test can make ill for real."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from server.commands.doctor import clock, database, devices, disk, kept, running
from server.commands.doctor.finding import Finding, Mark, worst
from server.commands.doctor.settings import secrets_are_kept, settings_make_sense
from server.config import Config
from server.domain.print_job import PrinterStatus
from server.storage.devices import Device, DeviceKind
from server.storage.soundness import Soundness
from tests.building import a_site

NOW = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
GB = 1_000_000_000
BROKEN = 'lotse_requests_total{route="/desk",status="500"} 3.0\n'


def a_device(**changes: Any) -> Device:
    dull: dict[str, Any] = {
        "id": 1, "site": "halle", "kind": DeviceKind.WALL, "name": "Foyer", "enrolled": True, "revoked": False,
        "status": "heard", "seen_at": NOW, "heard_at": NOW,
    }  # fmt: skip
    return Device(**(dull | changes))


def a_printer(status: PrinterStatus) -> Device:
    return a_device(kind=DeviceKind.PRINTER, status=status.value)


def a_database(**changes: Any) -> Soundness:
    dull: dict[str, Any] = {"kept": GB, "events": 1_000_000, "lately": 70_000, "newest": NOW, "told": None}
    return Soundness(**(dull | changes))


@pytest.mark.parametrize(
    ("judged", "mark"),
    [
        (lambda: disk.judged_room("speech", free=100 * GB, total=200 * GB), Mark.OK),
        (lambda: disk.judged_room("speech", free=4 * GB, total=200 * GB), Mark.LOOK),
        (lambda: disk.judged_room("speech", free=GB // 10, total=GB), Mark.WRONG),
        (lambda: disk.judged_growth(a_database(), free=100 * GB), Mark.OK),
        (lambda: disk.judged_growth(a_database(), free=GB // 2), Mark.LOOK),
        (lambda: disk.judged_growth(a_database(events=0, lately=0), free=GB), Mark.OK),
        (lambda: database.judged_seconds(0.004), Mark.OK),
        (lambda: database.judged_seconds(0.08), Mark.LOOK),
        (lambda: database.judged_seconds(0.8), Mark.WRONG),
        (lambda: clock.judged_keeping(is_right=True), Mark.OK),
        (lambda: clock.judged_keeping(is_right=False), Mark.LOOK),
        (lambda: clock.judged_keeping(is_right=None), Mark.LOOK),
        (lambda: kept.judged_backup(timedelta(hours=9), Path()), Mark.OK),
        (lambda: kept.judged_backup(timedelta(hours=40), Path()), Mark.LOOK),
        (lambda: kept.judged_backup(timedelta(days=4), Path()), Mark.WRONG),
        (lambda: kept.judged_backup(None, Path()), Mark.WRONG),
        (lambda: kept.judged_clearing("halle", None, NOW.date()), Mark.OK),
        (lambda: kept.judged_clearing("halle", date(2026, 11, 22), NOW.date()), Mark.LOOK),
        (lambda: kept.judged_clearing("halle", date(2026, 11, 2), NOW.date()), Mark.WRONG),
    ],
)
def test_what_is_seen_gets_its_mark_and_what_to_do(judged: Callable[[], Finding], mark: Mark) -> None:
    finding = judged()

    assert finding.mark is mark
    assert bool(finding.do) == (mark is not Mark.OK)


@pytest.mark.parametrize(
    ("device", "is_open", "mark", "says"),
    [
        (a_device(), True, Mark.OK, "just now"),
        (a_device(seen_at=NOW - timedelta(minutes=9)), True, Mark.WRONG, "9 minutes ago"),
        (a_device(seen_at=NOW - timedelta(hours=9)), False, Mark.OK, "9 hours ago"),
        (a_device(seen_at=None), True, Mark.WRONG, "never"),
        (a_device(status="blocked"), True, Mark.LOOK, "waits for a touch"),
        (a_device(status="broken"), True, Mark.LOOK, "is broken"),
        (a_device(enrolled=False), True, Mark.LOOK, "never been set up"),
        (a_printer(PrinterStatus.READY), True, Mark.OK, "is ready"),
        (a_printer(PrinterStatus.LOW), True, Mark.LOOK, "is low"),
        (a_printer(PrinterStatus.OUT), True, Mark.WRONG, "is out"),
        (a_printer(PrinterStatus.OFFLINE), False, Mark.LOOK, "is offline"),
    ],
)
def test_a_device_is_judged_by_what_it_said_and_whether_the_hall_is_open(
    device: Device, is_open: bool, mark: Mark, says: str
) -> None:
    finding = devices.judged_device(device, NOW, is_open=is_open)

    assert finding.mark is mark
    assert says in finding.says


def test_a_clock_that_was_set_back_or_is_another_than_the_databases_is_found() -> None:
    ahead = list(clock.judged_events(a_database(newest=NOW + timedelta(hours=2)), NOW))
    apart = list(clock.judged_events(a_database(told=NOW - timedelta(minutes=3)), NOW))
    well = list(clock.judged_events(a_database(told=NOW), NOW))

    assert "2:00:00 (h:mm:ss) later than now" in ahead[0].says
    assert "180 seconds away" in apart[0].says
    assert well == []


def test_a_time_zone_that_this_machine_does_not_know_is_wrong() -> None:
    found = list(clock.zones([a_site(timezone="Europe/Nowhere"), a_site()], NOW))

    assert found[0].mark is Mark.WRONG
    assert "10:05" in found[1].says


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"secret_key": "short"}, "at least 32"),
        ({"public_url": "http://halle.example"}, "has no TLS"),
        ({"public_url": "http://localhost:8080"}, "no visitor's phone"),
        ({"public_url": "https://halle.example"}, "LOTSE_TRUSTED_PROXIES is 0"),
        ({"host": "0.0.0.0"}, "no proxy in front: whoever sends slowly"),  # noqa: S104  read, not listened at
        ({"demo": True}, "LOTSE_DEMO is on"),
    ],
)
def test_settings_that_start_and_are_not_meant_for_a_hall_are_named(settings: dict[str, Any], says: str) -> None:
    sane: dict[str, Any] = {"secret_key": "k" * 32, "public_url": "https://halle.example", "trusted_proxies": 1}

    good = list(settings_make_sense(Config(**sane)))
    found = list(settings_make_sense(Config(**(sane | {"trusted_proxies": 0} | settings))))

    assert worst(good) is Mark.OK
    assert any(says in each.says for each in found)


def test_a_secret_that_everybody_can_read_is_wrong(tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("k" * 32)
    key.chmod(0o644)
    config = Config(secret_key_file=key, database_url="postgresql://nowhere/lotse")

    (open_to_all,) = secrets_are_kept(config)
    key.chmod(0o600)
    (kept_from_others,) = secrets_are_kept(config)

    assert (open_to_all.mark, open_to_all.do) == (Mark.WRONG, f"chmod o-r {key}")
    assert kept_from_others.mark is Mark.OK


def test_what_the_server_says_of_itself_is_passed_on() -> None:
    problem = {"code": "x", "sentence": "A printer cannot print.", "about": ["halle: Flur"]}

    ill = list(running.judged_health(200, {"problems": [problem]}))
    stopped = list(running.judged_health(503, {"problems": [problem]}))
    broke = list(running.judged_failures(BROKEN))

    assert (ill[0].mark, ill[0].says) == (Mark.LOOK, "A printer cannot print. (halle: Flur)")
    assert stopped[0].mark is Mark.WRONG
    assert "/desk broke 3 times" in broke[0].says


def test_a_folder_that_is_not_there_or_closed_is_found(tmp_path: Path) -> None:
    found = list(disk.rooms({"reports": tmp_path / "none", "speech": tmp_path}))

    assert found[0].mark is Mark.WRONG
    assert "the folder for reports is not there" in found[0].says
    assert "free for speech" in found[1].says
