"""What is read and what is spoken are not always the same: plain German is read, and German is spoken."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

_SPOKEN = {"de-simple": "de"}

Said = TypeVar("Said", bound=str | tuple[str, ...] | list[str])


def spoken(language: str) -> str:
    """The language that an advisor has to speak to help somebody who reads `language`."""
    return _SPOKEN.get(language, language)


def said_in(text: Mapping[str, Said], language: str) -> Said:
    """What `text` says to somebody who reads `language`: German where it says nothing in plain German.

    Raises KeyError when it says nothing in either; a checked profile says everything.
    """
    return text.get(language) or text[spoken(language)]


def said_in_each(text: Mapping[str, Said], languages: Iterable[str]) -> dict[str, Said]:
    """What `text` says in each of the languages. Raises KeyError like `said_in`."""
    return {language: said_in(text, language) for language in languages}


def understood_in(text: Mapping[str, Said], language: str) -> str:
    """The language in which `text` is told to somebody who reads `language`: that one, else German, English, or any.

    For texts that nobody checked for languages, as those of imported places. Raises ValueError for an empty text.
    """
    for wanted in (language, spoken(language), "de", "en", *text):
        if text.get(wanted):
            return wanted
    raise ValueError("a text that says nothing")
