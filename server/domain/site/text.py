"""Texts of a profile: what a visitor reads, in the languages of the site."""

from collections.abc import Mapping
from typing import Literal

Text = Mapping[str, str]
"""One sentence in every language of the site: language code → sentence."""

Texts = Mapping[str, tuple[str, ...]]
"""One list of short lines in every language of the site."""

Arrow = Literal["none", "left", "right", "up", "down", "up-left", "up-right"]

STRICT: dict[str, str] = {"extra": "forbid"}
"""Read by pydantic when a profile is checked: an unknown key is a mistake."""
