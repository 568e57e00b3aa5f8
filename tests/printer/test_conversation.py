"""Talking with a printer that stammers, answers late or says nonsense: nothing is taken for what it is not."""

import pytest

from printer.devices import conversation as talking
from printer.devices.conversation import Conversation
from printer.devices.device import Outcome
from printer.status import QUERIES, Status


class Clock:
    """Time that passes only while nothing comes: how busy this machine is has no part in what is an answer.

    `each_look`: seconds that pass between two looks at it, on a machine that is busy indeed.
    """

    def __init__(self) -> None:
        self._now = 0.0
        self.each_look = 0.0

    def monotonic(self) -> float:
        self._now += self.each_look
        return self._now

    def sleep(self, seconds: float) -> None:
        self._now += seconds


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(talking, "time", clock)
    return clock


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ([b"\x12", b"", b"\x12", b"\x12"], Status.UNKNOWN),  # half an answer: it does not say that it is well
        ([b"\x1a", b"", b"", b"\x7e"], Status.OUT),  # half an answer that is enough
        ([b"\xff\x00\x41", b"\x12", b"\x12", b"\x12"], Status.UNKNOWN),  # nonsense
        ([b"\x41\x12", b"\xfe\x12", b"\x12", b"\x12"], Status.READY),  # nonsense before each answer
        ([b"", b"", b"", b""], Status.UNKNOWN),
    ],
)
def test_what_a_printer_stammers_is_never_taken_for_ready_by_mistake(
    clock: Clock, answers: list[bytes], status: Status
) -> None:
    conversation = Conversation(Stammering(clock, answers), answer_within=0.05, confirm_within=0.05)

    assert conversation.condition().status is status


def test_answers_that_come_late_do_not_answer_the_next_question(clock: Clock) -> None:
    line = Stammering(clock, [b"", b"\x12", b"\x12", b"\x12", b"\x12"])
    conversation = Conversation(line, answer_within=0.05, confirm_within=0.05)

    silent = conversation.condition()
    line.comes(b"\x1a\x32\x12\x7e")
    now = conversation.condition()

    assert (silent.status, now.status) == (Status.UNKNOWN, Status.READY)


def test_nonsense_while_a_paper_is_awaited_confirms_nothing(clock: Clock) -> None:
    conversation = Conversation(
        Stammering(clock, [], paper=b"\xff\xfe\x12\x93"), answer_within=0.05, confirm_within=0.05
    )

    outcome = conversation.put_out(b"a paper")

    assert (outcome, conversation.done_since()) == (Outcome.HELD, 0)


def test_a_printer_that_confirms_papers_but_answers_no_question_is_not_gone_after_its_first_paper(clock: Clock) -> None:
    conversation = Conversation(Stammering(clock, [b""], paper=b"\x00"), answer_within=0.05, confirm_within=0.05)

    outcome, condition = conversation.put_out(b"a paper"), conversation.condition()

    assert (outcome, condition.status) == (Outcome.PRINTED, Status.UNKNOWN)


def test_what_a_printer_answers_that_has_never_answered_well_confirms_nothing(clock: Clock) -> None:
    conversation = Conversation(Stammering(clock, [b"\x00"]), answer_within=0.05, confirm_within=0.05)

    outcome, condition = conversation.put_out(b"a paper"), conversation.condition()

    assert (outcome, condition.status) == (Outcome.HELD, Status.UNKNOWN)
    assert conversation.done_since() == 0


def test_what_came_while_the_agent_was_held_up_is_heard(clock: Clock) -> None:
    clock.each_look = 1
    line = Stammering(clock, [b"\x12"] * len(QUERIES), paper=b"\x00")
    conversation = Conversation(line, answer_within=0.05, confirm_within=0.05)

    condition, outcome = conversation.condition(), conversation.put_out(b"a paper")

    assert (condition.status, outcome) == (Status.READY, Outcome.PRINTED)


class Stammering:
    """A line on which each question is answered by the next of `answers`, and a paper by `paper`."""

    def __init__(self, clock: Clock, answers: list[bytes], *, paper: bytes = b"") -> None:
        self._clock = clock
        self._answers, self._paper = answers, paper
        self._come = b""

    def send(self, data: bytes) -> None:
        self.comes(self._paper if data == b"a paper" else self._answers.pop(0))

    def comes(self, data: bytes) -> None:
        """The printer says this, asked or not."""
        self._come += data

    def receive(self, seconds: float) -> bytes:
        come, self._come = self._come, b""
        if not come:
            self._clock.sleep(seconds)
        return come

    def close(self) -> None:
        """Nothing is open."""
