"""Whatever happens to a writer, nobody believes in a lost commit, and nobody waits for ever."""

from collections.abc import Callable
from threading import enumerate as running_threads

import pytest
from sqlalchemy.exc import IntegrityError

from server.storage.writer import Writer
from tests.at_once import at_once
from tests.storage.writing import LONGEST, adds, kept, waiting_together, wants_to_end


def test_a_commit_that_fails_reaches_everybody_who_shared_it(database: str, writer: Writer) -> None:
    results = waiting_together(writer, adds(1), adds(2, needs=99), adds(3))

    for result in results:
        with pytest.raises(IntegrityError):
            result.result(LONGEST)
    assert kept(database) == []


def test_after_a_commit_that_failed_writing_goes_on(database: str, writer: Writer) -> None:
    with pytest.raises(IntegrityError):
        writer.write(adds(1, needs=99))

    assert writer.write(adds(2)) == 2
    assert kept(database) == [2]


def test_even_a_piece_that_wants_to_end_the_program_leaves_nobody_waiting(database: str, writer: Writer) -> None:
    results = waiting_together(writer, adds(1), wants_to_end, adds(3))

    for result in results:
        with pytest.raises(SystemExit):
            result.result(LONGEST)
    assert writer.write(adds(4)) == 4
    assert kept(database) == [4]


def test_closing_finishes_what_was_asked_before(database: str, writer: Writer) -> None:
    before = set(running_threads())

    results = waiting_together(writer, *[adds(number) for number in range(1, 11)], then=writer.close)

    assert [result.result(LONGEST) for result in results] == list(range(1, 11))
    assert kept(database) == list(range(1, 11))
    assert [thread for thread in running_threads() if thread.name == "lotse-writer" and thread not in before] == []


def test_nobody_who_writes_while_it_closes_waits_for_ever(database: str, writer: Writer) -> None:
    numbers = iter(range(1, 1000))

    for _ in range(20):
        presses: list[Callable[[], object]] = [lambda: writer.write(adds(next(numbers))) for _ in range(3)]
        answers = at_once(*presses, writer.close)
        assert [type(answer) for answer in answers] == [int, int, int, type(None)]
