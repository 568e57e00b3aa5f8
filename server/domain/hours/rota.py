"""Who is here when: the rota of a day, with what has been said to differ from it."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import chain, islice
from zoneinfo import ZoneInfo

from server.domain.hours.duty import Duty, RotaChange, changed, duties, in_order
from server.domain.hours.hours import on_day, shared
from server.domain.hours.opening import coming_days, open_on
from server.domain.site.site import Site
from server.domain.site.site_settings import Shift

__all__ = ["Duty", "RotaChange", "next_duties", "on_duty", "takes_turns"]

COMING = 5
"""So many coming days are looked up: enough for a sentence and a slip."""


def on_duty(site: Site, day: date, changes: Sequence[RotaChange] = ()) -> tuple[Duty, ...]:
    """Every stretch of that day on which an advisor is here, earliest first; without a rota everybody, always.

    `changes` stand in the order in which they were said: the newest wins where they overlap. One for somebody whom
    the profile does not know (any more) counts for nothing.
    """
    planned = site.once(("planned", day), lambda: in_order(_planned(site, day)))
    known = [change for change in changes if site.advisor(change.advisor) is not None]
    if not known:
        return planned
    here, opening = list(planned), open_on(site, day)
    for change in known:
        here = changed(here, change, opening)
    return in_order(here)


def next_duties(site: Site, now: datetime, advisors: Collection[str]) -> tuple[Duty, ...]:
    """The coming stretches by the rota that begin after `now`, of these advisors only, earliest first.

    They are those of the next five days on which one of them comes, within 400 days. Days, because in a large hall
    this afternoon alone has more stretches than anybody wants to read.
    """
    if site.rota and not any(advisor in advisors for shift in site.rota for advisor in shift.advisors):
        return ()
    coming = (
        [duty for duty in on_duty(site, day) if duty.advisor in advisors and duty.begins > now]
        for day in coming_days(site, now)
    )
    return tuple(chain.from_iterable(islice(filter(None, coming), COMING)))


def takes_turns(shift: Shift, day: date) -> tuple[str, ...]:
    """Who comes to this shift in the week of `day`: one after the other, a week each, or all of them."""
    if shift.turns_from is None:
        return shift.advisors
    weeks = (_monday(day) - _monday(shift.turns_from)).days // 7
    return (shift.advisors[weeks % len(shift.advisors)],)


def _planned(site: Site, day: date) -> Iterator[Duty]:
    opening = open_on(site, day)
    if not site.rota:
        for advisor in site.advisors:
            yield from duties(advisor.id, None, opening)
    for shift in site.rota if opening else ():
        stretches = shared(opening, on_day(shift.hours, day, ZoneInfo(site.timezone)))
        for who in takes_turns(shift, day):
            yield from duties(who, shift.desk, stretches)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
