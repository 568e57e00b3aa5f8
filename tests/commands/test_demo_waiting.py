"""A demo on a busy machine is waited for; one of which a part has ended is given up at once, and says why."""

import sys
from collections.abc import Iterator
from subprocess import Popen
from time import monotonic

import pytest

from server.commands.demo_waiting import STARTING, NotStarted, wait_until_started

Part = Popen[bytes]


@pytest.fixture
def part() -> Iterator[Part]:
    """A part of a demo that runs as long as it is let."""
    with Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as running:
        yield running
        running.kill()


def never() -> bool:
    return False


def test_a_demo_that_answers_has_started(part: Part, capsys: pytest.CaptureFixture[str]) -> None:
    answers = iter([False, False, True])

    wait_until_started(lambda: next(answers), [part])

    assert next(answers, None) is None
    assert capsys.readouterr().err == ""


def test_a_slow_one_is_waited_for_and_whoever_waits_hears_so_once(
    part: Part, capsys: pytest.CaptureFixture[str]
) -> None:
    heard: list[str] = []

    def answers() -> bool:
        """Five questions after whoever waits has heard something."""
        heard.append(capsys.readouterr().err)
        return len(heard) - next((at for at, said in enumerate(heard) if said), len(heard)) > 5

    wait_until_started(answers, [part], said_after=0.1)

    assert "".join(heard).count("still starting") == 1


def test_one_that_never_answers_is_given_up_and_the_limit_is_named(part: Part) -> None:
    began = monotonic()

    with pytest.raises(NotStarted, match="within 1 seconds"):
        wait_until_started(never, [part], longest=1)

    assert monotonic() - began >= 1


def test_one_of_which_a_part_has_ended_is_given_up_long_before_the_limit(part: Part) -> None:
    ended = Popen([sys.executable, "-c", ""])
    ended.wait()
    began = monotonic()

    with pytest.raises(NotStarted, match="ended before"):
        wait_until_started(never, [part, ended])

    assert monotonic() - began < STARTING / 3
