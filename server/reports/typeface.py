"""Which of the fonts a text needs: there are more than a hundred files, and loading all of them takes seconds.

On paper each file is a family of its own: of two files of one family the library takes the letters of the one for
those of the other, and a Ukrainian report shows letters where it has numbers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FIRST = "'Noto Sans Variable'"
"""Whatever it has letters for is written with it; the others are for other scripts."""


@dataclass(frozen=True, kw_only=True)
class Face:
    """A rule of the style sheet of all fonts, the family it makes of its file, and the letters that this has."""

    rule: str
    family: str
    ranges: tuple[range, ...]

    def has(self, letters: set[int]) -> set[int]:
        """Those of the letters that it can write."""
        return {letter for letter in letters if any(letter in each for each in self.ranges)}


def faces_for(text: str, styles: Path) -> list[Face]:
    """Those of `styles` that together write the text, in their order; addresses are from the folder above theirs."""
    missing = {ord(letter) for letter in text if letter.isprintable()}
    needed = []
    for face in _faces(styles):
        found = face.has(missing)
        if found:
            needed.append(face)
            missing -= found
    return needed


@cache
def _faces(styles: Path) -> list[Face]:
    rules = re.findall(r"@font-face \{.*?\}", styles.read_text(), re.DOTALL)
    return [_face(rule, styles.parent.name) for rule in sorted(rules, key=_place)]


def _face(rule: str, folder: str) -> Face:
    """The rule as it stands in a page beside that folder; the weights of a variable font need no saying there."""
    family = re.findall(r"([\w-]+)\.woff2", rule)[0]
    moved = rule.replace("url(", f"url({folder}/").replace("font-weight: 100 900;", "")
    return Face(
        rule=re.sub(r"font-family: [^;]+", f"font-family: {family}", moved), family=family, ranges=tuple(_ranges(rule))
    )


def _place(rule: str) -> tuple[bool, bool]:
    """Numbers come from the first Latin letters, whatever else there is."""
    return FIRST not in rule, "-latin-wght" not in rule


def _ranges(rule: str) -> Iterator[range]:
    told = re.search(r"unicode-range: ([^;]+);", rule)
    for each in told[1].split(",") if told else []:
        first, _, last = each.strip().removeprefix("U+").partition("-")
        yield range(int(first, 16), int(last or first, 16) + 1)
