"""Somebody in a run: who waits at its start, and who comes later."""

from typing import NamedTuple


class Comer(NamedTuple):
    """A tuple, because it stands in a heap as it is: the smallest `key` is first, then the smallest `order`.

    Times are minutes since the run's origin; `key` is `joined` less the head start. `group` and `topic` are numbers of
    the plan. `talk` and `show` lie in [0, 1) and decide how long the talk is and whether the person comes when called:
    drawn beforehand, so that two runs of the same people differ only by what was changed.
    """

    key: float
    order: int
    joined: float
    group: int
    topic: int
    talk: float
    show: float


class Call(NamedTuple):
    """What became of a comer: called at `at` by that advisor, and `ends` when the advisor has time again.

    `line` is the interpreter line's number, or DIRECT or ANYHOW.
    """

    comer: Comer
    at: float
    advisor: int
    line: int
    showed: bool
    ends: float


DIRECT, ANYHOW = -1, -2
"""How somebody is helped without an interpreter line: in their language, or as well as it goes."""
