"""How long each organisation was here: at open desks, in talks, away from them, and free."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from server.domain.statistics.block import Block, Label, Line
from server.domain.statistics.counted import Counted
from server.domain.statistics.figure import Figure, Unit
from server.domain.statistics.sections.section import Frame, Section
from server.domain.statistics.visit import Visit
from server.domain.visits.event import Kind, Recorded


@dataclass(frozen=True, kw_only=True)
class _Seat:
    organisation: str
    advisor: str
    day: date
    since: datetime
    last: datetime
    paused_at: datetime | None = None


class Presence(Section):
    """Of organisations, never of persons.

    Here is who has a desk open; paused time is shown beside it. A desk that nobody closed counts until the last thing
    that happened there on that day. Free is what is left of being here without pauses and talks.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._seats: dict[str, _Seat] = {}
        self._here: Counter[str] = Counter()
        self._paused: Counter[str] = Counter()
        self._talking: Counter[str] = Counter()

    def saw(self, recorded: Recorded) -> None:
        """Something at a desk, or a new day."""
        desk, event = recorded.event.desk, recorded.event
        for old in [old for old, seat in self._seats.items() if seat.day < recorded.day]:
            self._leave(old, at=self._seats[old].last)
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

    def ended(self, visit: Visit, counted: Sequence[Counted]) -> None:  # noqa: ARG002  legs that were no talks count too
        """The service in it."""
        for leg in visit.legs:
            self._talking[leg.organisation] += leg.service or 0

    def block(self) -> Block:
        """Hours for each organisation."""
        for desk in list(self._seats):
            self._leave(desk, at=self._seats[desk].last)
        return Block(
            wanted=self.frame.wanted, period=self.frame.period,
            headings=tuple(Label(kind="figure", key=key) for key in ("here", "talking", "paused", "free")),
            lines=tuple(self._line(organisation) for organisation in sorted(self._here)),
        )  # fmt: skip

    def _line(self, organisation: str) -> Line:
        here, talking, paused = self._here[organisation], self._talking[organisation], self._paused[organisation]
        whole = self._hours(here, base=None)
        parts = (talking, paused, max(here - talking - paused, 0))
        return Line(
            label=Label(kind="organisation", key=organisation),
            cells=(whole, *(self._hours(seconds, base=whole) for seconds in parts)),
        )

    def _hours(self, seconds: int, *, base: Figure | None) -> Figure:
        hours = (Decimal(seconds) / 3600).quantize(Decimal("0.1"), ROUND_HALF_UP)
        return Figure(value=hours, unit=Unit.HOURS, period=self.frame.period, base=base)

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
            self._here[seat.organisation] += int((at - seat.since).total_seconds())

    def _resume(self, desk: str, *, at: datetime) -> None:
        seat = self._seats.get(desk)
        if seat is not None and seat.paused_at is not None:
            self._paused[seat.organisation] += int((at - seat.paused_at).total_seconds())
            self._seats[desk] = replace(seat, paused_at=None)
