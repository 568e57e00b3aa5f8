"""What a printer's four answers mean."""

import pytest

from printer.status import Status, condition_of, is_answer, is_done


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ("12121212", "ready"),
        ("1212121e", "low"),
        ("1a32127e", "out"),
        ("1a161212", "cover"),
        ("1a121212", "offline"),
        ("1a121a12", "offline"),
        ("1a163212", "cover"),
        ("00121212", "unknown"),
        ("ffffffff", "unknown"),
    ],
)
def test_the_answers_of_an_epson_are_understood(answers: str, status: str) -> None:
    condition = condition_of(list(bytes.fromhex(answers)))

    assert condition.status == status


def test_a_printer_that_is_silent_about_its_paper_is_not_taken_for_ready() -> None:
    without_paper = condition_of([0x12, 0x12, 0x12, None])
    without_cause = condition_of([0x12, None, 0x12, 0x12])
    out_all_the_same = condition_of([0x1A, None, None, 0x7E])

    assert without_paper.status is Status.UNKNOWN
    assert without_cause.status is Status.UNKNOWN
    assert out_all_the_same.status is Status.OUT


def test_no_answer_is_unknown_and_may_print() -> None:
    condition = condition_of([None, None, None, None])

    assert condition.status is Status.UNKNOWN
    assert condition.status.may_print


def test_only_a_printer_that_could_print_may_print() -> None:
    may = {status.value for status in Status if status.may_print}

    assert may == {"ready", "low", "unknown"}


def test_an_answer_to_a_question_is_never_taken_for_a_confirmation() -> None:
    both = [byte for byte in range(256) if is_answer(byte) and is_done(byte)]

    assert both == []
    assert is_done(0x00)
    assert is_done(0x0C)
