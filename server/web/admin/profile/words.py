"""What the keys of a profile, their answers and the mistakes in them are called on a page."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import Any

from server.profile.shape import Shape, keys_of, parts
from server.words.catalogue import Catalogue, catalogue
from server.words.languages import KNOWN

ROOM = "admin-profile"


@dataclass(frozen=True, kw_only=True)
class Words:
    """The words of one language."""

    language: str

    @property
    def _known(self) -> Catalogue:
        return catalogue(ROOM, self.language)

    def say(self, key: str, /, **values: object) -> str:
        """One sentence of the room."""
        return self._known.say(key, **values)

    def label(self, shape: Shape) -> str:
        """What a key is called; some mean something else where they stand. One thing of a list has no key."""
        if not shape.key:
            return ""
        return self._first(f"field-{shape.owner}-{shape.key}", f"field-{shape.key}")

    def hint(self, shape: Shape) -> str:
        """What one should know about a key, or nothing."""
        return self._first(f"hint-{shape.owner}-{shape.key}", f"hint-{shape.key}", otherwise="")

    def choices(self, values: Iterable[str], of: Shape | None = None) -> Mapping[str, str]:
        """Answer → what it is called; the same word may mean something else for another key."""
        key = "" if of is None else of.key
        return {value: self._first(f"choice-{key}-{value}", f"choice-{value}", otherwise=value) for value in values}

    def title_of(self, thing: Any, house: str) -> str:
        """What one thing of a list is called: its title or label, else what it says first."""
        if not isinstance(thing, dict):
            return str(thing)
        for key in ("title", "label", "name", "question", "reason", "text", "day", "first", "show", "id"):
            said = thing.get(key)
            if isinstance(said, dict):
                said = said.get(house) or next(iter(said.values()), "")
            if said:
                return self._first(f"choice-{said}", otherwise=str(said))
        return ", ".join(str(each) for value in thing.values() if isinstance(value, list) for each in value[:3])

    def mistake(self, expected: str) -> str:
        """What was expected, in this language as far as it is known there."""
        for pattern, key in _patterns():
            if found := pattern.fullmatch(expected):
                return catalogue("admin-mistake", self.language).say(key, **found.groupdict())
        return expected

    def path(self, where: str) -> str:
        """Where something stands in a profile, in plain words: "Themen › Sprachkurs › Minuten"."""
        shapes, said = parts(), list[str]()
        for step in where.split("."):
            shape = next((each for each in shapes if each.key == step), None)
            if shape is None:
                said.append(self._step(step))
                continue
            said.append(self.label(shape))
            inside = shape if shape.of else shape.item
            shapes = keys_of(inside.of) if inside is not None and inside.of is not None else ()
        return " › ".join(said)

    def _step(self, step: str) -> str:
        if step.isdigit():
            return str(int(step) + 1)
        return KNOWN[step].name if step in KNOWN else self._first(f"choice-{step}", otherwise=step)

    def _first(self, *keys: str, otherwise: str | None = None) -> str:
        found = next((key for key in keys if key in self._known.sentences), None)
        if found is None and otherwise is not None:
            return otherwise
        return self.say(found or keys[-1])


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The sentences of the check as they are written in English, with a group for each gap; those with none first."""
    keys = sorted(catalogue("admin-mistake", "en").sentences, key=lambda key: key.count("{"))
    return [(re.compile("".join(_as_pattern(key))), key) for key in keys]


def _as_pattern(sentence: str) -> Iterable[str]:
    for text, gap, _, _ in Formatter().parse(sentence):
        yield re.escape(text)
        if gap:
            yield f"(?P<{gap}>.+)"
