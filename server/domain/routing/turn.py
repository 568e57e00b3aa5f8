"""Whose turn it is: whoever stands first in line among those whom the free advisor can help now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from server.domain.refusal import Code, Refusal
from server.domain.routing.routing import Help, WhyNot
from server.domain.visits.leg import Leg


@dataclass(frozen=True, kw_only=True)
class InLine:
    """The first of those who wait with one need (`need` is its row), and how the advisor could help."""

    need: int
    leg: Leg
    help: Help

    @property
    def place(self) -> tuple[datetime, int]:
        """The place in line: who has waited longest, then the lower id."""
        return self.leg.sort_key, self.leg.id


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Who is next, and who stood before them in line and could not be helped."""

    next: InLine
    passed: tuple[InLine, ...] = ()


def next_of(line: Iterable[InLine]) -> Choice:
    """The first in line whom the advisor can help now. Refuses with NOBODY_WAITS when there is nobody."""
    in_order = sorted(line, key=lambda each: each.place)
    for at, each in enumerate(in_order):
        if each.help.way is not None:
            return Choice(next=each, passed=tuple(in_order[:at]))
    raise Refusal(Code.NOBODY_WAITS)


@dataclass(frozen=True, kw_only=True)
class Passed:
    """People with one need who came before the person who is called: how many, who of them came first, and why."""

    need: int
    topic: str
    language: str
    why: WhyNot
    people: int
    oldest: int
