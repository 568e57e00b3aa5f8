"""Who is at which desk now, and who should be here and is not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from server.domain.hours.duty import Duty
from server.domain.site.site import Site
from server.domain.visits.leg import Leg, State
from server.storage.seats import Seat
from server.web.admin.overview.viewer import Viewer
from server.web.admin.overview.waiting import minutes_since
from server.words.dates import clock_time

Doing = Literal["nobody", "free", "called", "serving", "paused"]


@dataclass(frozen=True, kw_only=True)
class DeskRow:
    """A desk: who sits there since when (the hall's time), what they do, and for how many minutes already.

    `pause` is the reason for being away.
    """

    label: str
    advisor: str | None
    since: str | None
    doing: Doing
    minutes: int = 0
    pause: str | None = None


@dataclass(frozen=True, kw_only=True)
class MissingRow:
    """Somebody whom the rota has here, from – to, and who has opened no desk."""

    advisor: str
    desk: str | None
    begins: str
    ends: str


def desk_rows(
    site: Site, seats: Iterable[Seat], legs: Iterable[Leg], viewer: Viewer, now: datetime
) -> tuple[DeskRow, ...]:
    """Every desk in the order of the profile; for a lead only those where somebody of theirs sits."""
    held = {seat.desk: seat for seat in seats if viewer.sees(site, seat.advisor)}
    busy = {leg.desk: leg for leg in legs if leg.state.is_at_a_desk}
    return tuple(
        _desk(site, desk.label, held.get(desk.id), busy.get(desk.id), now)
        for desk in site.desks
        if viewer.organisation is None or desk.id in held
    )


def missing_rows(
    site: Site, planned: Sequence[Duty], seats: Iterable[Seat], viewer: Viewer, now: datetime
) -> tuple[MissingRow, ...]:
    """Those of the rota who should be at a desk now; nobody in a hall without a rota, where all are always here."""
    here = {seat.advisor for seat in seats}
    return tuple(_missing(site, planned, here, viewer, now)) if site.rota else ()


def _desk(site: Site, label: str, seat: Seat | None, leg: Leg | None, now: datetime) -> DeskRow:
    if seat is None:
        return DeskRow(label=label, advisor=None, since=None, doing="nobody")
    advisor, since = site.advisor(seat.advisor), clock_time(seat.opened_at, site.timezone)
    title = advisor.title if advisor else seat.advisor
    if leg is not None:
        doing: Doing = "serving" if leg.state is State.SERVING else "called"
        minutes = minutes_since(leg.started_at or leg.called_at or now, now)
        return DeskRow(label=label, advisor=title, since=since, doing=doing, minutes=minutes)
    if seat.pause is not None:
        away = minutes_since(seat.paused_at or now, now)
        return DeskRow(label=label, advisor=title, since=since, doing="paused", minutes=away, pause=seat.pause)
    return DeskRow(label=label, advisor=title, since=since, doing="free")


def _missing(
    site: Site, planned: Sequence[Duty], here: set[str], viewer: Viewer, now: datetime
) -> Iterator[MissingRow]:
    for duty in planned:
        advisor, desk = site.advisor(duty.advisor), site.desk(duty.desk or "")
        if advisor is None or duty.advisor in here or not duty.begins <= now < duty.ends:
            continue
        if viewer.sees(site, duty.advisor):
            yield MissingRow(
                advisor=advisor.title, desk=desk.label if desk else None,
                begins=clock_time(duty.begins, site.timezone), ends=clock_time(duty.ends, site.timezone),
            )  # fmt: skip
