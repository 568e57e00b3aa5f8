"""The colours of the wall, dark and light: text is 7:1 on what it stands on, signs and lines are told apart from it."""

import re

import pytest

from server.domain.site.wall_settings import SHAPES
from tests.house.tree import ROOT

TOKENS = (ROOT / "server/web/shared/static/tokens.css").read_text()
DARK, LIGHT = re.search(r":root \{(.*?)\}", TOKENS, re.DOTALL), re.search(r'"light"\] \{(.*?)\}', TOKENS, re.DOTALL)
SIGNS = [f"sign-{colour}" for colour in SHAPES]


def colours(theme: re.Match[str] | None) -> dict[str, str]:
    assert theme
    return dict(re.findall(r"--([a-z-]+): #([0-9a-f]{6})", theme.group(1)))


THEMES = {"dark": colours(DARK), "light": {**colours(DARK), **colours(LIGHT)}}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_and_signs_stand_out(theme: dict[str, str]) -> None:
    grounds = ("wall-background", "wall-raised")

    text = {(name, on): contrast(theme[name], theme[on]) for name in ("wall-text", "wall-muted") for on in grounds}
    signs = {(name, on): contrast(theme[name], theme[on]) for name in SIGNS for on in grounds}

    assert {pair: ratio for pair, ratio in text.items() if ratio < 7} == {}
    assert {pair: ratio for pair, ratio in signs.items() if ratio < 3} == {}
    assert contrast(theme["ink"], theme["signal"]) >= 7


def test_nothing_on_the_wall_is_full_white() -> None:
    assert "ffffff" not in {colour for name, colour in colours(LIGHT).items() if name.startswith("wall")}


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
