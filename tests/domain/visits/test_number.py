"""Numbers and the symbols beside them."""

import pytest

from server.domain.visits.number import SYMBOLS, symbol_of, written
from tests.building import a_ticket


@pytest.mark.parametrize(("count", "number"), [(1, "001"), (47, "047"), (999, "999"), (1000, "1000")])
def test_a_number_has_at_least_three_figures(count: int, number: str) -> None:
    assert written(count) == number


def test_eight_neighbours_have_eight_symbols() -> None:
    for first in range(1, 50):
        assert {symbol_of(count) for count in range(first, first + 8)} == set(SYMBOLS)


def test_a_ticket_shows_its_number_and_symbol() -> None:
    ticket = a_ticket(count=47)

    assert (ticket.number, ticket.symbol) == ("047", symbol_of(47))
