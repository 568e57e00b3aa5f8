"""Between two crowds that were measured, and beyond them, what they cost lies on a straight line."""

from collections.abc import Sequence

from tests.load.city.card import Ahead, Cost, Following


def ahead_of(measured: Sequence[Ahead], people: float) -> Ahead:
    """A straight line between what was measured, and on beyond it."""
    few, many = _around([each.people for each in measured], people)
    low, high = measured[few], measured[many]
    share = (people - low.people) / (high.people - low.people)
    return Ahead(
        people=round(people), beside=_between(low.beside, high.beside, share),
        server=_between(low.server, high.server, share), database=_between(low.database, high.database, share),
    )  # fmt: skip


def following_of(measured: Sequence[Following], pages: float) -> Following:
    """The same for the pages that follow a hall."""
    few, many = _around([each.pages for each in measured], pages)
    low, high = measured[few], measured[many]
    share = (pages - low.pages) / (high.pages - low.pages)
    return Following(
        pages=round(pages), looks=_between(low.looks, high.looks, share), cost=_costs(low.cost, high.cost, share),
        minute=_costs(low.minute, high.minute, min(1.0, max(0.0, share))),
    )  # fmt: skip


def _around(known: Sequence[float], wanted: float) -> tuple[int, int]:
    for at in range(1, len(known)):
        if wanted <= known[at]:
            return at - 1, at
    return len(known) - 2, len(known) - 1


def _between(low: float, high: float, share: float) -> float:
    return max(0.0, low + share * (high - low))


def _costs(low: Cost, high: Cost, share: float) -> Cost:
    return Cost(
        server=_between(low.server, high.server, share), other=_between(low.other, high.other, share),
        database=_between(low.database, high.database, share), redis=_between(low.redis, high.redis, share),
    )  # fmt: skip
