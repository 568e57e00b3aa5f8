"""What else happens in the house on an invented day: desks, pauses, a printer without paper, a gathering."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from server.domain.hours.hours import on_day
from server.domain.hours.opening import whole_day
from server.domain.print_job import PrinterStatus
from server.domain.seat_rules import PauseReason
from server.domain.simulation.chance import Chance
from server.domain.simulation.invented.as_events import KIOSK
from server.domain.simulation.invented.happening import Happening, Rank
from server.domain.simulation.invented.met import Met
from server.domain.simulation.invented.sittings import Sitting
from server.domain.site.site import Site
from server.domain.visits.event import Fact, Kind

PRINTER = "2"
"""The id of the printer that stands in an invented hall."""

BEFORE, LONG, SHORTEST = 4.0, 150.0, 10.0
"""Desks open so many minutes before; who sits this long pauses in the first gap of so many."""

RULES_CHANGE = 17 * 60.0
"""On the day before a topic moves to another place, at five in the afternoon, the profile says so."""

OUT_OF_PAPER, COMES = 0.07, 0.75
"""On so many days the paper ends; so many of the associations come to a gathering (assumed)."""


def at_desk(site: Site, sitting: Sitting, met: Sequence[Met], *, midnight: datetime) -> Iterator[Happening]:
    """An advisor's stay at a desk; `met` are the calls made in it, in order."""
    begins, ends = (_minutes(at, midnight) for at in (sitting.duty.begins, sitting.duty.ends))
    advisor = site.advisor(sitting.duty.advisor)
    facts: Mapping[str, Fact] = {
        "taken_over": False, "organisation": "" if advisor is None else advisor.organisation,
    }  # fmt: skip
    opened = Happening(
        at=begins - (BEFORE if sitting.is_first else 0), rank=Rank.BEGINS, kind=Kind.DESK_OPENED,
        advisor=sitting.duty.advisor, desk=sitting.desk, facts=facts,
    )  # fmt: skip
    yield opened
    if ends - begins >= LONG:
        yield from _pause(opened, met)
    left = max([ends, *(each.over for each in met)])
    yield opened._replace(at=left, rank=Rank.LEAVES, kind=Kind.DESK_CLOSED, facts={})


def in_house(site: Site, day: date, draws: Chance, *, opens: float, closes: float) -> Iterator[Happening]:
    """What no visitor has to do with."""
    if draws.random() < OUT_OF_PAPER:
        at, minutes = opens + (closes - opens) * draws.random(), 4 + 20 * draws.random()
        for moment, status in ((at, PrinterStatus.OUT), (at + minutes, PrinterStatus.READY)):
            yield Happening(
                at=moment, rank=Rank.BEGINS, kind=Kind.PRINTER_CHANGED, device=PRINTER, facts={"status": status.value}
            )
    moved = [topic.id for topic in site.all_topics() if topic.redirect_from == day + timedelta(days=1)]
    if moved:
        facts: Mapping[str, Fact] = {
            "changed": [{"path": f"topics.{topic}.redirect_from"} for topic in moved], "by": None, "version": 2,
        }  # fmt: skip
        yield Happening(at=RULES_CHANGE, rank=Rank.LEAVES, kind=Kind.SITE_LOADED, facts=facts)
    if site.gathering is None:
        return
    midnight = whole_day(site, day).opens
    for span in on_day(site.gathering.hours, day, ZoneInfo(site.timezone)):
        for association in site.gathering.associations:
            if draws.random() < COMES:
                yield Happening(
                    at=_minutes(span.opens, midnight) + 40 * draws.random(), rank=Rank.COMES,
                    kind=Kind.ASSOCIATION_CHECKED_IN, device=KIOSK, facts={"association": association.id},
                )  # fmt: skip


def _pause(sitting: Happening, own: Sequence[Met]) -> Iterator[Happening]:
    """A break in the first gap that is long enough; nobody is kept waiting for it."""
    for before, after in pairwise(own):
        if after.call.at - before.over >= SHORTEST and before.over - own[0].call.at >= LONG / 3:
            reason: Mapping[str, Fact] = {"reason": PauseReason.BREAK.value, "against_promises": False}
            yield sitting._replace(at=before.over, rank=Rank.LEAVES, kind=Kind.DESK_PAUSED, facts=reason)
            yield sitting._replace(at=after.call.at, rank=Rank.BEGINS, kind=Kind.DESK_RESUMED, facts={})
            return


def _minutes(at: datetime, midnight: datetime) -> float:
    return (at - midnight) / timedelta(minutes=1)
