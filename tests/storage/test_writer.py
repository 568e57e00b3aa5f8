"""One writer: those who wait share a commit, and nobody harms a neighbour."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Event as Bell
from threading import enumerate as running_threads

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import IntegrityError

from server.storage.database import reading_engine, writing_engine
from server.storage.writer import TOGETHER, Writer
from tests.at_once import at_once

Work = Callable[[Connection], int]

LONGEST = 30


@pytest.fixture
def writer(database: str) -> Iterator[Writer]:
    """A writer on a database that has one table more: `slips`, whose `needs` must be there when it is committed."""
    engine = writing_engine(database)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE IF EXISTS slips"))
        needs = "needs INTEGER REFERENCES slips (id) DEFERRABLE INITIALLY DEFERRED"
        connection.execute(text(f"CREATE TABLE slips (id INTEGER PRIMARY KEY, {needs})"))
    writer = Writer(engine)
    yield writer
    writer.close()
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE slips"))
    engine.dispose()


def test_whoever_writes_gets_the_result_when_it_is_committed(database: str, writer: Writer) -> None:
    result = writer.write(_adds(1))

    assert result == 1
    assert _kept(database) == [1]


def test_those_who_wait_together_share_one_commit(database: str, writer: Writer) -> None:
    commits = _commits(writer)

    results = _waiting_together(writer, *[_adds(number) for number in range(1, 11)])

    assert [result.result(LONGEST) for result in results] == list(range(1, 11))
    assert _kept(database) == list(range(1, 11))
    assert len(commits) == 2


def test_a_commit_takes_a_limited_number_of_pieces(database: str, writer: Writer) -> None:
    commits = _commits(writer)

    results = _waiting_together(writer, *[_adds(number) for number in range(1, TOGETHER + 2)])

    assert [result.result(LONGEST) for result in results] == list(range(1, TOGETHER + 2))
    assert len(commits) == 3


def test_work_is_done_in_the_order_of_asking(writer: Writer) -> None:
    done: list[int] = []

    def note(_: Connection, number: int) -> int:
        done.append(number)
        return number

    results = _waiting_together(writer, *(partial(note, number=number) for number in range(20)))

    assert [result.result(LONGEST) for result in results] == list(range(20))
    assert done == list(range(20))


def test_a_piece_that_fails_takes_nothing_of_its_neighbours(database: str, writer: Writer) -> None:
    first, failing, last = _waiting_together(writer, _adds(1), _adds_and_breaks(2), _adds(3))

    assert (first.result(LONGEST), last.result(LONGEST)) == (1, 3)
    with pytest.raises(ZeroDivisionError):
        failing.result(LONGEST)
    assert _kept(database) == [1, 3]


def test_a_piece_that_the_database_refuses_takes_nothing_of_its_neighbours(database: str, writer: Writer) -> None:
    first, failing, last = _waiting_together(writer, _adds(1), _adds(1), _adds(3))

    assert (first.result(LONGEST), last.result(LONGEST)) == (1, 3)
    with pytest.raises(IntegrityError):
        failing.result(LONGEST)
    assert _kept(database) == [1, 3]


def test_a_piece_that_fails_alone_leaves_nothing(database: str, writer: Writer) -> None:
    with pytest.raises(ZeroDivisionError):
        writer.write(_adds_and_breaks(1))

    assert writer.write(_adds(2)) == 2
    assert _kept(database) == [2]


def test_a_commit_that_fails_reaches_everybody_who_shared_it(database: str, writer: Writer) -> None:
    results = _waiting_together(writer, _adds(1), _adds(2, needs=99), _adds(3))

    for result in results:
        with pytest.raises(IntegrityError):
            result.result(LONGEST)
    assert _kept(database) == []


def test_after_a_commit_that_failed_writing_goes_on(database: str, writer: Writer) -> None:
    with pytest.raises(IntegrityError):
        writer.write(_adds(1, needs=99))

    assert writer.write(_adds(2)) == 2
    assert _kept(database) == [2]


def test_even_a_piece_that_wants_to_end_the_program_leaves_nobody_waiting(database: str, writer: Writer) -> None:
    results = _waiting_together(writer, _adds(1), _wants_to_end, _adds(3))

    for result in results:
        with pytest.raises(SystemExit):
            result.result(LONGEST)
    assert writer.write(_adds(4)) == 4
    assert _kept(database) == [4]


def test_closing_finishes_what_was_asked_before(database: str, writer: Writer) -> None:
    before = set(running_threads())

    results = _waiting_together(writer, *[_adds(number) for number in range(1, 11)], then=writer.close)

    assert [result.result(LONGEST) for result in results] == list(range(1, 11))
    assert _kept(database) == list(range(1, 11))
    assert [thread for thread in running_threads() if thread.name == "lotse-writer" and thread not in before] == []


def test_nobody_who_writes_while_it_closes_waits_for_ever(database: str, writer: Writer) -> None:
    numbers = iter(range(1, 1000))

    for _ in range(20):
        presses: list[Callable[[], object]] = [lambda: writer.write(_adds(next(numbers))) for _ in range(3)]
        answers = at_once(*presses, writer.close)
        assert [type(answer) for answer in answers] == [int, int, int, type(None)]


def _adds(number: int, *, needs: int | None = None) -> Work:
    def add(connection: Connection) -> int:
        connection.execute(text("INSERT INTO slips (id, needs) VALUES (:id, :needs)"), {"id": number, "needs": needs})
        return number

    return add


def _adds_and_breaks(number: int) -> Work:
    return lambda connection: _adds(number)(connection) // 0


def _wants_to_end(_: Connection) -> int:
    raise SystemExit


def _waiting_together(writer: Writer, *works: Work, then: Callable[[], None] | None = None) -> list[Future[int]]:
    """Has all pieces wait in their order while the writer is busy, then lets it go on; `then` is pressed while they wait."""
    busy, go_on = Bell(), Bell()

    def keeps_busy(_: Connection) -> int:
        busy.set()
        go_on.wait(LONGEST)
        return 0

    with ThreadPoolExecutor(len(works) + 2) as threads:
        threads.submit(writer.write, keeps_busy)
        assert busy.wait(LONGEST)
        results = []
        for asked, work in enumerate(works, start=1):
            results.append(threads.submit(writer.write, work))
            while writer._pieces.qsize() < asked:  # noqa: SLF001  # only the writer knows who waits
                pass
        if then is not None:
            threads.submit(then)
        go_on.set()
    return results


def _commits(writer: Writer) -> list[Connection]:
    seen: list[Connection] = []
    event.listen(writer._engine, "commit", seen.append)  # noqa: SLF001  # counted where they happen
    return seen


def _kept(database: str) -> list[int]:
    engine = reading_engine(database)
    with engine.begin() as connection:
        kept = list(connection.scalars(text("SELECT id FROM slips ORDER BY id")))
    engine.dispose()
    return kept
