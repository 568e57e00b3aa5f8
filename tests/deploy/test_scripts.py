"""The scripts of deploy/: bash and shellcheck find nothing, and all can be started."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files, text

ALWAYS_THERE = {"/usr/bin/env", "/usr/bin/mount", "/usr/bin/umount"}
PROGRAM = re.compile(r'"(/usr/s?bin/[a-z-]+)"')
SCRIPTS = [path for path in files() if path.parts[0] == "deploy" and text(path).startswith("#!")]


@pytest.mark.parametrize("script", SCRIPTS, ids=str)
def test_a_script_is_understood_by_its_shell_and_can_be_started(script: Path) -> None:
    shell = text(script).splitlines()[0].rpartition("/")[2].split()[-1]

    read = subprocess.run([shell, "-n", str(ROOT / script)], capture_output=True, text=True, check=False)

    assert read.stderr == ""
    assert (ROOT / script).stat().st_mode & 0o111 == 0o111


def test_shellcheck_finds_nothing() -> None:
    found = subprocess.run(
        ["/usr/bin/shellcheck", *map(str, SCRIPTS)], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert found.stdout == ""


@pytest.mark.parametrize("script", SCRIPTS, ids=str)
def test_a_script_ends_at_the_first_thing_that_fails_and_says_its_subject(script: Path) -> None:
    _, subject, *_ = text(script).splitlines()

    assert subject.startswith("# ")
    assert "\nset -eu" in text(script)


def test_every_program_that_tests_and_pictures_start_is_installed_by_name() -> None:
    started = {each for path in files() if path.parts[0] == "tests" for each in PROGRAM.findall(text(path))}
    installed = set(re.findall(r"\]=(/\S+)", text(Path("deploy/test-packages"))))

    assert len(started) > 5
    assert started - installed - ALWAYS_THERE == set()
