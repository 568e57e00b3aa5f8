"""The draw: the order of those who came before the hall opened. Coming in the night buys nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from server.domain.visits.leg import Leg


def drawn(in_order: Sequence[Leg]) -> list[Leg]:
    """The legs with new places in line: the first of `in_order` gets the earliest place of them all, and so on.

    A head start counts from the place that was drawn: it was given for another reason.
    """
    places = sorted(leg.sort_key + timedelta(minutes=leg.head_start) for leg in in_order)
    return [_at(leg, place) for leg, place in zip(in_order, places, strict=True)]


def came_early(legs: Iterable[Leg], opens: datetime) -> list[Leg]:
    """Those of the legs that were in line when the hall opened, by number of arrival."""
    return sorted((leg for leg in legs if leg.joined_at < opens), key=lambda leg: leg.id)


def _at(leg: Leg, place: datetime) -> Leg:
    return replace(leg, sort_key=place - timedelta(minutes=leg.head_start), version=leg.version + 1)
