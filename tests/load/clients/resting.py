"""For how long a page rests before it looks again by itself, as page/rest.js says it."""

import re
from random import Random

CALM, LONGEST, UNEASY = 30.0, 120.0, 4.0
"""Seconds; the last while something is wrong."""

NAMED = re.compile(rb'data-again="(\d+)"')

_chance = Random()  # noqa: S311  nobody guesses it


def rests(page: bytes, *, hears: bool) -> float:
    """Seconds; what the server has named counts for a page that hears no news."""
    found = NAMED.search(page)
    if found is None or int(found[1]) == 0:
        return CALM
    named = float(found[1])
    return (min(LONGEST, max(CALM, 2 * named)) if hears else named) * _chance.uniform(0.75, 1.25)


def soon(within: float) -> float:
    """Some moment within so many seconds: after one call every desk of the hall looks again."""
    return _chance.uniform(0, within)
