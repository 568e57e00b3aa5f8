"""Hours that come again, days on which they do not, and days that have hours of their own."""

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar, Literal

from server.domain.site.text import STRICT, Text

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


@dataclass(frozen=True, kw_only=True)
class Span:
    """Hours in the site's own time; `closes` is no longer open, 00:00 there is midnight.

    They come again on `days` of each week, or on the days of `rule` (RFC 5545, such as `FREQ=MONTHLY;BYDAY=1MO`,
    counted from `valid_from`). Both dates of validity belong to it; without them it is valid always.
    """

    __pydantic_config__: ClassVar = STRICT
    days: tuple[Weekday, ...] = ()
    rule: str | None = None
    opens: time
    closes: time
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, kw_only=True)
class Closure:
    """Days on which nobody is here, whatever the weekly hours say; both days belong to it."""

    __pydantic_config__: ClassVar = STRICT
    first: date
    last: date
    reason: Text | None = None


@dataclass(frozen=True, kw_only=True)
class SpecialDay:
    """A day with hours of its own, which replace the weekly ones and open on a public holiday too."""

    __pydantic_config__: ClassVar = STRICT
    day: date
    opens: time
    closes: time
