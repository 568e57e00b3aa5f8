"""What somebody was told of their wait beside what happened, and the sums of both."""

from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta


@dataclass(frozen=True, kw_only=True)
class Told:
    """A range that was shown at a moment (UTC): minutes from then; both 0 where no range could be told.

    `never` is the chance in per cent of not being called on that local `day`. `is_run` says that the day had been run
    forward for it; else it was the plain model's.
    """

    day: date
    at: datetime
    low: int
    high: int
    never: int
    is_run: bool = True

    @property
    def has_range(self) -> bool:
        """Whether a range was told."""
        return self.high > 0

    def waited(self, at: datetime) -> float:
        """Minutes from the telling to the call at that moment."""
        return (at - self.at) / timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class Sums:
    """Sums over ranges that were told: how many, how many real waits lay `inside` and `above` them.

    `width`, `error` and `bias` of their middle are minutes (a positive bias: told too long); `uncalled` are those who
    were never called, who count only for `brier`: the squared errors of the chance of that.
    """

    told: int = 0
    inside: int = 0
    above: int = 0
    width: int = 0
    error: int = 0
    bias: int = 0
    uncalled: int = 0
    brier: float = 0.0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(**{each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(Sums)})

    def __sub__(self, other: "Sums") -> "Sums":
        return Sums(**{each.name: getattr(self, each.name) - getattr(other, each.name) for each in fields(Sums)})


def called(told: Told, at: datetime) -> Sums:
    """The sums of one range whose person was called at that moment (UTC)."""
    brier = (told.never / 100) ** 2
    if not told.has_range:
        return Sums(brier=brier)
    waited = told.waited(at)
    off = round((told.low + told.high) / 2 - waited)
    return Sums(
        told=1,
        inside=told.low <= waited <= told.high,
        above=waited > told.high,
        width=told.high - told.low,
        error=abs(off),
        bias=off,
        brier=brier,
    )


def uncalled(told: Told) -> Sums:
    """The sums of one range whose person was never called."""
    return Sums(uncalled=1, brier=(1 - told.never / 100) ** 2)
