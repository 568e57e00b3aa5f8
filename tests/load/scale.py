"""How much is measured: everything, or as little as shows that the measuring works."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Scale:
    """How much of what.

    `lengths` are people waiting, `alone` and `together` requests of one sort in a run, one after the other or from
    16 at once; `calls` are seen on the walls with each number of `beside` pages open; `pages` follow one hall while
    `followed` calls are made, one each `pace` seconds, and after them `compared` that are looked at page by page; a
    server is started `starts` times and left alone for `quiet` seconds; `day` is tickets of one day.
    """

    runs: int
    lengths: tuple[int, ...]
    alone: int
    together: int
    calls: int
    walls: int
    desks: int
    beside: tuple[int, ...]
    pages: int
    followed: int
    pace: float
    compared: int
    starts: int
    quiet: float
    day: int


WHOLE = Scale(
    runs=3, lengths=(100, 10_000, 100_000), alone=300, together=480, calls=120, walls=3, desks=50, beside=(0, 1000),
    pages=5000, followed=100, pace=2, compared=4, starts=5, quiet=10, day=100_000,
)  # fmt: skip
QUICK = Scale(
    runs=1, lengths=(60,), alone=3, together=16, calls=3, walls=1, desks=3, beside=(0, 12),
    pages=20, followed=2, pace=0.3, compared=1, starts=1, quiet=0.5, day=64,
)  # fmt: skip
