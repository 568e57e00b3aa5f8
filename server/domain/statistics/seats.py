"""How long desks were open on a day, and how long they paused, for each organisation; never for a person."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from server.domain.statistics.counted import Countable, Counted
from server.domain.visits.event import Kind, Recorded


@dataclass(frozen=True, kw_only=True)
class _Seat:
    organisation: str
    advisor: str
    day: date
    since: datetime
    last: datetime
    paused_at: datetime | None = None


@dataclass(kw_only=True)
class Seats:
    """The desks of one day. One that nobody closed counts until the last thing that happened there."""

    _seats: dict[str, _Seat] = field(default_factory=dict)
    _found: list[Counted] = field(default_factory=list)

    def saw(self, recorded: Recorded) -> None:
        """The next event, at a desk or elsewhere."""
        desk, event = recorded.event.desk, recorded.event
        if desk is None:
            return
        if event.kind is Kind.DESK_OPENED:
            self._open(desk, recorded)
        elif desk in self._seats:
            self._seats[desk] = replace(self._seats[desk], last=recorded.at)
        if event.kind is Kind.DESK_CLOSED:
            self._leave(desk, at=recorded.at)
        elif event.kind is Kind.DESK_PAUSED and desk in self._seats:
            self._seats[desk] = replace(self._seats[desk], paused_at=recorded.at)
        elif event.kind is Kind.DESK_RESUMED:
            self._resume(desk, at=recorded.at)

    def rest(self) -> Iterator[Counted]:
        """Everything found, when the day is over."""
        for desk in list(self._seats):
            self._leave(desk, at=self._seats[desk].last)
        yield from self._found

    def _open(self, desk: str, recorded: Recorded) -> None:
        """Whoever sat there leaves, and whoever opens it leaves the desk they had."""
        advisor, at = recorded.event.advisor or "", recorded.at
        for left in [other for other, seat in self._seats.items() if other == desk or seat.advisor == advisor]:
            self._leave(left, at=at)
        organisation = str(recorded.event.facts.get("organisation") or "")
        self._seats[desk] = _Seat(organisation=organisation, advisor=advisor, day=recorded.day, since=at, last=at)

    def _leave(self, desk: str, *, at: datetime) -> None:
        self._resume(desk, at=at)
        seat = self._seats.pop(desk, None)
        if seat is not None:
            self._found.append(_spent("here", seat, since=seat.since, until=at))

    def _resume(self, desk: str, *, at: datetime) -> None:
        seat = self._seats.get(desk)
        if seat is not None and seat.paused_at is not None:
            self._found.append(_spent("paused", seat, since=seat.paused_at, until=at))
            self._seats[desk] = replace(seat, paused_at=None)


def _spent(subject: Countable, seat: _Seat, *, since: datetime, until: datetime) -> Counted:
    return Counted(
        subject=subject, at=since, day=seat.day, language="", organisation=seat.organisation,
        stay=int((until - since).total_seconds()),
    )  # fmt: skip
