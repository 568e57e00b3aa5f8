"""One field of a form as a page shows it: what it is called, what stands in it, what is wrong with it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Option:
    """One of several answers."""

    value: str
    label: str
    is_chosen: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of a list or map: its own name in the form, its fields, and whether it waits to be filled in."""

    name: str
    fields: tuple["Field", ...]
    title: str = ""
    is_new: bool = False
    is_first: bool = False
    is_last: bool = False


@dataclass(frozen=True, kw_only=True)
class Field:
    """`name` in the form and `where` in the profile; `kind` picks the drawing in admin_fields.html.

    `parts` are the fields of a thing, or one for each language; `rows` the lines of a list. `is_set_up` is None where
    there is nothing to choose: the part is always there.
    """

    name: str
    where: str
    kind: str
    label: str
    hint: str = ""
    value: Any = ""
    usual: str = ""
    lang: str = ""
    direction: str = "ltr"
    options: tuple[Option, ...] = ()
    parts: tuple["Field", ...] = ()
    rows: tuple[Row, ...] = ()
    wrong: tuple[str, ...] = ()
    is_optional: bool = False
    is_set_up: bool | None = None
    is_missing: bool = False
