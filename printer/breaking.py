"""Where a sentence may be broken into lines: between words, inside a word only if it must."""

import re
from collections.abc import Callable

Measure = Callable[[str], float]

_VOWELS = "aeiouyäöüáàâéèêëíîïóôúûаеєиіїоуюяыэё"
_TOGETHER = ("sch", "ch", "ck", "ph", "th", "qu", "st")
_JOINED_SCRIPT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_WORD = "[^ \u200b\n]"
_PIECES = re.compile(f"( *)({_WORD}*[\u2066-\u2068][^\u2069]*\u2069{_WORD}*|{_WORD}+|\n)")


def lines_of(text: str, measure: Measure, width: float) -> tuple[str, ...]:
    """`text` in lines no wider than `width`, evened out so that no word is left alone on the last one."""
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


def _filled(text: str, measure: Measure, width: float) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for space, word in _PIECES.findall(text):
        if word == "\n":
            lines, line = [*lines, line], ""
            continue
        longer = line + " " * bool(space) + word if line else word
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
        parts.append(word[:cut] + hyphen)
        word = word[cut:]
    return [*parts, word]


def _best_cut(word: str, measure: Measure, width: float) -> tuple[int, str]:
    hyphen = "" if _JOINED_SCRIPT.search(word) else "\u2010"
    fitting = [cut for cut in range(1, len(word)) if measure(word[:cut] + hyphen) <= width] or [1]
    for cut in reversed(fitting):
        if word[cut - 1] in "-/–@.?=&":
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
