"""How much room text needs, without a font: rather a little too much than too little."""

import unicodedata

NAME, SMALL = 14, 13
"""Sizes of text in a drawing 400 wide: on a telephone 360 pixels wide still more than 10 pixels."""

_NARROW, _BROAD = set("iljtfrI.,:;|!'()[] ·‘’"), set("mwMWQO@%ЖШЩЮФжшщюфмМ…—")


def width_of(said: str, size: float = NAME) -> float:
    """The width of a line of text."""
    return sum(_width(letter) for letter in said) * size


def lines_of(said: str, width: float, *, most: int = 2, size: float = NAME) -> list[str]:
    """The text broken at its spaces into at most `most` lines no longer than `width`; “…” stands for the rest."""
    words, lines = said.split(), [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or width_of(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    kept = [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines
    return [_cut(line, width, size) for line in kept]


def one_line(said: str, width: float, size: float = NAME) -> str:
    """The text on one line, cut if it must be."""
    return lines_of(said, width, most=1, size=size)[0]


def _cut(said: str, width: float, size: float) -> str:
    if width_of(said, size) <= width:
        return said
    while said and width_of(f"{said}…", size) > width:
        said = said[:-1]
    return f"{said.rstrip()}…"


def _width(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    if letter in _NARROW:
        return 0.38
    return 0.95 if letter in _BROAD else 0.7 if letter.isupper() else 0.6
