"""Every route of the server as an address that can be asked for."""

import re
from collections.abc import Iterator, Mapping

from flask import Flask

MEANT = {"site": "halle", "day": "2026-11-23", "person": "rat", "advisor": "rat", "topic": "empfang", "desk": "eins"}
"""What stands for a part of an address; everything else is the number 1 or the word x."""

Route = tuple[str, str]
"""The rule of an address, and a method."""


def routes_of(app: Flask) -> Iterator[Route]:
    """Every rule with each method that it answers."""
    for rule in app.url_map.iter_rules():
        yield from ((rule.rule, method) for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))


def filled(rule: str, meant: Mapping[str, str] = MEANT) -> str:
    """The rule with something for each of its parts."""
    numbered = re.sub(r"<int[^:>]*:\w+>", "1", rule)
    return re.sub(r"<(?:[^:>]*:)?(\w+)>", lambda part: meant.get(part[1], "x"), numbered)
