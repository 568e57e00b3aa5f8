"""Sentences from the gettext catalogues, with placeholders and plurals."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from pathlib import Path

from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
HOUSE = "de"
"""The language that stands in when a sentence is asked for in one that has no such catalogue."""

Sentence = str | tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """The sentences of one screen in one language: key → sentence, or its plural forms; `forms[count]` picks one."""

    language: str
    sentences: Mapping[str, Sentence]
    forms: tuple[int, ...]

    def say(self, key: str, /, **values: object) -> str:
        """The sentence of that key, filled in. A plural looks at `count`. Raises KeyError for an unknown key."""
        sentence = self.sentences[key]
        if isinstance(sentence, tuple):
            sentence = sentence[self._form(int(str(values["count"])))]
        return sentence.format(**values)

    def _form(self, count: int) -> int:
        return self.forms[count if count < len(self.forms) else 100 + count % 100]


@cache
def languages() -> frozenset[str]:
    """Every language that Lotse has sentences for."""
    return frozenset(path.parent.name for path in FOLDER.glob("*/paper.po"))


@cache
def catalogue(screen: str, language: str) -> Catalogue:
    """The sentences of `screen` (kiosk, wall, desk, phone, paper, refusal) in `language`, else in the house's."""
    path = FOLDER / language / f"{screen}.po"
    if language not in _languages_of(screen):
        language, path = HOUSE, FOLDER / HOUSE / f"{screen}.po"
    with path.open("rb") as file:
        catalog = read_po(file, locale=None, domain=screen)
    sentences = {
        str(message.id[0] if message.pluralizable else message.id): message.string for message in catalog if message.id
    }
    form = c2py(_plural(str(dict(catalog.mime_headers).get("Plural-Forms", ""))))
    return Catalogue(language=language, sentences=_frozen(sentences), forms=tuple(form(count) for count in range(201)))


def say(screen: str, language: str, key: str, /, **values: object) -> str:
    """One sentence of a screen in a language."""
    return catalogue(screen, language).say(key, **values)


@cache
def _languages_of(screen: str) -> frozenset[str]:
    return frozenset(path.parent.name for path in FOLDER.glob(f"*/{screen}.po"))


def _frozen(sentences: Mapping[str, object]) -> dict[str, Sentence]:
    return {key: tuple(said) if isinstance(said, list | tuple) else str(said) for key, said in sentences.items()}


def _plural(header: str) -> str:
    return header.partition("plural=")[2].rstrip("; ") or "n != 1"
