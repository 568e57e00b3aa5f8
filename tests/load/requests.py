"""A ticket and a call over HTTP, from one and from 16 at once, with few and with many waiting, beside the floor."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from server.commands.machine import free_port
from tests.load.bench_hall import BenchHall, Hands, hands_of, made_hall
from tests.load.figures import Beside, Line, Reach, Run, both
from tests.load.processes import running
from tests.load.scale import Scale
from tests.load.sides import BareSide, LotseSide, Side, Volley
from tests.load.twice import Answered, nobody_twice

TOGETHER = 16
WARM = 3
SAID = {
    ("ticket", 1): "take a ticket, one kiosk", ("ticket", TOGETHER): "take a ticket, 16 kiosks at once",
    ("call", 1): "call next, one advisor", ("call", TOGETHER): "call next, 16 advisors at once",
}  # fmt: skip

Measured = dict[tuple[int, str, int], list[Run]]
"""People waiting, work, how many at once → its runs."""


def measure_requests(folder: Path, scale: Scale, worker: str, say: Callable[[str], None]) -> list[Line]:
    """The lines of the table: each work at each length, long beside short lines, and whether anything was twice."""
    places = [_Place(folder / f"{waiting}", waiting) for waiting in scale.lengths]
    measured: Measured = {}
    for run in range(scale.runs):
        for place in places:
            say(f"ticket and call, {place.waiting:,} waiting, run {run + 1} of {scale.runs} …")
            for (work, at_once), result in place.run(scale, worker).items():
                measured.setdefault((place.waiting, work, at_once), []).append(result)
    lines = [_line(*key, Beside(runs=runs)) for key, runs in measured.items()]
    return [*lines, *_long_lines(measured, scale), *(nobody_twice(p.hall, p.answered) for p in places)]


@dataclass
class _Place:
    """One hall with so many people waiting. It is served anew for each run; tickets and calls keep its length."""

    folder: Path
    waiting: int
    answered: Answered = field(default_factory=Answered)
    hall: BenchHall = field(init=False)
    hands: Hands | None = None

    def __post_init__(self) -> None:
        self.hall = made_hall(self.folder, desks=TOGETHER, waiting=self.waiting)

    def run(self, scale: Scale, worker: str) -> dict[tuple[str, int], Run]:
        """Lotse and floor take turns, volley by volley, so that noise hits both."""
        with self._sides(worker) as (lotse, floor):
            _volleys(lotse, floor, TOGETHER, WARM)
            alone = _volleys(lotse, floor, 1, scale.alone)
            return alone | _volleys(lotse, floor, TOGETHER, scale.together // TOGETHER)

    @contextmanager
    def _sides(self, worker: str) -> Iterator[tuple[LotseSide, BareSide]]:
        with ExitStack() as open_ones:
            program = open_ones.enter_context(self.hall.served(worker))
            self.hands = self.hands or hands_of(self.hall, program, kiosks=TOGETHER, desks=TOGETHER)
            lotse = LotseSide(self.hall, self.hands, self.answered, program)
            lotse.tickets(1)  # so that the floor finds a paper to print
            copy, port = self.hall.copied(self.folder / "floor.sqlite"), free_port(program.port + 1)
            bare = running(
                "tests.load.floor.sql_app", str(port), worker, str(copy), port=port, ready="/",
                log=self.folder / "floor.log",
            )  # fmt: skip
            floor = BareSide(open_ones.enter_context(bare), TOGETHER)
            open_ones.callback(lotse.close)
            open_ones.callback(floor.close)
            yield lotse, floor


def _volleys(lotse: Side, floor: Side, at_once: int, volleys: int) -> dict[tuple[str, int], Run]:
    sides = {"lotse": lotse, "floor": floor}
    gathered: dict[tuple[str, str], list[Volley]] = {}
    for _ in range(volleys):
        for name, side in sides.items():
            gathered.setdefault(("ticket", name), []).append(side.tickets(at_once))
        for name, side in sides.items():
            gathered.setdefault(("call", name), []).append(side.calls(at_once))
        for side in sides.values():
            side.free()
    return {
        (work, at_once): Run(
            times=[ms for volley in gathered[work, "lotse"] for ms in volley.times],
            floor=[ms for volley in gathered[work, "floor"] for ms in volley.times],
            seconds=sum(volley.seconds for volley in gathered[work, "lotse"]),
            floor_seconds=sum(volley.seconds for volley in gathered[work, "floor"]),
            work=sum(volley.work for volley in gathered[work, "lotse"]),
            floor_work=sum(volley.work for volley in gathered[work, "floor"]),
        )
        for work in ("ticket", "call")
    }


def _line(waiting: int, work: str, at_once: int, found: Beside) -> Line:
    a_second = f"; a second 1 : {found.throughput:.2f}" if at_once > 1 else ""
    return Line(
        work=SAID[work, at_once], at=f"{waiting:,} waiting", lotse=both(found.at(0.5), found.at(0.99)),
        floor=both(found.floor_at(0.5), found.floor_at(0.99)),
        beside=f"× {found.ratio:.2f}{a_second}; p99 × {found.spread:.1f} of p50;"
        f" CPU {found.work:.1f} : {found.floor_work:.1f} ms",
        reaches=(
            Reach(says="≤ 2 × floor", kept=found.ratio <= 2), Reach(says="p99 ≤ 5 × p50", kept=found.spread <= 5)
        ),
    )  # fmt: skip


def _long_lines(measured: Measured, scale: Scale) -> Iterator[Line]:
    few, many = scale.lengths[0], scale.lengths[-1]
    for (work, at_once), said in SAID.items():
        pairs = zip(measured[many, work, at_once], measured[few, work, at_once], strict=True)
        found = Beside(
            runs=[
                Run(times=long.times, floor=short.times, work=long.work, floor_work=short.work) for long, short in pairs
            ]
        )
        yield Line(
            work=f"{said}, long line", at=f"{many:,} waiting beside {few:,}", lotse=f"{found.at(0.5):.1f} ms",
            floor=f"{found.floor_at(0.5):.1f} ms with {few:,}", beside=f"× {found.ratio:.2f}; CPU {found.work:.1f} : {found.floor_work:.1f} ms",
            reaches=(Reach(says="≤ 1.3 ×", kept=found.ratio <= 1.3),),
        )  # fmt: skip
