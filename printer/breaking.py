"""How a sentence is broken into lines: between words, or two Chinese signs, inside a word only if it must."""

import re
from collections.abc import Callable
from functools import cache

from printer.scripts import belongs_to_figure

Measure = Callable[[str], float]

_VOWELS = "aeiouyäöüáàâéèêëíîïóôúûаеєиіїоуюяыэё"
_TOGETHER = ("sch", "ch", "ck", "ph", "th", "qu", "st")
_JOINED_SCRIPT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_HANZI = "[\u3007\u3400-\u9fff]"
_OPENING, _CLOSING = "[（《「“‘]", "[、。，！？：；）》」”’]"
"""A Chinese line never ends with the one, never begins with the other."""

_SIGNS = re.compile(
    f"{_OPENING}*(?:\\d[\\d:.–-]*{_HANZI}{{0,2}}|{_HANZI}|(?:(?!{_HANZI}|{_OPENING}|{_CLOSING}|\\d).)+)?{_CLOSING}*"
)
_FEW_SIGNS = 4
_WORD = "[^ \u200b\n]"
_PIECES = re.compile(f"( *)({_WORD}*[\u2066-\u2068][^\u2069]*\u2069{_WORD}*|{_WORD}+|\n)")


def lines_of(text: str, measure: Measure, width: float) -> tuple[str, ...]:
    """`text` in lines no wider than `width`, evened out so that no word is left alone on the last one."""
    measure = cache(measure)  # each of the tries below asks for the same beginnings of lines
    lines = _filled(text, measure, width)
    narrow, wide = max((measure(line) for line in lines), default=0.0) / 2, width
    for _ in range(6):
        middle = (narrow + wide) / 2
        tried = _filled(text, measure, middle)
        if len(tried) > len(lines) or _cut_words(tried) > _cut_words(lines):
            narrow = middle
        else:
            wide = middle
    return _filled(text, measure, wide)


def _cut_words(lines: tuple[str, ...]) -> int:
    return sum(line.endswith("\u2010") for line in lines)


def words_in(text: str) -> list[tuple[str, str]]:
    """The parts between which a line may end, each with the space before it; a line break is a part of its own."""
    parts: list[tuple[str, str]] = []
    for space, word in _PIECES.findall(text):
        if parts and space and belongs_to_figure(parts[-1][1], word) and not _is_chinese_sentence(word):
            parts[-1] = (parts[-1][0], f"{parts[-1][1]} {word}")
        elif _is_chinese_sentence(word):
            first, *more = filter(None, _SIGNS.findall(word))
            parts += [(space, first), *(("", sign) for sign in more)]
        else:
            parts.append((space, word))
    return parts


def _is_chinese_sentence(word: str) -> bool:
    return len(word) > _FEW_SIGNS and bool(re.search(_HANZI, word)) and "\u2066" not in word


def _filled(text: str, measure: Measure, width: float) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for space, word in words_in(text):
        if word == "\n":
            lines, line = [*lines, line], ""
            continue
        longer = line + space + word if line else word
        if measure(longer) <= width:
            line = longer
            continue
        parts = _parts(word, measure, width)
        lines += [line] if line else []
        lines += parts[:-1]
        line = parts[-1]
    return tuple([*lines, line] if line else lines)


def _parts(word: str, measure: Measure, width: float) -> list[str]:
    """A word too long for a line in pieces that fit, as the script allows; at least one character each."""
    parts = []
    while measure(word) > width and len(word) > 1:
        cut, hyphen = _best_cut(word, measure, width)
        parts.append(word[:cut].rstrip() + hyphen)
        word = word[cut:]
    return [*parts, word]


def _best_cut(word: str, measure: Measure, width: float) -> tuple[int, str]:
    hyphen = "" if _JOINED_SCRIPT.search(word) else "\u2010"
    fitting = [cut for cut in range(1, len(word)) if measure(word[:cut] + hyphen) <= width] or [1]
    for cut in reversed(fitting):
        if word[cut - 1] in " -/–@.?=&":
            return cut, ""
        if word[cut - 1] == "\u00ad":
            return cut, "\u2010"
    for cut in reversed(fitting):
        if hyphen and _is_syllable(word, cut):
            return cut, hyphen
    return fitting[-1], hyphen


def _is_syllable(word: str, cut: int) -> bool:
    """Whether a syllable probably begins at `cut`: a consonant before a vowel, three letters on."""
    before, after = word[:cut].lower(), word[cut:].lower()
    if len(before) < 3 or len(after) < 3 or not before.isalpha() or not after[:3].isalpha():
        return False
    if any(
        word[cut - split : cut - split + len(group)].lower() == group
        for group in _TOGETHER
        for split in range(1, len(group))
    ):
        return False
    if not any(letter in _VOWELS for letter in before):
        return False
    starts = next((len(group) for group in _TOGETHER if after.startswith(group)), 1)
    return after[0] not in _VOWELS and after[starts : starts + 1] in _VOWELS
