"""A city of every size: as it is, as large as in the table, and in the small steps of the picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

from tests.load.city.card import Card
from tests.load.city.demand import Size
from tests.load.city.invented_city import HallDay, busiest, people_in
from tests.load.city.limits import Carried, carried

PHONES, BUSIER = 50_000, 8.0
"""Each hall is so many times as large as its profile; a ticket may have four pages, and about all of them are open."""

TIMES = (1, 2, 5, 10)
SHARES = (0.1, 0.2, 0.5, *TIMES)
"""Of the city; below 1 it has so much of its halls and of its phones."""


@dataclass(frozen=True, kw_only=True)
class Filling:
    """How a part fills up: numbers of halls, and for each how much of what it can carry is taken, 1 is all."""

    part: str
    halls: Sequence[int]
    shares: Sequence[float]

    @property
    def full_at(self) -> float | None:
        """Halls with which it is full, on a straight line of logarithms between two sizes; None if it never is."""
        return crossing(self.halls, self.shares, 1.0)


def grown(card: Card, days: Sequence[HallDay]) -> list[tuple[str, Carried]]:
    """These halls as they are with a phone for each visitor; then the large city, and more cities like it."""
    piece = busiest(days)
    plain = Size(busier=1.0, phones=people_in(days, piece))
    large = {f"× {times}": Size(busier=BUSIER, phones=PHONES, times=times) for times in TIMES}
    return [(name, carried(card, days, piece, size)) for name, size in ({"as they are": plain} | large).items()]


def fillings(card: Card, days: Sequence[HallDay]) -> list[Filling]:
    """Every part of the large city as it grows, the first to be full first."""
    piece = busiest(days)
    sizes = []
    for share in SHARES:
        some = days[: max(1, round(share * len(days)))]
        size = Size(busier=BUSIER, phones=round(PHONES * min(1.0, share)), times=max(1, int(share)))
        sizes.append(carried(card, some, piece, size))
    found = [
        Filling(
            part=use.part, halls=[each.demand.halls for each in sizes], shares=[each.uses[at].share for each in sizes]
        )
        for at, use in enumerate(sizes[0].uses)
    ]  # fmt: skip
    return sorted(found, key=lambda each: (each.full_at or float("inf"), -each.shares[-1]))


def crossing(halls: Sequence[int], shares: Sequence[float], height: float) -> float | None:
    """Halls with which a share reaches that height; the fewest there are if it is above from the beginning."""
    if shares[0] >= height:
        return halls[0]
    for at in range(1, len(halls)):
        low, high = shares[at - 1], shares[at]
        if high >= height:
            if low <= 0:
                return halls[at]
            way = log(height / low) / log(high / low)
            return exp(log(halls[at - 1]) + way * log(halls[at] / halls[at - 1]))
    return None


def about(halls: float) -> str:
    """Two digits of it, for it lies between two sizes that were counted out."""
    return f"{float(f'{halls:.2g}'):,.0f}"
