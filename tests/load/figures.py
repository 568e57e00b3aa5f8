"""What was measured, each beside its floor and beside what it should reach, as a Markdown table."""

import os
import platform
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import median


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run: the times of Lotse and of its floor in milliseconds.

    And how many seconds each of the two took for all of them together, and for how many a processor worked.
    """

    times: Sequence[float]
    floor: Sequence[float]
    seconds: float = 0.0
    floor_seconds: float = 0.0
    work: float = 0.0
    floor_work: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Beside:
    """Several runs of the same; every figure of them is the median over the runs."""

    runs: Sequence[Run]

    @property
    def ratio(self) -> float:
        """Median beside the median of the floor."""
        return self._over(lambda run: median(run.times) / median(run.floor))

    @property
    def throughput(self) -> float:
        """How much more a second the floor does."""
        return self._over(lambda run: run.seconds / len(run.times) / (run.floor_seconds / len(run.floor)))

    @property
    def work(self) -> float:
        """Milliseconds of a processor for one request: unlike the times hardly touched by what else runs."""
        return self._over(lambda run: 1000 * run.work / len(run.times))

    @property
    def floor_work(self) -> float:
        """The same of the floor."""
        return self._over(lambda run: 1000 * run.floor_work / len(run.floor))

    def at(self, share: float) -> float:
        """Milliseconds below which that share (0 to 1) of a run lies."""
        return self._over(lambda run: percentile(run.times, share))

    def floor_at(self, share: float) -> float:
        """The same of the floor."""
        return self._over(lambda run: percentile(run.floor, share))

    @property
    def spread(self) -> float:
        """p99 beside p50."""
        return self.at(0.99) / self.at(0.5)

    def _over(self, figure: Callable[[Run], float]) -> float:
        return median(figure(run) for run in self.runs)


@dataclass(frozen=True, kw_only=True)
class Reach:
    """What should be reached, and whether it was."""

    says: str
    kept: bool


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the table. `beside` compares the two figures before it."""

    work: str
    at: str
    lotse: str
    floor: str = ""
    beside: str = ""
    reaches: tuple[Reach, ...] = ()


def percentile(times: Sequence[float], share: float) -> float:
    """The time below which `share` (0 to 1) of all lie."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(lines: Sequence[Line]) -> str:
    """The lines as a Markdown table; what was missed says so."""
    head = ["| work | at | Lotse | floor | beside | reach | kept |", "| --- | --- | --- | --- | --- | --- | --- |"]
    return "\n".join([*head, *(_row(line) for line in lines)])


def missed(lines: Sequence[Line]) -> str:
    """How many of the aims of all lines were reached."""
    reaches = [reach for line in lines for reach in line.reaches]
    wrong = sum(not reach.kept for reach in reaches)
    return f"{len(reaches) - wrong} of {len(reaches)} aims reached."


def machine() -> str:
    """On what it was measured."""
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, CPython {platform.python_version()}."


def today() -> str:
    """The day (UTC) on which it was measured."""
    return datetime.now(UTC).date().isoformat()


def command(made: str, arguments: Sequence[str]) -> str:
    """What was typed to measure it."""
    return f'make {made} ARGS="{shlex.join(arguments)}"' if arguments else f"make {made}"


def both(p50: float, p99: float) -> str:
    """Two times in milliseconds."""
    return f"{p50:.1f} / {p99:.1f} ms"


def _row(line: Line) -> str:
    reach = "; ".join(each.says for each in line.reaches)
    missed = "; ".join(each.says for each in line.reaches if not each.kept)
    kept = f"**missed: {missed}**" if missed else "yes" if line.reaches else ""
    return f"| {line.work} | {line.at} | {line.lotse} | {line.floor} | {line.beside} | {reach} | {kept} |"
