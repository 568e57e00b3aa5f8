"""One writer: takes pieces of work in order and commits those that wait together in one transaction."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

Result = TypeVar("Result")

TOGETHER = 64
"""At most so many pieces of work in one commit: a longer group would make the first one wait."""


@dataclass(frozen=True, kw_only=True)
class _Piece:
    work: Callable[[Connection], Any]
    answer: "Future[Any]"


class Writer:
    """Runs work inside transactions that hold the write lock, one after the other, in the order of asking.

    SQLite's own waiting for the lock is unfair under load, and every commit waits for the disk; a group of waiting
    pieces shares one commit. Each piece has a savepoint: one that fails takes nothing of its neighbours with it.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._pieces: SimpleQueue[_Piece | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._door = Lock()

    def write(self, work: Callable[[Connection], Result], *, within: float | None = None) -> Result:
        """Runs `work` and gives its result after the commit. Raises what it raised, or why the commit failed.

        With `within` it raises TimeoutError after so many seconds; what was asked is done later all the same.
        """
        answer: Future[Result] = Future()
        with self._door:  # nobody asks while it closes: a piece behind the last one would wait for ever
            self._be_running()
            self._pieces.put(_Piece(work=work, answer=answer))
        return answer.result(within)

    def close(self) -> None:
        """Finishes what was asked so far and ends the thread."""
        with self._door:
            if self._thread is not None:
                self._pieces.put(None)
                self._thread.join(timeout=30)
                self._thread = None
            self._engine.dispose()

    def _be_running(self) -> None:
        # Started by the first write, not at import: a server that forks its workers must not inherit a dead thread.
        if self._thread is None:
            self._thread = Thread(target=self._run, name="lotse-writer", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        going_on = True
        while going_on:
            group, going_on = self._next_group()
            if group:
                self._commit_together(group)

    def _next_group(self) -> tuple[list[_Piece], bool]:
        group: list[_Piece] = []
        piece = self._pieces.get()
        while piece is not None:
            group.append(piece)
            if len(group) == TOGETHER:
                return group, True
            try:
                piece = self._pieces.get_nowait()
            except Empty:
                return group, True
        return group, False

    def _commit_together(self, group: list[_Piece]) -> None:
        done: list[tuple[_Piece, Any]] = []
        try:
            with self._engine.begin() as connection:
                for piece in group:
                    # Alone, a piece needs no savepoint: what undoes it undoes the whole transaction.
                    result = piece.work(connection) if len(group) == 1 else self._beside_others(connection, piece)
                    done.append((piece, result))
        except BaseException as error:  # noqa: BLE001  whatever went wrong, nobody may wait for ever or believe in a lost commit
            for piece in group:
                if not piece.answer.done():
                    piece.answer.set_exception(error)
            return
        for piece, result in done:
            if not piece.answer.done():
                piece.answer.set_result(result)

    @staticmethod
    def _beside_others(connection: Connection, piece: _Piece) -> Any:
        savepoint = connection.begin_nested()
        try:
            result = piece.work(connection)
        except Exception as error:  # noqa: BLE001  handed to the one who asked; the rest of the group goes on
            savepoint.rollback()
            piece.answer.set_exception(error)
            return None
        savepoint.commit()
        return result
