"""`lotse demo` as a stranger starts it."""

import re
import resource
import signal
import subprocess
import sys
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.journeys.running import ROOT


def started(*arguments: str) -> tuple["subprocess.Popen[str]", str]:
    """A demo, and what it printed."""
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
    return process, "".join(lines)


def worked() -> float:
    """Seconds of processor that programs which have ended took; on a busy machine a clock on the wall tells nothing."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime


def status_of(address: str) -> int:
    with urlopen(address, timeout=60) as answer:
        return int(answer.status)


def test_a_demo_prints_one_screen_answers_everywhere_and_leaves_nothing_behind() -> None:
    before = worked()
    process, screen = started("--at", "Mon 10:05")
    addresses = re.findall(r"http://\S+", screen)

    try:
        answers = [status_of(address) for address in addresses]
    finally:  # whatever it answered: nothing of it may outlive this test
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)

    assert len(addresses) == 5
    assert answers == [200] * 5
    assert "Monday 10:05" in screen
    assert len(re.findall(r"^    \w+ +\S", screen, re.MULTILINE)) == 5
    assert worked() - before < 15, "7 seconds of processor on a calm machine, and never so long that one wonders"
    for address in addresses:
        with pytest.raises(URLError):
            urlopen(address, timeout=1)


def test_a_demo_that_is_told_nonsense_says_what_it_expects() -> None:
    process, screen = started("--at", "soon")

    process.communicate(timeout=60)

    assert process.returncode == 1
    assert "Mon 10:05" in screen
