"""An invented day in many halls, like those of deploy/sites: when which work is done, who is there, how many desks are open."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from server.domain.simulation.invented.day import invented_day
from server.domain.site.site import Site
from server.domain.visits.event import Kind, Recorded
from server.profile.read import read_profile

PROFILES = Path(__file__).parents[3] / "deploy" / "sites"
BUSY_DAY = date(2024, 6, 6)
"""A Thursday: the longest of the week in the largest of the halls."""

LOAD = 1.1
"""More people come than there is time for."""

SLICE = 900
SLICES = 86_400 // SLICE
"""Seconds of which a mean is taken, and how many of them a day has."""

WORK_OF = {
    Kind.TICKET_TAKEN: "ticket", Kind.VISITOR_REDIRECTED: "ticket", Kind.VISITOR_TOLD_LATER: "ticket",
    Kind.TICKET_CALLED: "call", Kind.TICKET_RECALLED: "call", Kind.SERVICE_STARTED: "start",
}  # fmt: skip
"""What an event costs; everything else is as much work as the end of a visit."""

PRESSED = ("ticket", "call", "start", "finish")


@dataclass(frozen=True, kw_only=True)
class HallDay:
    """One hall: seconds after midnight and work; by quarters of an hour people with an open visit, and open desks."""

    happened: Sequence[tuple[float, str]]
    people: Sequence[int]
    desks: Sequence[int]

    def done(self, piece: int) -> Counter[str]:
        """How often which work is done in that quarter of an hour."""
        begins = piece * SLICE
        return Counter(work for at, work in self.happened if begins <= at < begins + SLICE)


def city(halls: int, *, seed: int = 1) -> list[HallDay]:
    """So many halls, each like one of the five, on a busy day; the same seed makes the same day."""
    profiles = _profiles()
    return [
        _hall_day(profiles[at % len(profiles)], Random(f"{seed} {at}"))  # noqa: S311  a simulation
        for at in range(halls)
    ]


def busiest(halls: Sequence[HallDay]) -> int:
    """The quarter of an hour in which most people are there."""
    return max(range(SLICES), key=lambda piece: sum(hall.people[piece] for hall in halls))


def people_in(halls: Sequence[HallDay], piece: int) -> int:
    """Everybody who is there in that quarter of an hour."""
    return sum(hall.people[piece] for hall in halls)


@cache
def _profiles() -> tuple[Site, ...]:
    return tuple(read_profile(file.read_text()) for file in sorted(PROFILES.glob("*.yaml")))


def _hall_day(site: Site, chance: Random) -> HallDay:
    recorded = [each for each in invented_day(site, BUSY_DAY, chance, load=LOAD) if each.day == BUSY_DAY]
    return HallDay(
        happened=[(_second(each), WORK_OF.get(each.event.kind, "finish")) for each in recorded],
        people=_people(recorded), desks=_desks(recorded),
    )  # fmt: skip


def _second(recorded: Recorded) -> float:
    at = recorded.at
    return at.hour * 3600 + at.minute * 60 + at.second


def _people(recorded: Iterable[Recorded]) -> list[int]:
    spans: dict[int, tuple[float, float]] = {}
    for each in recorded:
        if each.event.ticket is not None:
            first, _ = spans.get(each.event.ticket, (_second(each), 0.0))
            spans[each.event.ticket] = first, _second(each)
    return [sum(first < (at + 1) * SLICE and last >= at * SLICE for first, last in spans.values()) for at in _pieces()]


def _desks(recorded: Sequence[Recorded]) -> list[int]:
    changes = [
        (_second(each), 1 if each.event.kind is Kind.DESK_OPENED else -1)
        for each in recorded if each.event.kind in (Kind.DESK_OPENED, Kind.DESK_CLOSED)
    ]  # fmt: skip
    return [max(0, sum(change for at, change in changes if at < (piece + 1) * SLICE)) for piece in _pieces()]


def _pieces() -> range:
    return range(SLICES)
