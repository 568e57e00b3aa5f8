"""Duties: one advisor's presence on a day, from, until, at which desk; and what is said to differ from them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from server.domain.hours.hours import OpenSpan, shared


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One stretch in which an advisor is here, in UTC, inside the opening hours; `desk` if the rota names one."""

    advisor: str
    desk: str | None
    begins: datetime
    ends: datetime


@dataclass(frozen=True, kw_only=True)
class RotaChange:
    """What differs from the rota: somebody is here, or is not, between two moments in UTC, as said at `made_at`."""

    advisor: str
    present: bool
    begins: datetime
    ends: datetime
    made_at: datetime | None = None


def duties(advisor: str, desk: str | None, stretches: Iterable[OpenSpan]) -> Iterator[Duty]:
    """The same advisor at the same desk in each of the stretches."""
    for stretch in stretches:
        yield Duty(advisor=advisor, desk=desk, begins=stretch.opens, ends=stretch.closes)


def changed(before: Sequence[Duty], change: RotaChange, opening: Sequence[OpenSpan]) -> list[Duty]:
    """The duties after that change: its time is cut out of the advisor's duties, or filled up inside the opening."""
    others = [duty for duty in before if duty.advisor != change.advisor]
    own = [duty for duty in before if duty.advisor == change.advisor]
    if not change.present:
        return [*others, *(rest for duty in own for rest in _without(duty, change))]
    added = list(duties(change.advisor, None, shared(opening, (OpenSpan(opens=change.begins, closes=change.ends),))))
    for duty in own:
        added = [rest for new in added for rest in _without(new, duty)]
    return [*others, *own, *added]


def in_order(unsorted: Iterable[Duty]) -> tuple[Duty, ...]:
    """The same duties, earliest first; those of one advisor at one desk that touch are one."""
    whole: list[Duty] = []
    for duty in sorted(unsorted, key=lambda duty: (duty.advisor, duty.desk or "", duty.begins)):
        last = whole[-1] if whole else None
        if last and (last.advisor, last.desk) == (duty.advisor, duty.desk) and duty.begins <= last.ends:
            whole[-1] = replace(last, ends=max(last.ends, duty.ends))
        else:
            whole.append(duty)
    return tuple(sorted(whole, key=lambda duty: (duty.begins, duty.advisor, duty.desk or "")))


def _without(duty: Duty, cut: Duty | RotaChange) -> Iterator[Duty]:
    """What is left of a duty before and after that time."""
    before = replace(duty, ends=min(duty.ends, cut.begins))
    after = replace(duty, begins=max(duty.begins, cut.ends))
    yield from (rest for rest in (before, after) if rest.begins < rest.ends)
