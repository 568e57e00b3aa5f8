"""Kiosk machine and wall machine: one page, nothing else, and they mend themselves."""

import json
import mmap
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.house.tree import ROOT

SCREEN = ROOT / "deploy" / "screen"
CHROMIUM = Path("/usr/lib/chromium/chromium")


def install(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [str(SCREEN / "install.sh"), *words, f"--root={root}"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def everything(root: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path.relative_to(root)): (path.lstat().st_mtime_ns, path.read_bytes())
        for path in root.rglob("*")
        if path.is_file()
    }


def policy_in(root: Path) -> dict[str, Any]:
    policy: dict[str, Any] = json.loads((root / "etc" / "chromium" / "policies" / "managed" / "lotse.json").read_text())
    return policy


def test_a_kiosk_is_installed_once_and_a_second_time_nothing_changes(tmp_path: Path) -> None:
    words = ("kiosk", "--server", "https://halle.example:8443", "--turned", "90", "--asleep", "20:00-06:30")

    first = install(tmp_path, *words)
    at_first = everything(tmp_path)
    second = install(tmp_path, *words)

    assert first.stdout == "this machine is a kiosk of https://halle.example:8443\n"
    assert second.stdout == "nothing to do: this machine is a kiosk of https://halle.example:8443\n"
    assert everything(tmp_path) == at_first
    settings = (tmp_path / "etc" / "lotse" / "screen.env").read_text()
    assert "SCREEN_SERVER=https://halle.example:8443\nSCREEN_PAGE=kiosk\n" in settings
    assert settings.endswith("SCREEN_TURNED=90\n")
    units = tmp_path / "etc" / "systemd" / "system"
    assert "OnCalendar=*-*-* 20:00\n" in (units / "lotse-screen-off.timer").read_text()
    assert "OnCalendar=*-*-* 06:30\n" in (units / "lotse-screen-on.timer").read_text()
    assert (units / "ctrl-alt-del.target").readlink() == Path("/dev/null")


@pytest.mark.parametrize(
    ("kind", "server", "allowed"),
    [("kiosk", "https://halle.example", "https://.halle.example/kiosk/"), ("wall", "http://10.1.2.3:8080", "http://.10.1.2.3:8080/display/")],
)  # fmt: skip
def test_the_browser_may_open_our_page_alone(kind: str, server: str, allowed: str, tmp_path: Path) -> None:
    install(tmp_path, kind, "--server", server)

    policy = policy_in(tmp_path)

    assert policy["URLBlocklist"] == ["*"]
    assert policy["URLAllowlist"] == [allowed]
    assert policy["LoopbackNetworkAllowedForUrls"] == [server]
    assert (policy["DownloadRestrictions"], policy["DeveloperToolsAvailability"], policy["AutoplayAllowed"]) == (
        3,
        2,
        True,
    )


def test_chromium_knows_every_policy() -> None:
    names = json.loads((SCREEN / "policy.json").read_text())

    with CHROMIUM.open("rb") as program, mmap.mmap(program.fileno(), 0, access=mmap.ACCESS_READ) as written:
        unknown = [name for name in [*names, "NoPolicyOfThisName"] if written.find(b"\0" + name.encode() + b"\0") < 0]

    assert unknown == ["NoPolicyOfThisName"]


@pytest.mark.parametrize(
    "words",
    [
        ("kiosk",),
        ("tablet", "--server", "https://halle.example"),
        ("kiosk", "--server", "halle.example"),
        ("kiosk", "--server", "https://halle.example/kiosk"),
        ("kiosk", "--server", "https://halle.example|s"),
        ("kiosk", "--server", "https://halle.example", "--turned", "45"),
        ("kiosk", "--server", "https://halle.example", "--asleep", "20-6"),
    ],
    ids=" ".join,
)
def test_words_that_make_no_sense_change_nothing(words: tuple[str, ...], tmp_path: Path) -> None:
    answer = install(tmp_path, *words)

    assert answer.returncode != 0
    assert answer.stderr != ""
    assert list(tmp_path.iterdir()) == []


def test_a_code_goes_into_the_address_once(tmp_path: Path) -> None:
    (tmp_path / "code").write_text("K7QF-3M2P\n")
    shown = tmp_path / "chromium"
    shown.write_text('#!/bin/sh\necho "$@"\n')  # says with what it was begun
    shown.chmod(0o755)

    first, second = (started_browser(tmp_path) for _ in range(2))

    assert first.endswith("https://halle.example/kiosk/#code=K7QF-3M2P")
    assert second.endswith("https://halle.example/kiosk/")
    assert "--kiosk" in second.split()
    assert "--disable-pinch" in second.split()
    assert "--hide-crash-restore-bubble" in second.split()


def started_browser(folder: Path) -> str:
    said = {
        "SCREEN_SERVER": "https://halle.example",
        "SCREEN_PAGE": "kiosk",
        "SCREEN_TURNED": "0",
        "STATE_DIRECTORY": str(folder),
    }
    around = {"PATH": f"{folder}:{os.environ['PATH']}"}
    return subprocess.run(
        [str(SCREEN / "browser")], capture_output=True, text=True, check=True, env=said | around
    ).stdout.strip()
