"""Who may ask for what: the table `roles.txt`, of which every cell is really asked."""

from pathlib import Path

import pytest

from server.web.shared.limits import limiter
from tests.web.conftest import Serve
from tests.web.everybody import COLUMNS, STRANGER, Everybody, another_hall, everybody
from tests.web.routes import Route, filled, routes_of
from tests.web.served import Served

TABLE = Path(__file__).with_name("roles.txt")
YES, NO = "✓", "–"


@pytest.fixture
def served(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> Served:
    """A hall whose forms need no token and whose routes count no questions: here only the guard is asked."""
    monkeypatch.setattr(limiter, "enabled", False)
    served = serve()
    served.lotse.flask.config["WTF_CSRF_ENABLED"] = False
    return served


def test_everybody_is_answered_as_the_table_says_and_every_route_stands_in_it(served: Served) -> None:
    asking = everybody(served)

    answered = {route: _line(asking, route) for route in sorted(routes_of(served.lotse.flask))}

    said = _table()
    assert "\n".join(_written(answered)) == "\n".join(_written(said)), _what_to_paste(answered, said)


def test_whoever_runs_another_hall_opens_nothing_in_this_one(served: Served) -> None:
    asking = everybody(served)
    another_hall(served, manager=STRANGER)
    routes = [route for route in routes_of(served.lotse.flask) if "<site>" in route[0]]

    let_in = [route for route in routes if asking.is_let_in(STRANGER, route[1], filled(route[0]))]

    assert routes
    assert let_in == []


def _line(asking: Everybody, route: Route) -> tuple[bool, ...]:
    address, method = route
    return tuple(asking.is_let_in(who, method, filled(address)) for who in COLUMNS)


def _table() -> dict[Route, tuple[bool, ...]]:
    lines = [line.split() for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    assert tuple(lines[0][2:]) == COLUMNS
    return {(address, method): tuple(cell == YES for cell in cells) for address, method, *cells in lines[1:]}


def _written(table: dict[Route, tuple[bool, ...]]) -> list[str]:
    return [_row(route, cells) for route, cells in sorted(table.items())]


def _row(route: Route, cells: tuple[bool, ...]) -> str:
    marks = "".join(f"{YES if cell else NO:<{len(column) + 1}}" for cell, column in zip(cells, COLUMNS, strict=True))
    return f"{route[0]:<58} {route[1]:<6} {marks}".rstrip()


def _what_to_paste(answered: dict[Route, tuple[bool, ...]], said: dict[Route, tuple[bool, ...]]) -> str:
    new = [_row(route, cells) for route, cells in answered.items() if said.get(route) != cells]
    gone = [f"{address} {method}" for address, method in said if (address, method) not in answered]
    return "\n".join(["", "What is answered otherwise than roles.txt says:", *new, "What is no route any more:", *gone])
