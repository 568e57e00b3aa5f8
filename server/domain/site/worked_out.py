"""What has been worked out of a value that never changes: each thing once, as long as the value lives."""

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Any, TypeVar, cast

Thing = TypeVar("Thing")

MOST_KEPT = 4096
"""Things kept of one value; with more of them days have gone by, and most are of days that are over."""


class WorkedOut:
    """A frozen value that remembers what follows from it. Its copies remember nothing: they may be changed ones."""

    def once(self, what: Hashable, work: Callable[[], Thing]) -> Thing:
        """The result of `work`, done for the first who asks for `what`. Two at once may both do it; they find the same.

        It must follow from the value and from `what` alone, and nobody may change what it gives.
        """
        known = self._worked_out
        if what in known:
            return cast(Thing, known[what])
        if len(known) >= MOST_KEPT:
            known = self.__dict__["_worked_out"] = {}
        known[what] = found = work()
        return found

    def __getstate__(self) -> dict[str, Any]:
        """What goes into a copy and to another process."""
        return {name: kept for name, kept in self.__dict__.items() if name != "_worked_out"}

    @cached_property
    def _worked_out(self) -> dict[Hashable, Any]:
        return {}
