"""One thing in a profile that does not make sense, and what every part of a profile is checked for."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from server.domain.site.language import spoken
from server.domain.site.text import Text, Texts

Path = tuple[str | int, ...]

LONGEST_TEXT = 300

_TURNS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Paper and wall would show another order than the one that was written, or nothing at all."""

_ID = re.compile(r"[a-z0-9-]{1,64}")


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """Where in the profile, and what was expected there."""

    path: Path
    expected: str


class Named(Protocol):
    """A part of a profile that others name by its id."""

    @property
    def id(self) -> str:
        """The name."""


def wrong_ids(path: Path, things: Iterable[Named]) -> Iterator[Mistake]:
    """Ids that stand twice; they are names that people type and that stand in addresses."""
    for id_, count in Counter(thing.id for thing in things).items():
        if count > 1:
            yield Mistake(path=path, expected=f"every id once; “{id_}” stands {count} times")


def wrong_id(path: Path, id_: str) -> Iterator[Mistake]:
    """An id that could not be typed everywhere: at a login, in an address."""
    if not _ID.fullmatch(id_):
        yield Mistake(path=path, expected="small letters a to z, figures and dashes, at most 64")


def wrong_title(path: Path, title: str) -> Iterator[Mistake]:
    """A name that nobody could read on a screen or on paper."""
    if not title.strip():
        yield Mistake(path=path, expected="a name; it is empty")
    if len(title) > LONGEST_TEXT:
        yield Mistake(path=path, expected=f"1 to {LONGEST_TEXT} characters")
    yield from wrong_signs(path, [title])


def wrong_list(path: Path, things: Sequence[Named]) -> Iterator[Mistake]:
    """Both of a list: ids that stand twice, and ids that could not be typed everywhere."""
    yield from wrong_ids(path, things)
    for at, thing in enumerate(things):
        yield from wrong_id((*path, at, "id"), thing.id)


def not_said(path: Path, said: Text | Texts, languages: Iterable[str]) -> Iterator[Mistake]:
    """Languages of the hall in which a text is missing, and texts that nobody could print."""
    missing = {spoken(language) for language in languages if not (said.get(language) or said.get(spoken(language)))}
    if missing:
        yield Mistake(path=path, expected=f"a text in {listed(missing)} too")
    lines = [line for text in said.values() for line in ([text] if isinstance(text, str) else text)]
    if any(len(line) > LONGEST_TEXT for line in lines):
        yield Mistake(
            path=path, expected=f"texts of at most {LONGEST_TEXT} characters: they stand on a tile or a ticket"
        )
    yield from wrong_signs(path, lines)


def wrong_signs(path: Path, lines: Iterable[str]) -> Iterator[Mistake]:
    """Signs that nobody sees and that turn what they stand in around."""
    if any(_TURNS.search(line) for line in lines):
        yield Mistake(path=path, expected="texts without control characters and without signs that turn the direction")


def wrong_number(path: Path, value: float, *, least: int, most: int) -> Iterator[Mistake]:
    """A number that no hall can mean."""
    if not least <= value <= most:
        yield Mistake(path=path, expected=f"a number from {least} to {most}")


def stands_twice(path: Path, names: Iterable[str]) -> Iterator[Mistake]:
    """A name that stands more than once in a list."""
    for name, count in Counter(names).items():
        if count > 1:
            yield Mistake(path=path, expected=f"every name once; “{name}” stands {count} times")


def listed(names: Iterable[str]) -> str:
    """Names for a sentence."""
    return ", ".join(sorted(names)) or "(none is defined)"
