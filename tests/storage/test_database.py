"""One way to write, one way to read, and a power cut loses nothing."""

from threading import Event as Bell
from threading import Thread

import pytest
from sqlalchemy import text

from server.storage import events, tickets
from server.storage.database import writing_engine
from tests.building import MONDAY
from tests.open_hall import OpenHall

LONGEST = 30


def test_whoever_reads_does_not_wait_for_whoever_writes(hall: OpenHall) -> None:
    writing, go_on = Bell(), Bell()

    def writes_slowly() -> None:
        def work(records: object, _site: object, _now: object) -> None:
            writing.set()
            go_on.wait(LONGEST)

        hall.storage.write("halle", hall.clock, work)

    slow = Thread(target=writes_slowly)
    slow.start()
    assert writing.wait(LONGEST)

    with hall.reading() as records:
        seq = events.last_seq(records)

    go_on.set()
    slow.join(LONGEST)
    assert seq == 0


def test_whoever_reads_sees_one_moment(hall: OpenHall) -> None:
    hall.takes_ticket()

    with hall.reading() as records:
        before = events.last_seq(records)
        hall.takes_ticket()
        after, second = events.last_seq(records), tickets.find(records, 2)

    assert before == after
    assert second is None


def test_the_moment_of_an_action_is_taken_under_the_lock(hall: OpenHall) -> None:
    moments: list[int] = []

    def clock() -> object:
        moments.append(len(moments))
        return MONDAY

    hall.storage.write("halle", clock, lambda *_: moments.append(-1))  # type: ignore[arg-type]  # a clock that counts

    assert moments == [0, -1]


@pytest.mark.parametrize(
    ("setting", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)]
)
def test_sqlite_loses_nothing_in_a_power_cut_and_keeps_nothing_that_was_deleted(
    sqlite: str, setting: str, value: str | int
) -> None:
    engine = writing_engine(sqlite)

    with engine.connect() as connection:
        found = connection.scalar(text(f"PRAGMA {setting}"))

    engine.dispose()
    assert found == value
