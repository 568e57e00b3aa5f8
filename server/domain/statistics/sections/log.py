"""Lists of what happened: changes of the rules, and which associations came."""

from collections.abc import Mapping
from typing import ClassVar

from server.domain.statistics.block import Block, Label, Line
from server.domain.statistics.sections.section import Frame, Section
from server.domain.visits.event import Kind, Recorded


class RuleChanges(Section):
    """When the profile was changed, by whom, and where; one line for each place in it."""

    KINDS: ClassVar = frozenset({Kind.SITE_LOADED})

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._lines: list[Line] = []

    def saw(self, recorded: Recorded) -> None:
        """A profile was loaded."""
        by = Label(kind="text", key=str(recorded.event.facts.get("by") or ""))
        changed = recorded.event.facts.get("changed")
        for change in changed if isinstance(changed, list | tuple) else ():
            path = str(change["path"]) if isinstance(change, Mapping) else ""
            moment = Label(kind="moment", key=recorded.at.isoformat())
            self._lines.append(Line(label=moment, cells=(by, Label(kind="text", key=path))))

    def block(self) -> Block:
        """The changes in the order in which they were made."""
        return Block(
            wanted=self.frame.wanted, period=self.frame.period, lines=tuple(self._lines),
            headings=tuple(Label(kind="figure", key=key) for key in ("by", "changed")),
        )  # fmt: skip


class Attendance(Section):
    """Associations that checked in, and on which days. They are bodies, no persons: nothing is hidden."""

    KINDS: ClassVar = frozenset({Kind.ASSOCIATION_CHECKED_IN})

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._came: set[tuple[str, str]] = set()

    def saw(self, recorded: Recorded) -> None:
        """An association checked in."""
        self._came.add((str(recorded.event.facts["association"]), recorded.day.isoformat()))

    def block(self) -> Block:
        """One line for each association and day."""
        lines = [
            Line(label=Label(kind="association", key=association), cells=(Label(kind="day", key=day),))
            for association, day in sorted(self._came)
        ]
        return Block(
            wanted=self.frame.wanted, period=self.frame.period, lines=tuple(lines),
            headings=(Label(kind="figure", key="came"),),
        )  # fmt: skip
