"""A sum in a second process: its answer, its mistakes, and what becomes of it when something dies."""

import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from math import factorial
from pathlib import Path
from typing import Any

import pytest

from server.aside import Aside, AsideBusy, AsideEnded
from server.aside.process import serve
from server.domain.refusal import Code, Refusal
from server.domain.whatif.wrong import ChangeWrong, Wrong

LONGEST = 30
MOST_NICE = 19
"""Nobody steps back further."""


@pytest.fixture
def aside() -> Iterator[Aside]:
    aside = Aside()
    yield aside
    aside.close()


def test_a_sum_is_done_in_another_process(aside: Aside) -> None:
    assert aside.do(factorial, 5) == 120
    assert aside.do(os.getpid) == aside.pid()
    assert aside.pid() != os.getpid()


def test_it_steps_back_behind_everybody_else(aside: Aside) -> None:
    assert aside.do(os.nice, 0) >= min(os.nice(0) + 10, MOST_NICE)


def test_what_went_wrong_there_is_raised_here(aside: Aside) -> None:
    with pytest.raises(ValueError, match="not defined for negative"):
        aside.do(factorial, -1)

    assert aside.do(factorial, 3) == 6


def test_a_refusal_comes_back_whole(aside: Aside) -> None:
    with pytest.raises(Refusal) as refused:
        aside.do(raises, Refusal(Code.TOPIC_UNKNOWN, topic="x"))
    with pytest.raises(ChangeWrong) as wrong:
        aside.do(raises, ChangeWrong(Wrong.TOPIC, "x", ["y", "z"]))

    assert (refused.value.code, refused.value.details) == (Code.TOPIC_UNKNOWN, {"topic": "x"})
    assert (wrong.value.wrong, wrong.value.said, wrong.value.known) == (Wrong.TOPIC, "x", "y, z")


def test_nobody_waits_longer_for_a_turn_than_they_have_patience(tmp_path: Path) -> None:
    aside, enough = Aside(patience=0.1), tmp_path / "enough"
    waiting = threading.Thread(target=lambda: aside.do(lasts_until, str(enough)))
    waiting.start()
    has_begun(aside)

    with pytest.raises(AsideBusy):
        aside.do(factorial, 3)

    enough.touch()
    waiting.join()
    assert aside.do(factorial, 3) == 6
    aside.close()


def test_an_answer_that_cannot_be_told_is_said_to_be_one(aside: Aside) -> None:
    with pytest.raises(RuntimeError, match="cannot be told"):
        aside.do(threading.Lock)

    assert aside.do(factorial, 3) == 6


def test_a_process_that_was_killed_is_made_anew(aside: Aside) -> None:
    before = aside.do(os.getpid)
    os.kill(before, signal.SIGKILL)

    assert aside.do(factorial, 4) == 24
    assert aside.pid() != before


def test_a_sum_that_kills_every_process_is_given_up(aside: Aside) -> None:
    with pytest.raises(AsideEnded):
        aside.do(os._exit, 1)

    assert aside.do(factorial, 4) == 24


def test_a_sum_that_hangs_is_ended_and_holds_up_nobody() -> None:
    aside = Aside(longest=5)  # the next process begins within this time too, behind everybody else

    with pytest.raises(AsideEnded):
        aside.do(time.sleep, 60)

    assert aside.do(factorial, 4) == 24
    aside.close()


def test_closing_ends_a_sum_in_its_middle() -> None:
    aside = Aside()
    told: list[BaseException] = []
    waiting = threading.Thread(target=lambda: told.append(_raised(aside)))
    waiting.start()
    has_begun(aside)

    began = time.monotonic()
    aside.close()
    waiting.join(timeout=LONGEST)

    assert time.monotonic() - began < LONGEST  # the sum would last a minute
    assert aside.pid() is None
    assert isinstance(told[0], AsideEnded)


def test_closing_ends_a_process_that_has_just_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    aside, begin = Aside(), subprocess.Popen
    closing = threading.Thread(target=aside.close)

    def begin_while_it_is_closed(*args: Any, **named: Any) -> "subprocess.Popen[bytes]":
        closing.start()
        closing.join(timeout=0.5)
        return begin(*args, **named)

    monkeypatch.setattr(subprocess, "Popen", begin_while_it_is_closed)

    assert isinstance(_raised(aside), AsideEnded)
    closing.join(timeout=LONGEST)
    assert not closing.is_alive()
    assert aside.pid() is None


def test_nobody_gets_the_answer_for_which_somebody_else_has_stopped_waiting(aside: Aside) -> None:
    aside.do(os.getpid)
    before = signal.signal(signal.SIGALRM, _stops_waiting)

    with pytest.raises(StopsWaiting):
        _asks_and_stops_waiting(aside)
    signal.signal(signal.SIGALRM, before)

    assert aside.do(answers_later, "for the next") == "for the next"


def test_whoever_is_asked_nothing_for_a_while_ends() -> None:
    here, there = socket.socketpair()
    with here, there:
        began = time.monotonic()
        serve(there, idle=0.05)

        assert 0.04 < time.monotonic() - began < LONGEST


class StopsWaiting(BaseException):
    pass


def _stops_waiting(*_: object) -> None:
    raise StopsWaiting


def _asks_and_stops_waiting(aside: Aside) -> None:
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    aside.do(answers_later, "for the one who stopped")


def has_begun(aside: Aside) -> None:
    """Returns when somebody has their turn: from then on there is a process."""
    until = time.monotonic() + LONGEST
    while aside.pid() is None:
        assert time.monotonic() < until, "nobody has begun"
        time.sleep(0.01)


def lasts_until(file: str) -> None:
    while not Path(file).exists():
        time.sleep(0.01)


def answers_later(answer: str) -> str:
    time.sleep(0.5)
    return answer


def raises(error: Exception) -> None:
    raise error


def _raised(aside: Aside) -> BaseException:
    try:
        aside.do(time.sleep, 60)
    except AsideEnded as error:
        return error
    return AssertionError("nothing was raised")
