"""A ticket and a call cost few questions to the database: each is a trip, with PostgreSQL through the network."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import Any

from sqlalchemy import Engine, event

from server.storage.devices import DeviceKind
from tests.web.device import enrolled
from tests.web.served import Served

ASIDE = ("lotse-writer",)
"""What is asked there is asked for whoever waits; other threads have work of their own."""


def test_a_ticket_asks_at_most_eighteen_times(served: Served) -> None:
    served.hall.has_device(DeviceKind.PRINTER, "the-token-of-a-printer")
    kiosk = enrolled(served, DeviceKind.KIOSK)
    kiosk.takes_ticket()

    with _statements() as asked:
        taken = kiosk.takes_ticket()

    assert taken.status_code == 201
    assert len(asked) <= 18, "\n".join(asked)


def test_a_call_asks_at_most_eleven_times(served: Served) -> None:
    served.hall.takes_ticket()
    browser = served.advisor()
    browser.opens()

    with _statements() as asked:
        answer = browser.asks(f"{browser.path}/call-next", request="a call")

    assert answer == {"done": "call-next"}
    assert len(asked) <= 11, "\n".join(asked)


@contextmanager
def _statements() -> Iterator[list[str]]:
    """Everything that is asked for us while the block lasts."""
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if current_thread() is main_thread() or current_thread().name in ASIDE:
            asked.append(" ".join(statement.split()))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)
