"""Everybody presses at once, in threads and in two server processes on one database: everyone gets a different person."""

import threading
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.big_hall import BigHall, big_hall
from tests.databases import emptied
from tests.ports import own_port

DESKS = 64
PEOPLE = 1_000


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def rush(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BigHall]:
    database = emptied(request.getfixturevalue("private_postgres")) if request.param == "postgresql" else None
    ports, folder = (0, own_port()), tmp_path_factory.mktemp("rush")
    with big_hall(folder, desks=DESKS, waiting=PEOPLE, ports=ports, database=database) as hall:
        yield hall


def test_64_desks_in_two_processes_call_1000_people_and_nobody_twice_and_nobody_not(rush: BigHall) -> None:
    together = threading.Barrier(DESKS)
    failed: list[str] = []

    def work(at: int) -> None:
        advisor = rush.advisors[at]
        together.wait()
        while (status := advisor.press("call-next")) == 200:
            if advisor.press("no-show", leg=_leg_at(rush, f"desk-{at}")) != 200:
                failed.append(f"{at}: no-show refused")
        if status != 409:
            failed.append(f"{at}: {status}")

    at_work = [threading.Thread(target=work, args=(at,)) for at in range(DESKS)]
    for thread in at_work:
        thread.start()
    for thread in at_work:
        thread.join(timeout=240)

    calls = rush.running.ask("SELECT ticket, desk FROM events WHERE kind = 'ticket-called'")
    assert failed == [], rush.said()[-4000:]
    assert len(calls) == PEOPLE
    assert Counter(ticket for ticket, _ in calls).most_common(1)[0][1] == 1
    assert len({desk for _, desk in calls}) > DESKS // 2


def test_1000_tickets_from_two_processes_have_1000_numbers_without_a_gap(rush: BigHall) -> None:
    counts = [count for (count,) in rush.running.ask("SELECT count FROM tickets ORDER BY count")]

    assert counts == list(range(1, PEOPLE + 1))


def _leg_at(rush: BigHall, desk: str) -> str:
    """Who is called to that desk; a thousand pages would only show it slower."""
    ((leg,),) = rush.running.ask(f"SELECT id FROM legs WHERE desk = '{desk}' AND state = 'called'")  # noqa: S608  our desk
    return str(leg)
