"""Somebody says that an advisor is here today, or is not, although the rota says otherwise."""

from collections.abc import Sequence
from datetime import UTC, datetime

from server.actions.hall import Hall
from server.domain.hours.opening import OpenSpan, whole_day
from server.domain.hours.rota import RotaChange
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Fact, Kind
from server.storage import rota


def change_rota(
    hall: Hall, *, advisor: str, present: bool, by: str, begins: datetime | None = None, ends: datetime | None = None
) -> Sequence[Event]:
    """Notes a change for a time (aware) of today; what was said before stays noted, the newest wins.

    Without `begins` it holds from now on, without `ends` for the rest of the day. Tickets stay where they are.

    Refuses with NOT_ALLOWED when `by` is no advisor, ADVISOR_UNKNOWN, and ROTA_WRONG for a time that ends before it
    begins or that is not of today.
    """
    hall.advisor(by)
    who = hall.site.advisor(advisor)
    if who is None:
        raise Refusal(Code.ADVISOR_UNKNOWN, advisor=advisor)
    today = whole_day(hall.site, hall.records.day)
    begins, ends = begins or hall.now, ends or today.closes
    _must_be_in(today, begins, ends)
    change = RotaChange(advisor=advisor, present=present, begins=begins, ends=ends)
    rota.add(hall.records, change, at=hall.now, by=by)
    facts: dict[str, Fact] = {
        "present": present, "begins": begins.astimezone(UTC).isoformat(), "ends": ends.astimezone(UTC).isoformat(),
        "organisation": who.organisation, "by": by,
    }  # fmt: skip
    return [Event(kind=Kind.ROTA_CHANGED, advisor=advisor, facts=facts)]


def _must_be_in(today: OpenSpan, begins: datetime, ends: datetime) -> None:
    if begins.tzinfo is None or ends.tzinfo is None or not today.opens <= begins < ends <= today.closes:
        raise Refusal(Code.ROTA_WRONG)
