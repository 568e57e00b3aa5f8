"""A place of the directory: where a service outside this hall is given (a "service at location" of HSDS 3.0)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from server.domain.site.span import Span
from server.domain.site.text import STRICT, Arrow, Text, Texts


@dataclass(frozen=True, kw_only=True)
class Place:
    """What a slip can say of a place. `hours` come again and let "open next" be computed; `hours_note` says the rest.

    `languages` are spoken there without an interpreter; `checked` is the day on which somebody last made sure;
    `source` names where an imported place comes from, and `imported` the day on which it came.
    """

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: Text
    where: Text
    address: str | None = None
    arrow: Arrow = "none"
    hours: tuple[Span, ...] = ()
    hours_note: Text | None = None
    bring: Texts | None = None
    phone: str | None = None
    url: str | None = None
    languages: tuple[str, ...] = ()
    accessibility: Text | None = None
    checked: date | None = None
    source: str | None = None
    imported: date | None = None

    @property
    def as_of(self) -> date | None:
        """The day whose truth this is: of the last check, else of the import; None when nobody says."""
        return self.checked or self.imported
