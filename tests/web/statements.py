"""What this thread asks a database while a test looks."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident

from sqlalchemy import Connection, Engine, event


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every statement of the block, in its order; what other threads of the server ask is none of its business."""
    asked: list[str] = []
    asks = get_ident()

    def note(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if get_ident() == asks:
            asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)
