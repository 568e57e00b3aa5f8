"""Phrases as they stand together: one under the other, a translation on the same line where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass

from printer.blocks import Phrase
from printer.lettering import Setting, set_phrase
from printer.marks import Mark, letters
from printer.sheet import Sheet

_BETWEEN = 2.5
_HALF_CAPITAL = 0.357


@dataclass(frozen=True, kw_only=True)
class Line:
    """What stands on one base line: each text with its setting, `space` dots between two."""

    texts: tuple[tuple[Setting, str], ...]
    space: int

    @property
    def width(self) -> int:
        """Dots from the first letter to the last."""
        return sum(setting.width_of(text) for setting, text in self.texts) + self.space * (len(self.texts) - 1)

    @property
    def baseline(self) -> int:
        """Dots from the top of the line to the feet of its letters."""
        return max(setting.baseline for setting, _ in self.texts)

    @property
    def middle(self) -> int:
        """Dots from the top of the line to half the height of its capitals: where an icon's middle belongs."""
        return self.baseline - round(max(setting.typeface.size for setting, _ in self.texts) * _HALF_CAPITAL)

    @property
    def height(self) -> int:
        """Dots to the top of the next line, in whole units where one text stands alone."""
        return self.baseline + max(setting.pitch - setting.baseline for setting, _ in self.texts)

    def marks(self, *, start: int, top: int, white: bool = False) -> list[Mark]:
        """The texts one after the other."""
        marks = []
        for setting, text in self.texts:
            upper = top + self.baseline - setting.baseline
            marks.append(letters(setting, text, start=start, top=upper, white=white))
            start += setting.width_of(text) + self.space
        return marks


@dataclass(frozen=True, kw_only=True)
class Wording:
    """Lines from top to bottom."""

    lines: tuple[Line, ...]

    @property
    def height(self) -> int:
        """Dots of all lines."""
        return sum(line.height for line in self.lines)

    @property
    def width(self) -> int:
        """Dots of the longest line."""
        return max((line.width for line in self.lines), default=0)

    def marks(self, *, start: int, top: int, white: bool = False) -> list[Mark]:
        """The lines at the starting edge."""
        return self._marks([start] * len(self.lines), top, white=white)

    def marks_centred(self, paper: int, *, top: int) -> list[Mark]:
        """The lines in the middle of a paper that is `paper` dots wide."""
        return self._marks([(paper - line.width) // 2 for line in self.lines], top)

    def _marks(self, starts: list[int], top: int, *, white: bool = False) -> list[Mark]:
        marks: list[Mark] = []
        for line, start in zip(self.lines, starts, strict=True):
            marks += line.marks(start=start, top=top, white=white)
            top += line.height
        return marks


def worded(phrases: Sequence[Phrase], sheet: Sheet, room: int) -> Wording:
    """The phrases in lines of at most `room` dots; raises NoLetters."""
    lines: list[Line] = []
    space = sheet.length(_BETWEEN)
    joinable: Phrase | None = None
    for phrase in phrases:
        setting = set_phrase(phrase, sheet, room)
        own = [Line(texts=((setting, text),), space=space) for text in setting.lines]
        if joinable and len(own) == 1 and _is_translation(phrase, joinable):
            joined = Line(texts=(*lines[-1].texts, *own[0].texts), space=space)
            if joined.width <= room:
                lines[-1], joinable = joined, None
                continue
        lines += own
        joinable = phrase if len(own) == 1 else None
    return Wording(lines=tuple(lines))


def _is_translation(phrase: Phrase, before: Phrase) -> bool:
    """A translation is never larger than what it translates; a larger phrase begins something new."""
    return phrase.language != before.language and phrase.size.value <= before.size.value
