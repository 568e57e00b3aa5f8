"""Talking with a printer that stammers, answers late or says nonsense: nothing is taken for what it is not."""

import time

import pytest

from printer.devices.conversation import Conversation
from printer.devices.device import Outcome
from printer.status import Status


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
def test_what_a_printer_stammers_is_never_taken_for_ready_by_mistake(answers: list[bytes], status: Status) -> None:
    conversation = Conversation(Stammering(answers), answer_within=0.05, confirm_within=0.05)

    assert conversation.condition().status is status


def test_answers_that_come_late_do_not_answer_the_next_question() -> None:
    line = Stammering([b"", b"\x12", b"\x12", b"\x12", b"\x12"], late=b"\x1a\x32\x12\x7e")
    conversation = Conversation(line, answer_within=0.05, confirm_within=0.05)

    silent, now = conversation.condition(), conversation.condition()

    assert (silent.status, now.status) == (Status.UNKNOWN, Status.READY)


def test_nonsense_while_a_paper_is_awaited_confirms_nothing() -> None:
    conversation = Conversation(Stammering([], paper=b"\xff\xfe\x12\x93"), answer_within=0.05, confirm_within=0.05)

    outcome = conversation.put_out(b"a paper")

    assert (outcome, conversation.done_since()) == (Outcome.HELD, 0)


def test_a_printer_that_confirms_papers_but_answers_no_question_is_not_gone_after_its_first_paper() -> None:
    conversation = Conversation(Stammering([b""], paper=b"\x00"), answer_within=0.05, confirm_within=0.05)

    outcome, condition = conversation.put_out(b"a paper"), conversation.condition()

    assert (outcome, condition.status) == (Outcome.PRINTED, Status.UNKNOWN)


def test_what_a_printer_answers_that_has_never_answered_well_confirms_nothing() -> None:
    conversation = Conversation(Stammering([b"\x00"]), answer_within=0.05, confirm_within=0.05)

    outcome, condition = conversation.put_out(b"a paper"), conversation.condition()

    assert (outcome, condition.status) == (Outcome.HELD, Status.UNKNOWN)
    assert conversation.done_since() == 0


class Stammering:
    """A line on which each question is answered by the next of `answers`, and a paper by `paper`.

    `late` is what comes before the second round of questions.
    """

    def __init__(self, answers: list[bytes], *, late: bytes = b"", paper: bytes = b"") -> None:
        self._answers, self._late, self._paper = answers, late, paper
        self._come = b""
        self._rounds = 0

    def send(self, data: bytes) -> None:
        self._come += self._paper if data == b"a paper" else self._answers.pop(0)

    def receive(self, seconds: float) -> bytes:
        self._rounds += seconds == 0
        if self._rounds > 1:
            self._come, self._late = self._late + self._come, b""
        come, self._come = self._come, b""
        if not come:
            time.sleep(seconds)
        return come

    def close(self) -> None:
        """Nothing is open."""
