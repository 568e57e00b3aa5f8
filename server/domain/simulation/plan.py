"""A day of a hall as a run sees it: who may help whom, when, and with which interpreter line; all of it numbers."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from server.domain.hours.hours import OpenSpan, on_day
from server.domain.hours.rota import Duty
from server.domain.site.site import Advisor, Site
from server.domain.visits.need import Need
from server.domain.visits.responsible import as_it_stands, serving

Stretch = tuple[float, float]
"""From, until: minutes since the plan's origin."""


@dataclass(frozen=True, kw_only=True)
class LinePlan:
    """An interpreter line: talks at once, and when it works; always if `hours` is None."""

    id: str
    at_once: int
    hours: tuple[Stretch, ...] | None

    def works(self, at: float) -> bool:
        """Whether it works at that minute."""
        return self.hours is None or any(opens <= at < closes for opens, closes in self.hours)

    def comes(self, at: float, shifts: Iterable[Stretch]) -> bool:
        """Whether it works now or, while one of those shifts lasts, later."""
        if self.works(at):
            return True
        return any(
            at < opens < ends and begins < closes for opens, closes in self.hours or () for begins, ends in shifts
        )


@dataclass(frozen=True, kw_only=True)
class Group:
    """Needs that the very same advisors meet in the very same way; `lines` are numbers of interpreter lines.

    When the one advisor whom these people want has gone home they are met as the group `then`.
    """

    able: tuple[int, ...]
    speaking: frozenset[int]
    lines: tuple[int, ...]
    then: int | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Plan:
    """Advisors, groups, lines and topics are numbers: their places in these tuples.

    `shifts` are those of each advisor, earliest first, `breadth` how many topics times languages each can do,
    `patience` after how many minutes an interpreter is taken although somebody speaks the language.
    `serves` is advisor → the groups they may help, those they speak with first.
    """

    origin: datetime
    advisors: tuple[str, ...]
    shifts: tuple[tuple[Stretch, ...], ...]
    breadth: tuple[int, ...]
    groups: tuple[Group, ...]
    group_of: Mapping[Need, int]
    lines: tuple[LinePlan, ...]
    topics: tuple[str, ...]
    patience: float
    no_show: float
    serves: tuple[tuple[tuple[int, bool], ...], ...]

    @cached_property
    def ways(self) -> Sequence[Mapping[int, bool]]:
        """Advisor → group they may help → whether they speak with it directly."""
        return [dict(serves) for serves in self.serves]

    def topic(self, need: Need) -> int:
        """The number of the need's topic."""
        return self.topics.index(need.topic)

    def minutes(self, at: datetime) -> float:
        """A moment as the run counts it."""
        return (at - self.origin) / timedelta(minutes=1)

    def can_be_met(self, group: int) -> bool:
        """Whether anybody at all who may help comes on that day."""
        return any(self.shifts[advisor] for advisor in self.groups[group].able)


def plan_of(
    site: Site,
    *,
    origin: datetime,
    day: date,
    duties: Collection[Duty],
    needs: Iterable[Need],
    down: Collection[str] = (),
) -> Plan:
    """The plan of that local day of the hall, for people with these needs.

    Interpreter lines in `down` do not work. Somebody whom the profile no longer knows is nobody.
    """
    advisors = tuple(advisor for advisor in site.advisors if any(duty.advisor == advisor.id for duty in duties))
    number = {advisor.id: at for at, advisor in enumerate(advisors)}
    lines = tuple(_line(site, each.id, day, origin) for each in site.interpreter_lines if each.id not in down)
    grouping = _Grouping(site, day, {duty.advisor for duty in duties if duty.ends > origin}, number, lines)
    numbers = {need: grouping.number_of(need) for need in needs}
    groups = tuple(grouping.numbers)
    return Plan(
        origin=origin, advisors=tuple(number), breadth=tuple(_breadth(advisor) for advisor in advisors),
        shifts=tuple(_shifts(advisor.id, duties, origin) for advisor in advisors), groups=groups,
        group_of=numbers, lines=lines, topics=tuple(sorted({need.topic for need in numbers})),
        patience=site.routing.interpreter_after, no_show=_no_show(site), serves=serves(groups, len(advisors)),
    )  # fmt: skip


class _Grouping:
    """Gives the group of each need a number."""

    def __init__(
        self, site: Site, day: date, here: Collection[str], number: Mapping[str, int], lines: Sequence[LinePlan]
    ) -> None:
        self.numbers: dict[Group, int] = {}
        self._site, self._day, self._here, self._number = site, day, here, number
        self._lines = {line.id: at for at, line in enumerate(lines)}

    def number_of(self, need: Need) -> int:
        """The number of the need's group as it stands today."""
        stands, number = as_it_stands(need, here=self._here), self._number
        able = [advisor for advisor in serving(self._site, stands, self._day) if advisor.id in number]
        group = Group(
            able=tuple(number[advisor.id] for advisor in able),
            speaking=frozenset(number[advisor.id] for advisor in able if need.language in advisor.languages),
            lines=tuple(
                self._lines[each.id]
                for each in self._site.interpreter_lines
                if each.id in self._lines and need.language in each.languages
            ),
            then=self.number_of(replace(stands, wanted="")) if stands.wanted else None,
        )
        return self.numbers.setdefault(group, len(self.numbers))


def _breadth(advisor: Advisor) -> int:
    return len(advisor.topics) * len(advisor.languages)


def _no_show(site: Site) -> float:
    """Minutes until a desk gives somebody up who was called: what the rule asks, and half a minute to press the key."""
    return max(float(site.no_show.minutes), 1.0) + 0.5


def _shifts(advisor: str, duties: Iterable[Duty], origin: datetime) -> tuple[Stretch, ...]:
    # Stretches that touch are one: nobody goes home in the middle.
    minute = timedelta(minutes=1)
    shifts: list[Stretch] = []
    own = sorted((duty.begins, duty.ends) for duty in duties if duty.advisor == advisor)
    for begins, ends in (((begins - origin) / minute, (ends - origin) / minute) for begins, ends in own):
        if shifts and begins <= shifts[-1][1]:
            shifts[-1] = shifts[-1][0], max(ends, shifts[-1][1])
        else:
            shifts.append((begins, ends))
    return tuple(shifts)


def _line(site: Site, line: str, day: date, origin: datetime) -> LinePlan:
    known = next(each for each in site.interpreter_lines if each.id == line)
    hours = None if known.hours is None else on_day(known.hours, day, ZoneInfo(site.timezone))
    return LinePlan(id=line, at_once=known.at_once, hours=None if hours is None else _since(hours, origin))


def _since(spans: Iterable[OpenSpan], origin: datetime) -> tuple[Stretch, ...]:
    minute = timedelta(minutes=1)
    return tuple(((span.opens - origin) / minute, (span.closes - origin) / minute) for span in spans)


def serves(groups: Sequence[Group], advisors: int) -> tuple[tuple[tuple[int, bool], ...], ...]:
    """Advisor → the groups they may help, those they speak with first; by numbers."""
    return tuple(
        tuple(
            sorted(
                ((at, who in group.speaking) for at, group in enumerate(groups) if who in group.able),
                key=lambda each: not each[1],
            )
        )
        for who in range(advisors)
    )
