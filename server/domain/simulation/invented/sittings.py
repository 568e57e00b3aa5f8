"""Who sits at which desk on a day of the rota: as many as there are desks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from server.domain.hours.duty import Duty
from server.domain.hours.rota import on_duty
from server.domain.site.site import Site

LAST_TALK = timedelta(minutes=10)
"""Whoever hands a desk over calls nobody so shortly before."""


class Sitting(NamedTuple):
    """A duty with its desk. `until` somebody else needs the desk; `is_first` that day's at it."""

    duty: Duty
    desk: str
    is_first: bool
    until: datetime | None


def sittings(site: Site, day: date) -> list[Sitting]:
    """Every duty of that local day for which a desk is free, earliest first: the rota's desk, or the next free one.

    Where more advisors come than there are desks for, another one goes without each week.
    """
    duties = on_duty(site, day)
    held: dict[str, Duty] = {}
    seated: list[tuple[Duty, str]] = []
    for duty in sorted(duties, key=lambda duty: (duty.begins, _turn(site, day, duty, crowd=len(duties)))):
        desk = _desk_for(site, duty, held)
        if desk is not None:
            held[desk] = duty
            seated.append((duty, desk))
    return [_sitting(at, seated) for at in range(len(seated))]


def _turn(site: Site, day: date, duty: Duty, *, crowd: int) -> int:
    at = next(at for at, advisor in enumerate(site.advisors) if advisor.id == duty.advisor)
    return (at + day.toordinal() // 7) % len(site.advisors) if crowd > len(site.desks) else at


def _desk_for(site: Site, duty: Duty, held: dict[str, Duty]) -> str | None:
    free = [desk.id for desk in site.desks if desk.id not in held or held[desk.id].ends <= duty.begins]
    own = [desk for desk in free if desk in held and held[desk].advisor == duty.advisor]
    untouched = [desk for desk in free if desk not in held]
    in_turn = [duty.desk] if duty.desk in free else [*own, *untouched, *free]
    return next(iter(in_turn), None)


def _sitting(at: int, seated: Sequence[tuple[Duty, str]]) -> Sitting:
    duty, desk = seated[at]
    until = next((other.begins for other, of in seated[at + 1 :] if of == desk), None)
    ends = duty.ends if until is None else max(duty.begins, min(duty.ends, until - LAST_TALK))
    is_first = all(of != desk for _, of in seated[:at])
    return Sitting(duty=replace(duty, ends=ends), desk=desk, is_first=is_first, until=until)
