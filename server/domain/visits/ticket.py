"""A ticket, from taking it to the end of the day, and the print job that goes with it."""

from dataclasses import dataclass
from datetime import date, datetime

from server.domain.visits.number import symbol_of, written


@dataclass(frozen=True, kw_only=True)
class Ticket:
    """A visitor's place in line. `count` is the day's running number, `day` the site's local day, times are UTC.

    `party` are the people who came together under it.
    """

    id: int
    site: str
    day: date
    count: int
    language: str
    secret: str
    taken_at: datetime
    party: int = 1

    @property
    def number(self) -> str:
        """The number as people read it."""
        return written(self.count)

    @property
    def symbol(self) -> str:
        """The symbol beside the number."""
        return symbol_of(self.count)
