"""A lease: numbers that one kiosk may give out by itself on one day, from the top of the three figures downwards."""

from dataclasses import dataclass
from datetime import date, datetime

LEASED_TO = 999
"""The greatest leased number; the ordinary row jumps from the lowest leased one to 1000."""

NEAREST = 50
"""So many ordinary numbers must be free below a lease, so that the row does not jump while the hall is small."""


@dataclass(frozen=True, kw_only=True)
class Lease:
    """The numbers `first` to `last` of `day`, leased at a moment (UTC) until the hall closes that day (UTC)."""

    site: str
    device: int
    day: date
    first: int
    last: int
    leased_at: datetime
    until: datetime

    def holds(self, count: int) -> bool:
        """Whether that number is one of them."""
        return self.first <= count <= self.last


def first_of_lease(size: int, *, last: int, leased_from: int | None) -> int | None:
    """The first of the next `size` numbers to lease; None when the ordinary row, now at `last`, is too near."""
    first = (leased_from or LEASED_TO + 1) - size
    return first if first - last > NEAREST else None
