"""How much something is, as people say it."""

import pytest

from server.commands.size import in_words


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "0 bytes"), (999, "999 bytes"), (27_400, "27 kB"), (4_249_000, "4.2 MB"), (1_300_000_000, "1.3 GB")],
)
def test_a_size_has_the_unit_that_fits(size: float, said: str) -> None:
    assert in_words(size) == said
