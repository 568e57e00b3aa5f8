"""How much of a city is measured: all, or as little as shows that the measuring works."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class CityScale:
    """`few` and `many` halls rest for `rest` seconds after `warm`; each thing is done so many `times`.

    `sockets` listen, `pages` of visitors follow one hall, in `runs` halls are run forward with each of `lines` people.
    `halls`, `phones`, `calls` a second and `seconds` belong to the rush, `city` is the number of halls that are simulated.
    """

    few: int
    many: int
    warm: float
    rest: float
    times: int
    sockets: int
    pages: int
    lines: tuple[int, ...]
    runs: int
    writes: float
    halls: int
    phones: int
    calls: float
    seconds: float
    city: int


WHOLE = CityScale(
    few=5, many=40, warm=10, rest=20, times=160, sockets=1000, pages=400, lines=(5, 50, 500), runs=3, writes=6,
    halls=20, phones=2000, calls=0.5, seconds=90, city=100,
)  # fmt: skip
QUICK = CityScale(
    few=2, many=4, warm=2, rest=3, times=16, sockets=50, pages=40, lines=(5, 50), runs=1, writes=1,
    halls=2, phones=80, calls=1.0, seconds=8, city=10,
)  # fmt: skip
