"""What a profile can say, as a form sees it: every key with its kind, read from the dataclasses themselves."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, time
from enum import Enum, StrEnum
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from server.domain.site.site import Site


class Kind(StrEnum):
    """How a value is written down."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes-no"
    CHOICE = "choice"
    DAY = "day"
    TIME = "time"
    SAID = "said"
    LINES = "lines"
    THING = "thing"
    LIST = "list"
    MAP = "map"


@dataclass(frozen=True, kw_only=True)
class Shape:
    """One value of a profile.

    `optional` may be null; `usual` is what holds for a plain one that nobody says, `required` has none. `item` is what
    a list or a map holds, `of` the dataclass of a thing; a map's keys are `choices` where the schema names them. SAID
    is a sentence and LINES short lines in each language.
    """

    kind: Kind
    key: str = ""
    owner: str = ""
    optional: bool = False
    required: bool = False
    usual: str | int | float | bool | None = None
    whole: bool = True
    choices: tuple[str, ...] = ()
    item: "Shape | None" = None
    of: type | None = None

    @property
    def fields(self) -> tuple["Shape", ...]:
        """The keys of a thing, in the order of the schema."""
        return keys_of(self.of) if self.of is not None else ()

    @property
    def is_plain(self) -> bool:
        """Whether it stands in one field."""
        return self.kind in _PLAIN

    @property
    def is_row(self) -> bool:
        """Whether a thing stands in one line of a table: hours, a special day, an answer."""
        return self.kind is Kind.THING and len(self.fields) <= LONGEST_ROW and all(map(_fits_a_row, self.fields))


LONGEST_ROW = 6

_PLAIN = {Kind.TEXT, Kind.NUMBER, Kind.YES_NO, Kind.CHOICE, Kind.DAY, Kind.TIME}
_OF_TYPE: Mapping[Any, Shape] = {
    str: Shape(kind=Kind.TEXT),
    bool: Shape(kind=Kind.YES_NO),
    int: Shape(kind=Kind.NUMBER),
    float: Shape(kind=Kind.NUMBER, whole=False),
    date: Shape(kind=Kind.DAY),
    time: Shape(kind=Kind.TIME),
}


@cache
def keys_of(thing: type) -> tuple[Shape, ...]:
    """Every key of a dataclass of the schema."""
    hints = get_type_hints(thing)
    return tuple(
        _named(
            _of(hints[field.name]),
            key=field.name,
            owner=thing.__name__,
            required=field.default is MISSING and field.default_factory is MISSING,
            usual=_usual(field.default),
        )
        for field in fields(thing)
    )


def parts() -> tuple[Shape, ...]:
    """The keys at the top of a profile."""
    return keys_of(Site)


def every_key(thing: type = Site) -> Iterator[tuple[type, Shape]]:
    """Each dataclass of the schema with each of its keys, once."""
    known: list[type] = [thing]
    for found in known:
        for shape in keys_of(found):
            yield found, shape
            known += [inside for inside in _things_in(shape) if inside not in known]


def _things_in(shape: Shape) -> Iterator[type]:
    if shape.of is not None:
        yield shape.of
    if shape.item is not None:
        yield from _things_in(shape.item)


def _fits_a_row(shape: Shape) -> bool:
    choices = shape.kind is Kind.LIST and shape.item is not None and bool(shape.item.choices)
    return (shape.is_plain or choices) and not (shape.kind is Kind.LIST and shape.optional)


def _usual(default: Any) -> str | int | float | bool | None:
    if isinstance(default, time):
        return default.isoformat("minutes")
    return default if isinstance(default, str | int | float) else None


def _named(shape: Shape, **known: Any) -> Shape:
    return Shape(**{field.name: getattr(shape, field.name) for field in fields(shape)} | known)


def _of(hint: Any) -> Shape:
    origin, inside = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        (said,) = (each for each in inside if each is not type(None))
        return _named(_of(said), optional=True)
    if origin is Literal:
        return Shape(kind=Kind.CHOICE, choices=tuple(map(str, inside)))
    if origin is tuple:
        return Shape(kind=Kind.LIST, item=_of(inside[0]))
    if origin is not None:
        return _mapping(hint, origin, *inside)
    if issubclass(hint, Enum):
        return Shape(kind=Kind.CHOICE, choices=tuple(str(each.value) for each in hint))
    if hint not in _OF_TYPE and not is_dataclass(hint):
        raise TypeError(f"the schema has a type that no form knows: {hint}")
    return _OF_TYPE.get(hint) or Shape(kind=Kind.THING, of=hint)


def _mapping(hint: Any, origin: Any, key: Any, value: Any) -> Shape:
    """A Mapping from a language to a text is a sentence; a dict of texts is none (see `server.domain.site.text`)."""
    if hint == Mapping[str, str]:
        return Shape(kind=Kind.SAID)
    if hint == Mapping[str, tuple[str, ...]]:
        return Shape(kind=Kind.LINES)
    if origin not in (dict, Mapping) and not issubclass(origin, Mapping):
        raise TypeError(f"the schema has a type that no form knows: {hint}")
    return Shape(kind=Kind.MAP, choices=_of(key).choices, item=_of(value))
