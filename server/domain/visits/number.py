"""A ticket's number: what people read and hear. It says nothing about topic or organisation."""

SYMBOLS = ("circle", "triangle", "square", "star", "moon", "drop", "leaf", "heart")
"""The shapes beside a number, in the order in which they are given out."""


def written(count: int) -> str:
    """The day's `count`-th number as it is printed and shown: at least three figures, `047`."""
    return f"{count:03d}"


def symbol_of(count: int) -> str:
    """The symbol beside the day's `count`-th number; eight neighbours in line all differ."""
    return SYMBOLS[count % len(SYMBOLS)]
