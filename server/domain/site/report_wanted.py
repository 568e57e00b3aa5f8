"""What a profile asks of a report: which figures, of what, over which days, and from how many people on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal, get_args

from server.domain.site.text import STRICT, Text

Each = Literal["day", "week", "month", "quarter", "half-year", "year"]
Part = Literal[
    "overview", "counts", "question", "arrivals", "waits", "no-shows", "passes", "fairness", "persons", "growth",
    "presence", "devices", "attendance", "rule-changes",
]  # fmt: skip
Subject = Literal["visits", "calls", "talks", "left", "referrals", "redirects", "told-later", "interpreting"]
FileForm = Literal["pdf", "xlsx", "csv"]
Time = Literal["quarter-hour", "hour", "weekday", "day", "week", "month", "quarter"]
Dimension = Literal[
    Time, "topic", "organisation", "outcome", "language", "place", "redirect", "reason", "met", "answer", "waited",
    "through",
]  # fmt: skip
Measure = Literal["visits", "talks", "cases", "relatives", "persons"]

TIMES: frozenset[Dimension] = frozenset(get_args(Time))
"""Whoever counts by these alone says nothing about anybody but that somebody came."""

_ALWAYS = TIMES | frozenset[Dimension]({"topic", "language"})

DIMENSIONS: Mapping[Subject, frozenset[Dimension]] = {
    "visits": _ALWAYS | {"outcome", "through"},
    "calls": _ALWAYS | {"organisation", "outcome", "waited"},
    "talks": _ALWAYS | {"organisation", "outcome", "answer", "waited"},
    "left": _ALWAYS | {"outcome", "waited"},
    "referrals": _ALWAYS | {"organisation", "place"},
    "redirects": _ALWAYS | {"redirect", "place"},
    "told-later": _ALWAYS | {"reason"},
    "interpreting": _ALWAYS | {"met"},
}
"""By what each subject can be counted."""

EARLIEST, LATEST = date(1900, 1, 1), date(2999, 12, 31)
"""A report is about days between these, and so has always days before and after it."""


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
    - `arrivals`: visits by `rows`, a time: the quarter hour if nothing else is said
    - `waits`: waiting and service of `talks`, or the whole stay of `visits`, by `rows`
    - `no-shows`: how many of those who were called did not come, by `rows`
    - `passes`: calls that passed somebody who came before, with the reasons
    - `fairness`: the wait in each language beside that in the commonest one
    - `persons`: cases and co-advised relatives, by `rows` (topic, language or a time)
    - `growth`: `measures` against the period before, or against `earlier` figures
    - `presence`: hours at the desks, for each organisation
    - `devices`: how long printers and walls were out of order while the hall was open
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

    It is about the days from `first` to `last` (both belong to it), or about the last whole day, week, month, quarter,
    half-year or year. Figures about fewer than `k` people are not shown. Without a wish it comes in the first of its
    `languages`. When its days are over it is written to the server's folder in the forms of `file`.
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
    file: tuple[FileForm, ...] = ()
