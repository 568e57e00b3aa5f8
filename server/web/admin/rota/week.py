"""The rota of one week as bars: who is here from when until when, what lies outside the opening hours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.domain.hours.hours import WEEKDAYS, OpenSpan, comes
from server.domain.hours.opening import open_on
from server.domain.hours.rota import takes_turns
from server.domain.site.site import Site
from server.domain.site.site_settings import Shift
from server.domain.site.span import Span

DAY = 24 * 60
EARLIEST, LATEST = 8 * 60, 17 * 60
"""The axis shows at least this much of a day, in minutes since midnight."""


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One advisor's stretch of a day, in minutes since midnight of the hall's clock.

    `shift` and `span` say where it stands in the rota. A `fixed` bar comes by a rule or in turns: it is changed in
    its form. `outside` of the opening hours nobody is counted on.
    """

    shift: int
    span: int
    advisor: str
    day: str
    opens: int
    closes: int
    desk: str
    fixed: bool
    outside: bool


@dataclass(frozen=True, kw_only=True)
class Day:
    """One day of the week: its key, its date, and when the hall is open, in minutes."""

    key: str
    date: date
    open: tuple[tuple[int, int], ...]


def days_of(site: Site, monday: date) -> tuple[Day, ...]:
    """The seven days from that Monday on."""
    dates = (monday + timedelta(days=ahead) for ahead in range(len(WEEKDAYS)))
    return tuple(
        Day(key=WEEKDAYS[day.weekday()], date=day, open=tuple(_minutes(site, each, day) for each in open_on(site, day)))
        for day in dates
    )


def bars_of(site: Site, days: Sequence[Day]) -> tuple[Bar, ...]:
    """Every stretch of the rota in these days, by the day and its beginning."""
    found = (
        _bar(site, day, at, index, who)
        for day in days
        for at, shift in enumerate(site.rota)
        for index, span in enumerate(shift.hours)
        if comes(span, day.date)
        for who in takes_turns(shift, day.date)
    )
    return tuple(sorted(found, key=lambda bar: (WEEKDAYS.index(bar.day), bar.opens)))


def axis_of(days: Sequence[Day], bars: Sequence[Bar]) -> tuple[int, int]:
    """The hours that the week shows: whole ones, in minutes, around everything that is in it."""
    begins = [EARLIEST, *(bar.opens for bar in bars), *(stretch[0] for day in days for stretch in day.open)]
    ends = [LATEST, *(bar.closes for bar in bars), *(stretch[1] for day in days for stretch in day.open)]
    return min(begins) // 60 * 60, -(-max(ends) // 60) * 60


def unseen(site: Site, bars: Sequence[Bar]) -> tuple[int, ...]:
    """The shifts of which nothing stands in this week."""
    return tuple(at for at in range(len(site.rota)) if not any(bar.shift == at for bar in bars))


def minutes(clock: time, *, is_end: bool = False) -> int:
    """A time as minutes since midnight; 00:00 as an end is the midnight after the day."""
    whole = clock.hour * 60 + clock.minute
    return DAY if is_end and whole == 0 else whole


def clock(minute: int) -> str:
    """Minutes since midnight as a form and a profile write them."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def _bar(site: Site, day: Day, at: int, index: int, who: str) -> Bar:
    shift, span = site.rota[at], site.rota[at].hours[index]
    opens, closes = minutes(span.opens), minutes(span.closes, is_end=True)
    desk = site.desk(shift.desk or "")
    return Bar(
        shift=at, span=index, advisor=who, day=day.key, opens=opens, closes=closes, desk=desk.label if desk else "",
        fixed=is_fixed(shift, span), outside=not any(begin <= opens and closes <= end for begin, end in day.open),
    )  # fmt: skip


def is_fixed(shift: Shift, span: Span) -> bool:
    """Whether a week cannot show all of it: it comes by a rule, or its advisors take turns."""
    return span.rule is not None or shift.turns_from is not None


def _minutes(site: Site, stretch: OpenSpan, day: date) -> tuple[int, int]:
    zone = ZoneInfo(site.timezone)
    return _of_day(stretch.opens.astimezone(zone), day), _of_day(stretch.closes.astimezone(zone), day)


def _of_day(moment: datetime, day: date) -> int:
    return DAY if moment.date() > day else minutes(moment.time())


def in_rows(site: Site, bars: Sequence[Bar]) -> Iterator[tuple[str, str, dict[str, list[Bar]]]]:
    """Advisor, title and day → bars, for every advisor of the hall."""
    for advisor in site.advisors:
        own = [bar for bar in bars if bar.advisor == advisor.id]
        yield advisor.id, advisor.title, {day: [bar for bar in own if bar.day == day] for day in WEEKDAYS}
