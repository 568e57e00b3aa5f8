"""Everybody presses at once, in threads and in two server processes on one file: everyone gets a different person."""

import sqlite3
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.commands.machine import free_port
from tests.load.big_hall import BigHall, big_hall

DESKS = 64
PEOPLE = 1_000


@pytest.fixture(scope="module")
def rush(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BigHall]:
    with big_hall(tmp_path_factory.mktemp("rush"), desks=DESKS, waiting=PEOPLE, ports=(0, free_port(19800))) as hall:
        yield hall


def test_64_desks_in_two_processes_call_1000_people_and_nobody_twice_and_nobody_not(rush: BigHall) -> None:
    together = threading.Barrier(DESKS)
    failed: list[str] = []

    def work(at: int) -> None:
        advisor = rush.advisors[at]
        together.wait()
        while (status := advisor.press("call-next")) == 200:
            if advisor.press("no-show", leg=advisor.leg()) != 200:
                failed.append(f"{at}: no-show refused")
        if status != 409:
            failed.append(f"{at}: {status}")

    at_work = [threading.Thread(target=work, args=(at,)) for at in range(DESKS)]
    for thread in at_work:
        thread.start()
    for thread in at_work:
        thread.join(timeout=240)

    calls = _calls(rush.database)
    assert failed == [], rush.said()[-4000:]
    assert len(calls) == PEOPLE
    assert Counter(ticket for ticket, _ in calls).most_common(1)[0][1] == 1
    assert len({desk for _, desk in calls}) > DESKS // 2


def test_1000_tickets_from_two_processes_have_1000_numbers_without_a_gap(rush: BigHall) -> None:
    with sqlite3.connect(rush.database) as database:
        counts = [count for (count,) in database.execute("SELECT count FROM tickets ORDER BY count")]

    assert counts == list(range(1, PEOPLE + 1))


def _calls(database: Path) -> list[tuple[int, str]]:
    with sqlite3.connect(database) as opened:
        return opened.execute("SELECT ticket, desk FROM events WHERE kind = 'ticket-called'").fetchall()
