"""A day with other people on duty: one advisor more, somebody away."""

from collections.abc import Sequence
from dataclasses import replace

from server.domain.hours.duty import Duty, RotaChange, changed, in_order
from server.domain.hours.hours import OpenSpan, shared
from server.domain.hours.opening import whole_day
from server.domain.site.site import Advisor
from server.domain.visits.responsible import owns
from server.domain.whatif.change import Away, MoreAdvisor
from server.domain.whatif.day import Day
from server.domain.whatif.wrong import ChangeWrong, Wrong


def more_advisor(day: Day, change: MoreAdvisor) -> Day:
    """The day with one advisor more. Raises ChangeWrong when they would come while the hall is closed."""
    new = _new_one(day, change)
    theirs = [OpenSpan(opens=duty.begins, closes=duty.ends) for duty in day.duties if duty.advisor == change.like]
    stretches: Sequence[OpenSpan] = theirs or day.opening
    if change.hours is not None:
        stretches = shared(day.opening, (day.between(change.hours),))
    if not stretches:
        raise ChangeWrong(Wrong.HOURS, str(change.hours))
    more = [Duty(advisor=new.id, desk=None, begins=span.opens, ends=span.closes) for span in stretches]
    site = replace(day.site, advisors=(*day.site.advisors, new))
    return replace(day, site=site, duties=in_order([*day.duties, *more]))


def away(day: Day, change: Away) -> Day:
    """The day without an advisor, or without everybody of an organisation."""
    gone = whole_day(day.site, day.day) if change.hours is None else day.between(change.hours)
    duties: Sequence[Duty] = day.duties
    for advisor in day.site.advisors:
        if change.advisor == advisor.id or change.organisation == advisor.organisation:
            missing = RotaChange(advisor=advisor.id, present=False, begins=gone.opens, ends=gone.closes)
            duties = changed(duties, missing, day.opening)
    return replace(day, duties=in_order(duties))


def _new_one(day: Day, change: MoreAdvisor) -> Advisor:
    """Who comes in addition, under an id that no profile has."""
    number = f"+{len(day.site.advisors)}"
    known = day.site.advisor(change.like)
    if known is not None:
        return replace(known, id=number)
    organisation = max(day.site.organisations, key=lambda each: _owned(day, each.id, change.topics)).id
    return Advisor(id=number, title=number, organisation=organisation, topics=change.topics, languages=change.languages)


def _owned(day: Day, organisation: str, topics: Sequence[str]) -> int:
    """How many of the topics that organisation may help with on the day."""
    return sum(owns(day.site, organisation, topic, day.day) for topic in topics)
