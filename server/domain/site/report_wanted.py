"""What a profile asks of a report: which figures, of what, over which days, and from how many people on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from server.domain.site.text import STRICT, Text

Each = Literal["month", "quarter", "half-year", "year"]
Part = Literal["overview", "counts", "question", "waits", "persons", "growth", "presence", "attendance", "rule-changes"]
Subject = Literal["visits", "talks", "referrals", "redirects", "told-later", "interpreting"]
Dimension = Literal[
    "topic", "organisation", "outcome", "language", "place", "redirect", "reason", "met", "answer",
    "hour", "weekday", "day", "month", "quarter",
]  # fmt: skip
Measure = Literal["visits", "talks", "cases", "relatives", "persons"]

_ALWAYS: frozenset[Dimension] = frozenset({"topic", "language", "hour", "weekday", "day", "month", "quarter"})

DIMENSIONS: Mapping[Subject, frozenset[Dimension]] = {
    "visits": _ALWAYS | {"outcome"},
    "talks": _ALWAYS | {"organisation", "outcome", "answer"},
    "referrals": _ALWAYS | {"organisation", "place"},
    "redirects": _ALWAYS | {"redirect", "place"},
    "told-later": _ALWAYS | {"reason"},
    "interpreting": _ALWAYS | {"met"},
}
"""By what each subject can be counted."""


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """Figures that others published, for days on which Lotse did not count here; both days belong to it.

    Persons are not given: they are cases and relatives together.
    """

    __pydantic_config__: ClassVar = STRICT
    first: date
    last: date
    figures: Mapping[Literal["visits", "talks", "cases", "relatives"], int]
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class SectionWanted:
    """One section of a report.

    - `overview`: visits, talks, days, languages, waits in one list
    - `counts`: how many of `of`, by `rows` and `columns`
    - `question`: the answers to a closing question, n of N answered; with `columns` beside something else
    - `waits`: waiting and service of `talks`, or the whole stay of `visits`, by `rows`
    - `persons`: cases and co-advised relatives, by `rows` (topic, language or a time)
    - `growth`: `measures` against the period before, or against `earlier` figures
    - `presence`: hours at the desks, for each organisation
    - `attendance`: which associations came to the gathering
    - `rule-changes`: when the profile was changed, by whom, and what
    """

    __pydantic_config__: ClassVar = STRICT
    show: Part
    of: Subject = "talks"
    rows: Dimension | None = None
    columns: Dimension | None = None
    question: str | None = None
    measures: tuple[Measure, ...] = ()
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReportWanted:
    """A report: its sections, and whom it is written for.

    It is about the days from `first` to `last` (both belong to it), or about the last whole month, quarter, half-year
    or year. Figures about fewer than `k` people are not shown. Without a wish it comes in the first of its `languages`.
    """

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: Text
    languages: tuple[str, ...]
    sections: tuple[SectionWanted, ...]
    first: date | None = None
    last: date | None = None
    each: Each | None = None
    k: int = 5
