"""What the wall's files keep to, so that an old browser can read them and every sentence is there."""

import re
from pathlib import Path

from server.words.catalogue import catalogue

DISPLAY = Path(__file__).parents[2] / "display"
LANGUAGES = ("de", "en", "ar", "uk")
NEWER_STYLE = re.compile(
    r"\b(?:min|max|clamp)\(|:(?:has|is|where)\(|\binset:|aspect-ratio|@container|@layer|color-mix|\d(?:dvh|svh|cqw)\b"
)
NEWER_THAN_2017 = re.compile(
    r"\?\.\w|\?\?|[{,]\s*\.\.\.|catch \{|\.at\(\d|\.flat(Map)?\(|\.replaceAll\(|fromEntries|^\s+#\w+|\d_\d",
    re.MULTILINE,
)


def sources() -> dict[str, str]:
    found = (path for path in DISPLAY.rglob("*") if path.suffix in {".js", ".html"})
    return {path.relative_to(DISPLAY).as_posix(): path.read_text() for path in found}


def styles() -> dict[str, str]:
    return {path.relative_to(DISPLAY).as_posix(): path.read_text() for path in DISPLAY.rglob("*.css")}


def test_the_modules_use_nothing_that_browsers_learnt_after_2017() -> None:
    scripts = {name: text for name, text in sources().items() if name.endswith(".js")}

    found = {name: match.group() for name, text in scripts.items() if (match := NEWER_THAN_2017.search(text))}

    assert scripts
    assert found == {}


def test_the_styles_use_nothing_that_old_screens_would_leave_out() -> None:
    found = {name: match.group() for name, text in styles().items() if (match := NEWER_STYLE.search(text))}

    assert found == {}


def test_nothing_flashes() -> None:
    moves = {name: re.findall(r"(?:transition|animation)[^;]*;|@keyframes", text) for name, text in styles().items()}
    animated = [name for name, text in sources().items() if ".animate(" in text]

    assert animated == ["motion.js"]
    assert {move for found in moves.values() for move in found} == {
        "transition: background-color var(--calm), color var(--calm);"
    }


SAID_BY_THE_SERVER = {"wait-a-moment", "blind"}
"""Stands in the board itself, in every language of the hall."""


def test_the_wall_asks_for_the_sentences_that_there_are_in_every_language() -> None:
    text = "".join(sources().values())
    asked = set(re.findall(r"""(?:\bsay\(|data-say=)"([a-z-]+)\"""", text))
    shapes = {"symbol": "SYMBOLS", "arrow": "ARROWS", "sign": "COLOURS"}
    made = {f"{kind}-{name}" for kind, listed in shapes.items() for name in _names(text, listed)}
    rests = set(re.findall(r'"(closed|nobody-[a-z]+)"', text))

    for language in LANGUAGES:
        assert set(catalogue("wall", language).sentences) == asked | made | rests | SAID_BY_THE_SERVER


def _names(text: str, of: str) -> list[str]:
    listed = re.search(rf"const {of} = \[(.*?)\]", text, re.DOTALL)
    assert listed
    return re.findall(r'"([a-z-]+)"', listed.group(1))
