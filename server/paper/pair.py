"""A sentence in the visitor's language and in German, which is left out when it would say it twice."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NotRequired, TypedDict

from server.domain.site.language import spoken, understood_in
from server.words.catalogue import HOUSE, say

Said = str | list[str]


class Pair(TypedDict):
    """As it goes over the wire: `own` is the visitor's language, `german` the house's, or None.

    `language` is that of `own` where the text does not exist in the visitor's, as in imported places.
    """

    own: Said
    german: Said | None
    language: NotRequired[str]


@dataclass(frozen=True, kw_only=True)
class Bilingual:
    """Makes pairs for a visitor who reads `language`."""

    language: str

    def say(self, key: str, **values: object) -> Pair:
        """A sentence of the catalogue `paper`."""
        return self.each(lambda language: say("paper", language, key, **values))

    def each(self, said: Callable[[str], str]) -> Pair:
        """What is put together for each language, such as a sentence with a day in it."""
        return self._pair({language: said(language) for language in (self.language, HOUSE)})

    def text(self, text: Mapping[str, str]) -> Pair:
        """A sentence of the site's profile or of a place."""
        return self._pair(text)

    def lines(self, texts: Mapping[str, tuple[str, ...]] | None) -> Pair | None:
        """Short lines of the same; None where there are none."""
        return None if texts is None else self._pair({language: list(lines) for language, lines in texts.items()})

    def _pair(self, said: Mapping[str, Said]) -> Pair:
        told = understood_in(said, self.language)
        if said[told] == said.get(HOUSE):
            told = HOUSE  # nobody has translated it, or a name is the same everywhere
        pair = Pair(own=said[told], german=None if spoken(told) == HOUSE else said.get(HOUSE))
        if spoken(told) != spoken(self.language):
            pair["language"] = told
        return pair
