"""What somebody who waits can be told: people ahead and the range of the wait."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from server.domain.routing.durations import USUAL
from server.domain.routing.estimate import Range, expected_wait
from server.domain.routing.routing import Situation
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving


@dataclass(frozen=True, kw_only=True)
class Present:
    """An advisor at an open desk, not away; `busy` when somebody is called or served there."""

    advisor: str
    busy: bool


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """`people` ahead (with `or_more` at least so many), and the range of the wait; None when nobody can say."""

    people: int
    or_more: bool
    range: Range | None


def outlook(
    situation: Situation, need: Need, *, ahead: Mapping[Need, int], present: Collection[Present], counted_to: int
) -> Outlook:
    """The outlook for somebody with that need, given the people ahead with each need (each counted up to `counted_to`).

    People are ahead when an advisor who is here today may help them and this person; the language is not looked at.
    Before any desk that helps is open, those on duty are taken to come.
    """
    able = _able(situation, need)
    before = {other: count for other, count in ahead.items() if other == need or able & _able(situation, other)}
    helping = [who for who in present if who.advisor in able]
    people = sum(before.values())
    expected = expected_wait(
        people,
        talk=_usual_talk(situation.site, need.topic, before),
        advisors=len(helping) or len(able & situation.here) or len(able),
        idle=sum(not who.busy for who in helping),
    )
    return Outlook(people=people, or_more=any(count >= counted_to for count in before.values()), range=expected)


def _able(situation: Situation, need: Need) -> frozenset[str]:
    """Those who are here today, now or later, and may help."""
    today = {duty.advisor for duty in situation.duties}
    able = serving(situation.site, situation.as_it_stands(need), situation.day)
    return frozenset(advisor.id for advisor in able if advisor.id in today)


def _usual_talk(site: Site, topic: str, before: Mapping[Need, int]) -> float:
    minutes = {each.id: each.minutes for each in site.all_topics()}
    usual = float(minutes.get(topic, USUAL))
    people = sum(before.values())
    if people == 0:
        return usual
    return sum(minutes.get(other.topic, usual) * count for other, count in before.items()) / people
