"""A figure: never a bare number, always with its unit, what it is a part of, and the days it is about."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from server.domain.statistics.period import Period


class Unit(StrEnum):
    """What is counted. A talk is one leg that ended at a desk; persons are cases and relatives together.

    A share is in per cent of its base; percent is growth; times is how often a figure contains its base.
    """

    VISITS = "visits"
    TALKS = "talks"
    REFERRALS = "referrals"
    REDIRECTS = "redirects"
    TOLD_LATER = "told-later"
    INTERPRETING = "interpreting"
    CALLS = "calls"
    LEFT = "left"
    CASES = "cases"
    RELATIVES = "relatives"
    PERSONS = "persons"
    DAYS = "days"
    LANGUAGES = "languages"
    MINUTES = "minutes"
    HOURS = "hours"
    PERCENT = "percent"
    SHARE = "share"
    TIMES = "times"
    TROUBLES = "troubles"
    DEVICES = "devices"


class Hidden(StrEnum):
    """Why a figure is not shown: it is about fewer people than `k`, or such a figure could be worked out from it."""

    NO = ""
    BELOW = "below"
    WITHHELD = "withheld"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """`value` is None when there is none or it is hidden. `base` is what it is a part of or compared with.

    `below` is the number from which on it would be shown, where it is hidden because of that. `rounded` is the site's
    k where the value was rounded to a multiple of it, otherwise 0.
    """

    value: int | Decimal | None
    unit: Unit
    period: Period
    base: "Figure | None" = None
    hidden: Hidden = Hidden.NO
    below: int = 0
    rounded: int = 0

    def without_value(self, hidden: Hidden, *, below: int) -> "Figure":
        """The same figure, hidden."""
        return replace(self, value=None, hidden=hidden, below=below)


def shown_from(figure: Figure, k: int) -> Figure:
    """The figure, or what stands for it when it is about fewer than `k`."""
    too_few = figure.value is not None and figure.value < k
    return figure.without_value(Hidden.BELOW, below=k) if too_few else figure


def about(value: int, k: int) -> int:
    """The nearest multiple of `k`, halves up; 0 for everything below the second one, which a few people could be."""
    nearest = (value + k // 2) // k * k
    return nearest if nearest >= 2 * k else 0


def rounded_to(figure: Figure, k: int) -> Figure:
    """The figure rounded to a multiple of `k`; hidden where that would be about few people."""
    nearest = about(int(figure.value or 0), k)
    if not nearest:
        return figure.without_value(Hidden.BELOW, below=2 * k)
    return replace(figure, value=nearest, rounded=k)


def share_of(part: Figure, whole: Figure) -> Figure:
    """How many per cent of `whole` that part is, to one decimal; as much is known of it as of both."""
    share = Figure(
        value=None, unit=Unit.SHARE, period=part.period, base=whole, rounded=max(part.rounded, whole.rounded)
    )
    if part.hidden or whole.hidden:
        return share.without_value(Hidden.WITHHELD, below=max(part.below, whole.below))
    if part.value is None or not whole.value:
        return share
    percent = Decimal(100) * part.value / whole.value
    return replace(share, value=percent.quantize(Decimal("0.1"), ROUND_HALF_UP))


def growth(now: Figure, before: Figure) -> Figure:
    """By how many per cent `now` is more than `before`, which is its base; one decimal, halves away from zero.

    It has no value when there is nothing to compare with, and is withheld when one of both is hidden.
    """
    grown = Figure(value=None, unit=Unit.PERCENT, period=now.period, base=before)
    if now.hidden or before.hidden:
        return grown.without_value(Hidden.WITHHELD, below=max(now.below, before.below))
    if now.value is None or not before.value:
        return grown
    percent = Decimal(100) * (now.value - before.value) / before.value
    return replace(grown, value=percent.quantize(Decimal("0.1"), ROUND_HALF_UP))
