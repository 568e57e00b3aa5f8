"""Which of several processes does what must be done once: expiry, clearing, forecasts."""

from contextlib import suppress
from threading import Lock
from time import monotonic

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

DUTY_LOCK = 0x4C6F74736544
"""PostgreSQL advisory lock of the process that is on duty: "LotseD" in ASCII."""

SURE_FOR = 1.0
"""Seconds for which it is not asked again whether the lock is still held."""

GONE_AFTER = 30
"""Seconds after which PostgreSQL ends the session of a process that says nothing: its machine may have lost power."""


class Duty:
    """Held through a connection of its own, so that it ends with the process, however that ends.

    With SQLite there is one process, and it is always on duty. Whatever is done on duty is right even when two do it
    for a moment: a process may be cut off in the middle of a chore, and another one begins.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._turn = Lock()
        self._answer = False
        self._asked_at = -SURE_FOR

    def is_ours(self) -> bool:
        """Whether this process is on duty; it becomes so when nobody else is."""
        if self._engine.dialect.name == "sqlite":
            return True
        with self._turn:
            if monotonic() - self._asked_at >= SURE_FOR:
                self._answer = self._ask()
                self._asked_at = monotonic()
            return self._answer

    def end(self) -> None:
        """Lets another process be on duty."""
        with self._turn:
            self._drop()

    def _ask(self) -> bool:
        try:
            if self._connection is not None:
                self._connection.exec_driver_sql("SELECT 1")
                return True
            return self._take()
        except SQLAlchemyError:
            self._drop()
            return False

    def _take(self) -> bool:
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        try:
            if connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({DUTY_LOCK})").scalar():
                connection.exec_driver_sql(f"SET idle_session_timeout = '{GONE_AFTER}s'")
                self._connection = connection
        except SQLAlchemyError:
            connection.invalidate()  # back among the others it would hold the lock for nobody
            raise
        finally:
            if self._connection is None:
                connection.close()
        return self._connection is not None

    def _drop(self) -> None:
        if self._connection is not None:
            with suppress(SQLAlchemyError):
                self._connection.invalidate()  # ends the session, and with it the lock
                self._connection.close()
            self._connection = None
            self._answer, self._asked_at = False, -SURE_FOR
