"""Up to which number everybody who waits has been told that they are served today."""

from collections.abc import Iterable

from server.domain.routing.promise import NOT_TODAY, SAFE


def served_until(told: Iterable[tuple[int, str | None]]) -> int | None:
    """The greatest number up to which all who wait are safe; None while nobody has been told that it is too late.

    `told` has the count of each ticket that waits and what its person has been told.
    """
    in_order = sorted(told)
    if not any(promise == NOT_TODAY for _, promise in in_order):
        return None
    last = None
    for count, promise in in_order:
        if promise != SAFE:
            break
        last = count
    return last
