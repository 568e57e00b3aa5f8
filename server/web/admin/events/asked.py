"""What somebody looks for among the events of a hall; a filter that makes no sense is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from server.domain.visits.event import Kind

EARLIEST = date(2000, 1, 1)
LONGEST = 64
MOST_FIGURES = 18
"""Of the number of an event, as a database keeps it."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A local day, and if given one kind, who did it, which device; of these what is older than the event `before`."""

    day: date
    kind: Kind | None = None
    who: str = ""
    device: str = ""
    before: int | None = None

    def address(self, **changed: str | int | None) -> str:
        """The part behind the question mark that leads to the same, with changes; None leaves a part out."""
        said = {"day": self.day.isoformat(), "kind": self.kind, "who": self.who, "device": self.device} | changed
        return "?" + urlencode({name: value for name, value in said.items() if value})


def wanted_in(said: Mapping[str, str], *, today: date) -> Wanted:
    """What an address asks for."""
    kind, before = said.get("kind", ""), said.get("before", "")
    return Wanted(
        day=_day(said.get("day", ""), today),
        kind=Kind(kind) if kind in set(Kind) else None,
        who=said.get("who", "")[:LONGEST],
        device=said.get("device", "")[:LONGEST],
        before=int(before) if before.isascii() and before.isdigit() and len(before) <= MOST_FIGURES else None,
    )


def _day(said: str, today: date) -> date:
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return today
    return day if EARLIEST <= day <= today else today
