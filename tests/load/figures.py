"""Times, as p50 and p99, and their ratio to a floor."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the table: what, with how many, the times and those of the floor in milliseconds."""

    what: str
    at: str
    times: Sequence[float]
    floor: Sequence[float]
    aim: str

    @property
    def ratio(self) -> float:
        """Median over median of the floor."""
        return median(self.times) / median(self.floor)


def percentile(times: Sequence[float], share: float) -> float:
    """The time below which `share` (0 to 1) of all lie."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| what | at | Lotse p50 / p99 | floor p50 / p99 | ratio | aim |", "| --- | --- | --- | --- | --- | --- |"]
    return "\n".join([*lines, *(_line(row) for row in rows)])


def machine() -> str:
    """On what it was measured."""
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, CPython {platform.python_version()}."


def _line(row: Row) -> str:
    return f"| {row.what} | {row.at} | {_both(row.times)} | {_both(row.floor)} | {row.ratio:.2f} | {row.aim} |"


def _both(times: Sequence[float]) -> str:
    return f"{percentile(times, 0.5):.2f} / {percentile(times, 0.99):.2f}"
