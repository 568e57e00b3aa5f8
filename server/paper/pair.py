"""A sentence in the visitor's language and in the house's; the second one is left out when it would say it twice."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict

from server.words.catalogue import HOUSE, say

Said = str | list[str]


class Pair(TypedDict):
    """As it goes over the wire: `own` is the visitor's language, `german` the house's, or None."""

    own: Said
    german: Said | None


@dataclass(frozen=True, kw_only=True)
class Bilingual:
    """Makes pairs for a visitor who reads `language`."""

    language: str

    def say(self, key: str, **values: object) -> Pair:
        """A sentence of the catalogue `paper`."""
        return self._pair({language: say("paper", language, key, **values) for language in (self.language, HOUSE)})

    def text(self, text: Mapping[str, str]) -> Pair:
        """A sentence of the site's profile."""
        return self._pair(text)

    def lines(self, texts: Mapping[str, tuple[str, ...]] | None) -> Pair | None:
        """Short lines of the site's profile; None where it has none."""
        return None if texts is None else self._pair({language: list(lines) for language, lines in texts.items()})

    def _pair(self, said: Mapping[str, str] | Mapping[str, list[str]]) -> Pair:
        return Pair(own=said[self.language], german=None if self.language == HOUSE else said[HOUSE])
