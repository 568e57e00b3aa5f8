"""Somebody says that an advisor is here today, or is not, although the rota says otherwise."""

from collections.abc import Sequence
from datetime import UTC, datetime

from server.actions.hall import Hall
from server.domain.hours.opening import OpenSpan, whole_day
from server.domain.hours.rota import RotaChange
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Fact, Kind
from server.storage import rota


def change_rota(
    hall: Hall,
    *,
    advisor: str,
    present: bool,
    by: str = "",
    reception: Receptionist | None = None,
    manager: str | None = None,
    begins: datetime | None = None,
    ends: datetime | None = None,
) -> Sequence[Event]:
    """Notes a change for a time (aware) of today; what was said before stays noted, the newest wins.

    Without `begins` it holds from now on, without `ends` for the rest of the day. Tickets stay where they are.

    An advisor says it, `by`, or the reception, or whoever runs the hall, whose login the web has checked; NOT_ALLOWED
    for anybody else. Refuses with ADVISOR_UNKNOWN, and with ROTA_WRONG for a time that ends before it begins or that
    is not of today.
    """
    said_by = manager or _said_by(hall, by, reception)
    who = hall.site.advisor(advisor)
    if who is None:
        raise Refusal(Code.ADVISOR_UNKNOWN, advisor=advisor)
    today = whole_day(hall.site, hall.records.day)
    begins, ends = begins or hall.now, ends or today.closes
    _must_be_in(today, begins, ends)
    change = RotaChange(advisor=advisor, present=present, begins=begins, ends=ends)
    rota.add(hall.records, change, at=hall.now, by=said_by)
    facts: dict[str, Fact] = {
        "present": present, "begins": begins.astimezone(UTC).isoformat(), "ends": ends.astimezone(UTC).isoformat(),
        "organisation": who.organisation, "by": said_by,
    }  # fmt: skip
    return [Event(kind=Kind.ROTA_CHANGED, advisor=advisor, facts=facts)]


def _said_by(hall: Hall, advisor: str, reception: Receptionist | None) -> str:
    return hall.acting(reception=reception).person if reception is not None else hall.advisor(advisor).id


def _must_be_in(today: OpenSpan, begins: datetime, ends: datetime) -> None:
    if begins.tzinfo is None or ends.tzinfo is None or not today.opens <= begins < ends <= today.closes:
        raise Refusal(Code.ROTA_WRONG)
