"""What somebody who waits can be told: people ahead and the range of the wait."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache

from server.domain.hours.rota import Duty
from server.domain.routing.durations import USUAL
from server.domain.routing.estimate import Range, expected_wait
from server.domain.routing.people_ahead import people_said
from server.domain.routing.routing import Situation
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving


@dataclass(frozen=True, kw_only=True)
class Present:
    """An advisor at an open desk, not away; `busy` when somebody is called or served there."""

    advisor: str
    busy: bool


@dataclass(frozen=True, kw_only=True)
class Here:
    """Today's duties that are not over, and those who are `present` now."""

    duties: tuple[Duty, ...]
    present: tuple[Present, ...] = ()


class Today(StrEnum):
    """Whether somebody is likely to be called today, in the words they are told."""

    YES = "yes"
    PERHAPS_NOT = "perhaps-not"
    PROBABLY_NOT = "probably-not"
    NO = "no"


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """`people` ahead (with `or_more` at least so many), and the range of the wait; None when nobody can say.

    The range holds `right_in_ten` times in ten; None while nothing has been learned from which to say so. `not_before`
    (UTC) stands where the wait begins only once somebody who can help comes back: then it says more than minutes.
    `never` is the chance in per cent of not being called today, None where nobody has run the day forward.
    """

    people: int
    or_more: bool
    range: Range | None
    right_in_ten: int | None = None
    today: Today = Today.YES
    not_before: datetime | None = None
    never: int | None = None


Outlooks = Callable[[Need, Mapping[Need, int]], Outlook]
"""The outlook for somebody with a need, given the people ahead with each need."""


def outlook(situation: Situation, need: Need, *, ahead: Mapping[Need, int], present: Collection[Present]) -> Outlook:
    """The outlook for somebody with that need, given the people ahead with each need.

    People are ahead when an advisor who is here today may help them and this person; the language is not looked at.
    Before any desk that helps is open, those on duty are taken to come.
    """
    return outlooks(situation, present=present)(need, ahead)


def outlooks(situation: Situation, *, present: Collection[Present]) -> Outlooks:
    """The same for many: who may help with a need, and how many of them are free, is worked out once."""
    minutes = {topic.id: topic.minutes for topic in situation.site.all_topics()}

    @cache
    def able_to(need: Need) -> frozenset[str]:
        return _able(situation, need)

    @cache
    def helping(need: Need) -> tuple[int, int]:
        able = able_to(need)
        at_desks = [who for who in present if who.advisor in able]
        return len(at_desks) or len(able & situation.here) or len(able), sum(not who.busy for who in at_desks)

    def told(need: Need, ahead: Mapping[Need, int]) -> Outlook:
        able, (advisors, idle) = able_to(need), helping(need)
        before = {other: count for other, count in ahead.items() if able & able_to(other) or other == need}
        talk = _usual_talk(minutes, need.topic, before)
        expected = expected_wait(sum(before.values()), talk=talk, advisors=advisors, idle=idle)
        people, or_more = people_said(sum(before.values()))
        return Outlook(people=people, or_more=or_more, range=expected)

    return told


def _able(situation: Situation, need: Need) -> frozenset[str]:
    """Those who are here today, now or later, and may help."""
    today = {duty.advisor for duty in situation.duties}
    able = serving(situation.site, situation.as_it_stands(need), situation.day)
    return frozenset(advisor.id for advisor in able if advisor.id in today)


def _usual_talk(minutes: Mapping[str, int], topic: str, before: Mapping[Need, int]) -> float:
    usual = float(minutes.get(topic, USUAL))
    people = sum(before.values())
    if people == 0:
        return usual
    return sum(minutes.get(other.topic, usual) * count for other, count in before.items()) / people
