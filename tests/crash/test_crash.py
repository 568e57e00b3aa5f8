"""A few rounds of what can go wrong, in both ways of running a hall; `make crash` plays two hundred."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.crash import cables, deaths, poison, troubles
from tests.crash.fault import Fault
from tests.crash.halls import hall_on_postgres, hall_on_sqlite
from tests.crash.life import forked
from tests.crash.round import Rounds, chance_of

BUSY_MACHINE = 40.0
"""Seconds until every wall is right while everything else is tested beside it; `make crash` promises five.

A question that got no answer is given up after eight, and the next is asked four later; each may starve in turn.
"""


@pytest.fixture(scope="module")
def one_box(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rounds]:
    with hall_on_sqlite(tmp_path_factory.mktemp("box"), forked) as hall, closing(Rounds(hall=hall)) as rounds:
        yield rounds


@pytest.fixture(scope="module")
def two_servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rounds]:
    with hall_on_postgres(tmp_path_factory.mktemp("two"), forked) as hall, closing(Rounds(hall=hall)) as rounds:
        yield rounds


def fault_named(name: str, among: tuple[Fault, ...]) -> Fault:
    return next(fault for fault in among if fault.name == name)


@pytest.mark.parametrize(
    "fault",
    [
        fault_named("server killed", deaths.ON_BOTH),
        fault_named("printer agent killed", deaths.ON_BOTH),
        fault_named("agent – printer flapping", cables.ON_BOTH),
        *troubles.ON_SQLITE,
        fault_named("poison in the socket", poison.ON_BOTH),
    ],
    ids=lambda fault: fault.name,
)
def test_one_box_loses_nothing_and_doubles_nothing(one_box: Rounds, fault: Fault) -> None:
    found = one_box.play(fault, chance_of(fault.name))

    assert (found.lost, found.doubled, found.wrong) == ([], [], [])
    assert found.right < BUSY_MACHINE


@pytest.mark.parametrize(
    "fault",
    [
        fault_named("all servers killed", deaths.ON_POSTGRES),
        fault_named("PostgreSQL killed", deaths.ON_POSTGRES),
        fault_named("Redis killed", deaths.ON_POSTGRES),
        fault_named("server – PostgreSQL flapping", cables.ON_POSTGRES),
        *poison.ON_POSTGRES,
    ],
    ids=lambda fault: fault.name,
)
def test_two_servers_lose_nothing_and_double_nothing(two_servers: Rounds, fault: Fault) -> None:
    found = two_servers.play(fault, chance_of(fault.name))

    assert (found.lost, found.doubled, found.wrong) == ([], [], [])
    assert found.right < BUSY_MACHINE


def test_after_all_of_it_every_paper_has_come_out_once_or_never(one_box: Rounds) -> None:
    said = one_box.all_done()

    assert "papers came out" in said
    assert len(one_box.ledger.tickets) > 0
