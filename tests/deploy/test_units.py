"""The units of systemd: hardened, and what they start and read is there."""

import re
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

from server.commands.serve import MOST_CONNECTIONS
from tests.house.tree import ROOT

DEPLOY = ROOT / "deploy"
UNITS = sorted([*DEPLOY.rglob("*.service"), *DEPLOY.rglob("*.timer")])
ON_THE_SERVER = sorted((DEPLOY / "systemd").glob("*.service"))
SERVER, ANOTHER = (DEPLOY / "systemd" / name for name in ("lotse.service", "lotse@.service"))
WALLS = (
    "NoNewPrivileges", "PrivateTmp", "ProtectHome", "ProtectClock", "ProtectControlGroups", "ProtectHostname", "ProtectKernelLogs",
    "ProtectKernelModules", "ProtectKernelTunables", "RestrictNamespaces", "RestrictRealtime", "RestrictSUIDSGID", "LockPersonality",
)  # fmt: skip
PLACES = {
    "/opt/lotse/current/deploy/": DEPLOY,
    "/usr/local/lib/lotse-screen/": DEPLOY / "screen",
}
"""Where what stands in deploy/ is found on a machine."""


def lines(unit: Path, key: str) -> list[str]:
    return re.findall(rf"^{key}=(.*)$", unit.read_text(), flags=re.MULTILINE)


@pytest.mark.parametrize("unit", ON_THE_SERVER, ids=lambda unit: unit.name)
def test_a_service_beside_the_records_is_walled_off(unit: Path) -> None:
    said = [key for key in WALLS if lines(unit, key) == ["yes"]]

    assert said == list(WALLS)
    assert lines(unit, "ProtectSystem") == ["strict"]
    assert lines(unit, "CapabilityBoundingSet") == [""]
    assert lines(unit, "SystemCallFilter") == ["@system-service", "~@privileged @resources"]


@pytest.mark.parametrize("unit", ON_THE_SERVER, ids=lambda unit: unit.name)
def test_systemd_itself_finds_a_service_little_exposed(unit: Path) -> None:
    judged = subprocess.run(
        ["/usr/bin/systemd-analyze", "security", "--offline=true", str(unit)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    exposure = re.search(r"Overall exposure level.*: ([\d.]+)", judged)
    assert exposure is not None
    assert float(exposure[1]) <= 3.0


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_knows_every_line_of_a_unit(unit: Path, tmp_path: Path) -> None:
    folder = tmp_path / "etc" / "systemd" / "system"
    folder.mkdir(parents=True)
    for each in UNITS:
        (folder / each.name).write_text(each.read_text())

    # Of an empty machine systemd also misses its own targets; what it does not know or understand it says of the file.
    said = subprocess.run(
        ["/usr/bin/systemd-analyze", "verify", "--man=no", f"--root={tmp_path}", unit.name.replace("@.", "@eins.")],
        capture_output=True, text=True, check=False,
    ).stderr  # fmt: skip

    assert [line for line in said.splitlines() if re.search(r"Unknown|Failed to parse|Invalid|ignoring", line)] == []


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit.suffix == ".service"], ids=lambda unit: unit.name)
def test_what_a_service_starts_is_ours_or_of_debian(unit: Path) -> None:
    started = [line.lstrip("+-").split()[0] for line in lines(unit, "ExecStart(?:Post)?")]

    assert started != []
    for program in started:
        if place := next((place for place in PLACES if program.startswith(place)), None):
            assert (PLACES[place] / program.removeprefix(place)).stat().st_mode & 0o100
        else:
            assert program.startswith("/usr/bin/") or Path(program).name in scripts_of_the_project()


@pytest.mark.parametrize("timer", [unit for unit in UNITS if unit.suffix == ".timer"], ids=lambda unit: unit.name)
def test_every_timer_has_its_service(timer: Path) -> None:
    assert timer.with_suffix(".service").exists()


def test_only_the_unit_names_the_key_and_only_root_can_read_it() -> None:
    assert lines(SERVER, "LoadCredential") == ["secret-key:/etc/lotse/secret-key"]
    assert [line for line in lines(SERVER, "Environment") if "SECRET" in line] == [
        "LOTSE_SECRET_KEY_FILE=%d/secret-key"
    ]
    assert "SECRET" not in (DEPLOY / "systemd" / "lotse.env").read_text()


def test_a_second_process_differs_from_the_first_only_by_its_port() -> None:
    first, second = (
        {line for line in unit.read_text().splitlines() if not line.startswith("#")} for unit in (SERVER, ANOTHER)
    )

    assert {line.partition("=")[0] for line in first ^ second} == {
        "Description", "ExecCondition", "ExecStart", "WantedBy",
    }  # fmt: skip
    assert lines(ANOTHER, "ExecStart") == [f"/usr/bin/env LOTSE_PORT=%i {lines(SERVER, 'ExecStart')[0]}"]


@pytest.mark.parametrize(
    ("settings", "status"),
    [
        ("LOTSE_DATABASE_URL=sqlite:////var/lib/lotse/lotse.sqlite\n#LOTSE_DATABASE_URL_FILE=/etc/lotse/database-url\n", 1),
        ("LOTSE_DATABASE_URL=sqlite:////x\nLOTSE_DATABASE_URL_FILE=/etc/lotse/database-url\n", 0),
        ("LOTSE_DATABASE_URL=postgresql://lotse@localhost/lotse\n", 0),
        ("LOTSE_DATABASE_URL='postgresql://lotse@/lotse?host=/run/postgresql'\n", 0),
    ],
)  # fmt: skip
def test_a_second_process_starts_with_postgresql_alone(settings: str, status: int, tmp_path: Path) -> None:
    (tmp_path / "lotse.env").write_text(settings)
    (condition,) = lines(ANOTHER, "ExecCondition")

    words = [word.replace("/etc/lotse", str(tmp_path)) for word in condition.split()]

    assert subprocess.run(words, check=False).returncode == status


def test_a_server_has_room_for_every_page_that_it_lets_in() -> None:
    assert int(lines(SERVER, "LimitNOFILE")[0]) > MOST_CONNECTIONS * 2


def scripts_of_the_project() -> set[str]:
    parser = ConfigParser()
    project = (ROOT / "pyproject.toml").read_text()
    parser.read_string("[project.scripts]" + project.partition("[project.scripts]")[2].partition("\n[")[0])
    return set(parser["project.scripts"])
