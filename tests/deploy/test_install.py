"""One box: installed once, twice, updated, and back, into a folder instead of the machine."""

from tests.deploy.box import LATER, Box


def test_what_is_installed_runs_and_a_second_time_nothing_changes(installed: Box) -> None:
    at_first = installed.everything()

    second = installed.install()

    assert second == f"nothing to do: {installed.version()} is installed"
    assert installed.everything() == at_first
    assert at_first["etc/lotse/secret-key"][0] & 0o777 == 0o600
    assert "etc/systemd/system/multi-user.target.wants/lotse.service" in at_first
    current = installed.root / "opt" / "lotse" / "current"
    assert (current / "deploy" / "systemd" / "watch").exists()
    assert "Commands" in installed.runs("--help")


def test_an_update_keeps_settings_and_records_and_can_be_taken_back_with_them(box: Box) -> None:
    first = box.install()
    before = box.version()
    settings, key = (box.root / "etc" / "lotse" / name for name in ("lotse.env", "secret-key"))
    settings.write_text("LOTSE_PORT=8081\n")
    old_key = key.read_text()
    box.records.parent.mkdir(parents=True)
    assert "is loaded" in box.runs("site", "load", site_of(box, "do-migrado"))
    box.becomes_later()

    updated = box.install()
    later = box.version()
    upgraded = box.runs("site", "load", site_of(box, "mtk-ib"), "--beside")
    back = box.install("--back")
    too_old = box.runs("site", "load", site_of(box, "do-migrado"))
    forward = box.install("--back")
    goes_on, halls = box.runs("site", "export", "mtk-ib"), box.halls()
    whole_way_back = box.install("--back", "--records")

    assert (first, updated) == (f"installed: {before}", f"installed: {later}")
    assert "is loaded" in upgraded
    assert (back, forward, whole_way_back) == (f"went back: {before}", f"went back: {later}", f"went back: {before}")
    assert too_old.startswith(
        f"failed: LOTSE_DATABASE_URL: the database is of version {LATER}, this release knows up to"
    )
    assert "site: mtk-ib" in goes_on
    assert halls == ["do-migrado", "mtk-ib"]
    assert box.halls() == ["do-migrado"]
    assert "site: do-migrado" in box.runs("site", "export")
    assert (box.version(), box.version("previous")) == (before, later)
    assert settings.read_text() == "LOTSE_PORT=8081\n"
    assert key.read_text() == old_key


def test_going_back_without_a_version_before_changes_nothing(installed: Box) -> None:
    at_first = installed.everything()

    answer = installed.install("--back")

    assert answer == f"failed: there is no version before {installed.version()}\n"
    assert installed.everything() == at_first


def test_beside_a_kiosk_stands_only_the_printer_agent(box: Box) -> None:
    box.install("--printer")

    units = [path.name for path in (box.root / "etc" / "systemd" / "system").iterdir()]

    assert units == ["lotse-printer@.service"]
    assert not (box.root / "etc" / "lotse" / "secret-key").exists()
    assert not (box.root / "usr" / "local" / "bin" / "lotse").exists()


def site_of(box: Box, centre: str) -> str:
    """The profile of a centre that comes with the release."""
    return str(box.release / "deploy" / "sites" / f"{centre}.yaml")
