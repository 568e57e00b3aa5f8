"""Which screens are looked at in which language and mode: all of them, or so many that nothing is left out."""

from itertools import product

from server.words.languages import KNOWN

Wanted = tuple[str, str, dict[str, object]]
"""A screen, a language, and modes: {"large": True, "low": True}."""

MODES: tuple[dict[str, object], ...] = (
    {}, {"large": True}, {"low": True}, {"contrast": True}, {"large": True, "low": True}, {"speech": True, "low": True},
    {"papers": False}, {"large": True, "contrast": True, "papers": False}, {"paperAt": "Kiosk 2"},
)  # fmt: skip
"""`papers` is False where the printer is empty; `paperAt` names another one that prints."""

WITHOUT_MODES = ("enrol",)
"""Screens without a bar: nobody has chosen how they look."""


def every(screens: list[str]) -> list[Wanted]:
    """Each screen in each language in each mode."""
    wanted = product(screens, KNOWN, MODES)
    return [(screen, language, modes) for screen, language, modes in wanted if not modes or screen not in WITHOUT_MODES]


def some(screens: list[str], which: int) -> list[Wanted]:
    """One of five parts of a selection in which each screen meets each language once, and each mode many times."""
    pairs = list(product(enumerate(screens), enumerate(KNOWN)))
    return [
        (screen, language, {} if screen in WITHOUT_MODES else MODES[(7 * row + column) % len(MODES)])
        for (row, screen), (column, language) in pairs
        if (row + 2 * column) % 5 == which
    ]
