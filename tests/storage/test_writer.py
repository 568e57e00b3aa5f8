"""One writer: those who wait share a commit, and nobody harms a neighbour."""

from functools import partial

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from server.storage.writer import TOGETHER, Writer
from tests.storage.writing import LONGEST, adds, adds_and_breaks, commits, kept, waiting_together


def test_whoever_writes_gets_the_result_when_it_is_committed(database: str, writer: Writer) -> None:
    result = writer.write(adds(1))

    assert result == 1
    assert kept(database) == [1]


def test_those_who_wait_together_share_one_commit(database: str, writer: Writer) -> None:
    counted = commits(writer)

    results = waiting_together(writer, *[adds(number) for number in range(1, 11)])

    assert [result.result(LONGEST) for result in results] == list(range(1, 11))
    assert kept(database) == list(range(1, 11))
    assert len(counted) == 2


def test_a_commit_takes_a_limited_number_of_pieces(database: str, writer: Writer) -> None:
    counted = commits(writer)

    results = waiting_together(writer, *[adds(number) for number in range(1, TOGETHER + 2)])

    assert [result.result(LONGEST) for result in results] == list(range(1, TOGETHER + 2))
    assert len(counted) == 3


def test_work_is_done_in_the_order_of_asking(writer: Writer) -> None:
    done: list[int] = []

    def note(_: Connection, number: int) -> int:
        done.append(number)
        return number

    results = waiting_together(writer, *(partial(note, number=number) for number in range(20)))

    assert [result.result(LONGEST) for result in results] == list(range(20))
    assert done == list(range(20))


def test_a_piece_that_fails_takes_nothing_of_its_neighbours(database: str, writer: Writer) -> None:
    first, failing, last = waiting_together(writer, adds(1), adds_and_breaks(2), adds(3))

    assert (first.result(LONGEST), last.result(LONGEST)) == (1, 3)
    with pytest.raises(ZeroDivisionError):
        failing.result(LONGEST)
    assert kept(database) == [1, 3]


def test_a_piece_that_the_database_refuses_takes_nothing_of_its_neighbours(database: str, writer: Writer) -> None:
    first, failing, last = waiting_together(writer, adds(1), adds(1), adds(3))

    assert (first.result(LONGEST), last.result(LONGEST)) == (1, 3)
    with pytest.raises(IntegrityError):
        failing.result(LONGEST)
    assert kept(database) == [1, 3]


def test_a_piece_that_fails_alone_leaves_nothing(database: str, writer: Writer) -> None:
    with pytest.raises(ZeroDivisionError):
        writer.write(adds_and_breaks(1))

    assert writer.write(adds(2)) == 2
    assert kept(database) == [2]
