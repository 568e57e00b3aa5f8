"""`lotse demo` as a stranger starts it."""

import re
import signal
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.journeys.running import ROOT


def started(*arguments: str) -> tuple["subprocess.Popen[str]", str, float]:
    """A demo, what it printed, and how long that took."""
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "server.commands", "demo", "--port", "18900", *arguments],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line)
        if "Ctrl-C" in line:
            break
    return process, "".join(lines), time.monotonic() - began


def status_of(address: str) -> int:
    with urlopen(address, timeout=5) as answer:
        return int(answer.status)


def test_a_demo_prints_one_screen_answers_everywhere_and_leaves_nothing_behind() -> None:
    process, screen, took = started("--at", "Mon 10:05")
    addresses = re.findall(r"http://\S+", screen)

    answers = [status_of(address) for address in addresses]
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=15)

    assert len(addresses) == 4
    assert answers == [200] * 4
    assert "Monday 10:05" in screen
    assert len(re.findall(r"^    \w+ +\S", screen, re.MULTILINE)) == 3
    assert took < 10, f"under 3 seconds on a calm machine, and never so long that one wonders; this one took {took:.1f}"
    for address in addresses:
        with pytest.raises(URLError):
            urlopen(address, timeout=1)


def test_a_demo_that_is_told_nonsense_says_what_it_expects() -> None:
    process, screen, _ = started("--at", "soon")

    process.communicate(timeout=15)

    assert process.returncode == 1
    assert "Mon 10:05" in screen
