"""What is hidden cannot be worked out: an attacker who knows every sum and every rule is played against it."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.statistics.figure import Hidden
from server.domain.statistics.suppress import WHOLE, Cell, hidden_cells

K = 3


def test_a_figure_below_k_is_hidden_and_one_more_so_that_it_cannot_be_subtracted() -> None:
    table = _with_sums({("a", "x"): 2, ("a", "y"): 7, ("b", "x"): 9, ("b", "y"): 8})

    hidden = hidden_cells(table, 5)

    assert hidden[("a", "x")] is Hidden.BELOW
    assert set(hidden) == {("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")}
    assert hidden[("b", "y")] is Hidden.WITHHELD


def test_a_list_hides_the_next_smallest_beside_the_only_small_one() -> None:
    table: dict[Cell, int] = {("a", None): 2, ("b", None): 30, ("c", None): 11, WHOLE: 43}

    assert hidden_cells(table, 5) == {("a", None): Hidden.BELOW, ("c", None): Hidden.WITHHELD}


def test_two_small_ones_hide_each_other() -> None:
    table: dict[Cell, int] = {("a", None): 2, ("b", None): 3, ("c", None): 11, WHOLE: 16}

    assert set(hidden_cells(table, 5)) == {("a", None), ("b", None)}


def test_two_small_ones_that_are_as_large_as_can_be_need_a_third() -> None:
    table: dict[Cell, int] = {("a", None): 4, ("b", None): 4, ("c", None): 11, ("d", None): 10, WHOLE: 29}

    assert set(hidden_cells(table, 5)) == {("a", None), ("b", None), ("d", None)}


def test_a_table_without_small_figures_shows_all_of_them() -> None:
    assert hidden_cells(_with_sums({("a", "x"): 5, ("b", "y"): 6, ("a", "y"): 9, ("b", "x"): 7}), 5) == {}


def test_a_table_about_fewer_than_k_people_shows_nothing() -> None:
    table = _with_sums({("a", "x"): 1, ("b", "y"): 2})

    assert hidden_cells(table, 5).keys() == table.keys()


@settings(max_examples=60)
@given(st.lists(st.integers(0, 6), min_size=6, max_size=6))
def test_no_attacker_can_work_out_a_small_figure_of_a_table(values: list[int]) -> None:
    cells: dict[Cell, int] = dict(zip(product("ab", "xyz"), values, strict=True))
    table = _with_sums(cells)
    hidden = hidden_cells(table, K)

    for cell in (cell for cell in hidden if 0 < table[cell] < K):
        assert len(_possible(table, hidden, cell)) > 1


@given(st.lists(st.integers(1, 6), min_size=2, max_size=5))
def test_no_attacker_can_work_out_a_small_figure_of_a_list(values: list[int]) -> None:
    table: dict[Cell, int] = {(str(at), None): value for at, value in enumerate(values)}
    table[WHOLE] = sum(values)
    hidden = hidden_cells(table, K)

    small = [cell for cell in hidden if table[cell] < K]
    rows = [
        [value] if (str(at), None) not in hidden else _range(hidden, (str(at), None)) for at, value in enumerate(values)
    ]
    sums = {WHOLE: [table[WHOLE]] if WHOLE not in hidden else range(60)}
    possible = [guess for guess in product(*rows) if sum(guess) in sums[WHOLE]]

    for cell in small:
        if cell != WHOLE:
            assert len({guess[int(str(cell[0]))] for guess in possible}) > 1


def _possible(table: dict[Cell, int], hidden: dict[Cell, Hidden], wanted: Cell) -> set[int]:
    """Every value that `wanted` can have for somebody who knows what is shown, what is hidden, and why."""
    inner = [cell for cell in table if None not in cell]
    found = set()
    for guess in product(*(_range(hidden, cell) if cell in hidden else [table[cell]] for cell in inner)):
        whole = _with_sums(dict(zip(inner, guess, strict=True)), every=table)
        if all(_fits(table, hidden, cell, whole[cell]) for cell in table if None in cell):
            found.add(whole[wanted])
    return found


def _fits(table: dict[Cell, int], hidden: dict[Cell, Hidden], cell: Cell, value: int) -> bool:
    return value in _range(hidden, cell) if cell in hidden else value == table[cell]


def _range(hidden: dict[Cell, Hidden], cell: Cell) -> range:
    if hidden[cell] is Hidden.WITHHELD:
        return range(K, 40 if None in cell else K + 6)
    return range(1 if None in cell else 0, K)


def _with_sums(cells: dict[Cell, int], every: dict[Cell, int] | None = None) -> dict[Cell, int]:
    """A table with its sums; lines in which nobody was counted do not stand there."""
    table: dict[Cell, int] = dict(cells)
    for (row, column), value in cells.items():
        for cell in ((row, None), (None, column), WHOLE):
            table[cell] = table.get(cell, 0) + value
    empty = {name for name in table if None in name and table[name] == 0 and every is None}
    lines = {name for cell in empty for name in cell if name is not None}
    return {cell: value for cell, value in table.items() if not lines.intersection(cell)}
