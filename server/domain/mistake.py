"""One thing in a profile that does not make sense, and what every part of a profile is checked for."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from server.domain.topic import Span, Text, Texts

Path = tuple[str | int, ...]

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


def wrong_hours(path: Path, spans: Iterable[Span]) -> Iterator[Mistake]:
    """Stretches that end before they begin, or that stand in a zone of their own."""
    for at, span in enumerate(spans):
        zoned = [name for name in ("opens", "closes") if getattr(span, name).tzinfo is not None]
        for name in zoned:
            yield Mistake(path=(*path, at, name), expected="a time without a zone, such as 08:00: it is the hall's own")
        if not zoned and span.closes <= span.opens:
            yield Mistake(path=(*path, at, "closes"), expected=f"a time after {span.opens:%H:%M}")


def not_said(path: Path, said: Text | Texts, languages: Iterable[str]) -> Iterator[Mistake]:
    """Languages of the hall in which a text is missing."""
    missing = [language for language in languages if language not in said]
    if missing:
        yield Mistake(path=path, expected=f"a text in {listed(missing)} too")


def listed(names: Iterable[str]) -> str:
    """Names for a sentence."""
    return ", ".join(sorted(names)) or "(none is defined)"
