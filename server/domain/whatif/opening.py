"""A day on which the hall opens earlier or closes later, or the other way round."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from server.domain.hours.duty import in_order
from server.domain.hours.hours import OpenSpan, shared
from server.domain.hours.opening import whole_day
from server.domain.hours.rota import Duty
from server.domain.whatif.change import OpenLonger
from server.domain.whatif.day import Day
from server.domain.whatif.wrong import ChangeWrong, Wrong


def open_longer(day: Day, change: OpenLonger) -> Day:
    """The day with its new hours; whoever is on duty at opening or closing stays for them."""
    opens, closes = day.opening[0].opens, day.opening[-1].closes
    first, last = opens - timedelta(minutes=change.before), closes + timedelta(minutes=change.after)
    midnights = whole_day(day.site, day.day)

    def moved(begins: datetime, ends: datetime) -> OpenSpan:
        return OpenSpan(opens=first if begins == opens else begins, closes=last if ends == closes else ends)

    opening = shared([moved(span.opens, span.closes) for span in day.opening], (OpenSpan(opens=first, closes=last),))
    if not opening or not midnights.opens <= first < last <= midnights.closes:
        raise ChangeWrong(Wrong.HOURS, f"{change.before:+}, {change.after:+}")
    duties = ((duty, moved(duty.begins, duty.ends)) for duty in day.duties)
    return replace(day, opening=opening, duties=_inside(duties, opening))


def _inside(duties: Iterable[tuple[Duty, OpenSpan]], opening: Sequence[OpenSpan]) -> tuple[Duty, ...]:
    """What of the duties lies in the opening."""
    return in_order(
        replace(duty, begins=span.opens, ends=span.closes)
        for duty, moved in duties
        for span in shared((moved,), opening)
    )
