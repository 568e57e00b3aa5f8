"""Who is here today, and what is said to be different: somebody is here, or is not, from when until when."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from server.domain.hours.opening import local_day
from server.domain.refusal import Code, Refusal
from server.storage.presence import duties
from server.web.admin.changing import Hall
from server.words.dates import clock_time


@dataclass(frozen=True, kw_only=True)
class Today:
    """An advisor with the times that are left of today: "10:05–12:00"; `here` while it is so now."""

    advisor: str
    title: str
    times: tuple[str, ...]
    here: bool


def today_of(hall: Hall) -> tuple[Today, ...]:
    """Everybody of the hall, with what is left of their day."""
    left = duties(hall.records, hall.site, hall.now)
    zone = hall.site.timezone
    return tuple(
        Today(
            advisor=advisor.id, title=advisor.title,
            times=tuple(
                f"{clock_time(max(duty.begins, hall.now), zone)}–{clock_time(duty.ends, zone)}"
                for duty in left if duty.advisor == advisor.id
            ),
            here=any(duty.advisor == advisor.id and duty.begins <= hall.now for duty in left),
        )
        for advisor in hall.site.advisors
    )  # fmt: skip


def moment_of(hall: Hall, said: str | None) -> datetime | None:
    """A time of today in the hall, such as 10:15; None when nothing was typed. Refuses with ROTA_WRONG."""
    if said is None:
        return None
    try:
        typed = time.fromisoformat(said)
    except ValueError as error:
        raise Refusal(Code.ROTA_WRONG) from error
    return datetime.combine(local_day(hall.site, hall.now), typed.replace(tzinfo=None), ZoneInfo(hall.site.timezone))
