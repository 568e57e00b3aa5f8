"""The numbers at an axis: from 0, a few round ones, and where on the paper a value is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from server.reports.charts.chart import Series, Value

SPACE = "\u00a0"


@dataclass(frozen=True, kw_only=True)
class Scale:
    """From `ticks[0]`, which is 0 or below, to `ticks[-1]`, along `length`."""

    ticks: Sequence[int]
    length: float

    def at(self, value: float) -> float:
        """How far from its beginning a value is."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.length * ((min(max(value, low), high) - low) / (high - low))

    @property
    def zero(self) -> float:
        """Where nothing is."""
        return self.at(0)


def scale_of(values: Iterable[Value], length: float, *, steps: int = 4) -> Scale:
    """A scale on which all values find room."""
    known = [float(value) for value in values if value is not None]
    low, high = min(0.0, *known, 0.0), max(0.0, *known, 0.0)
    step = _round_step((high - low) / steps)
    first, last = floor(low / step), ceil(high / step)
    return Scale(ticks=[number * step for number in range(first, max(last, first + 1) + 1)], length=length)


def values_of(series: Iterable[Series]) -> list[Value]:
    """All values of some series."""
    return [value for each in series for value in each.values]


def tick(number: int) -> str:
    """A number at an axis, the same in every language: thousands are set apart by a space."""
    return f"{number:,}".replace(",", SPACE).replace("-", "−")


def _round_step(least: float) -> int:
    """1, 2 or 5 and as many zeros as it takes."""
    if least <= 1:
        return 1
    power = int(10 ** floor(log10(least)))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least)
