"""Pieces of work for a writer, and how to have them wait for one another."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event as Bell

from sqlalchemy import Connection, event, text

from server.storage.database import reading_engine
from server.storage.writer import Writer

Work = Callable[[Connection], int]

LONGEST = 30


def adds(number: int, *, needs: int | None = None) -> Work:
    """A piece that adds a slip; one that `needs` a slip which never comes lets the commit fail."""

    def add(connection: Connection) -> int:
        connection.execute(text("INSERT INTO slips (id, needs) VALUES (:id, :needs)"), {"id": number, "needs": needs})
        return number

    return add


def adds_and_breaks(number: int) -> Work:
    """A piece that fails when it has already changed something."""
    return lambda connection: adds(number)(connection) // 0


def wants_to_end(_: Connection) -> int:
    """A piece that wants to end the whole program."""
    raise SystemExit


def waiting_together(writer: Writer, *works: Work, then: Callable[[], None] | None = None) -> list[Future[int]]:
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


def commits(writer: Writer) -> list[Connection]:
    """Grows with each commit from now on."""
    seen: list[Connection] = []
    event.listen(writer._engine, "commit", seen.append)  # noqa: SLF001  # counted where they happen
    return seen


def kept(database: str) -> list[int]:
    """The slips that are in the database."""
    engine = reading_engine(database)
    with engine.begin() as connection:
        slips = list(connection.scalars(text("SELECT id FROM slips ORDER BY id")))
    engine.dispose()
    return slips
