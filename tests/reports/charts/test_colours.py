"""The colours of charts: told apart from the paper, and from each other where a printer knows no colours."""

from itertools import pairwise

from tests.display.test_wall_colours import THEMES, contrast

TOKENS = THEMES["dark"]
DARK_TO_BRIGHT = ("sea", "ochre", "sea-bright", "surface")
"""The first four bars that stand beside each other; the last two have an outline."""


def test_bars_are_told_apart_without_colour() -> None:
    steps = [contrast(TOKENS[one], TOKENS[other]) for one, other in pairwise(DARK_TO_BRIGHT)]

    assert [round(step, 1) for step in steps if step < 1.6] == []


def test_bars_lines_and_outlines_stand_out_from_the_paper() -> None:
    drawn = {name: contrast(TOKENS[name], TOKENS["paper"]) for name in ("sea", "ochre", "ink", "care", "ink-soft")}

    assert {name: ratio for name, ratio in drawn.items() if ratio < 3} == {}
