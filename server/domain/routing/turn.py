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


def chosen_in(line: Iterable[InLine], leg: Leg, by: Help) -> Choice:
    """Somebody in particular of that line, helped as `by` says: everybody who stands before them is passed.

    Refuses with STATE_WRONG when nobody waits with that need, and so not this person either.
    """
    everybody = tuple(line)
    need = next((each.need for each in everybody if each.leg.need == leg.need), None)
    if need is None:
        raise Refusal(Code.STATE_WRONG, state=leg.state.value)
    chosen = InLine(need=need, leg=leg, help=by)
    return Choice(next=chosen, passed=tuple(each for each in everybody if each.place < chosen.place))


@dataclass(frozen=True, kw_only=True)
class Passed:
    """People with one need who came before the person who is called: how many, who of them came first, and why."""

    need: int
    topic: str
    language: str
    why: WhyNot
    people: int
    oldest: int
