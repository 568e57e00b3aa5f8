"""What somebody who waits can be told: people ahead and the range of the wait."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from server.domain.estimate import Range, expected_wait
from server.domain.routing import helps
from server.domain.site import Site
from server.domain.topic import Topic


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
    site: Site, topic: Topic, *, ahead: Mapping[str, int], present: Collection[Present], counted_to: int
) -> Outlook:
    """The outlook for `topic`, given the people ahead in each topic's line (counted up to `counted_to` each).

    Before any desk that helps is open, those whom the profile names are taken to come.
    """
    helping = [who for who in present if (known := site.advisor(who.advisor)) and helps(known, topic.id)]
    planned = sum(helps(advisor, topic.id) for advisor in site.advisors)
    people = sum(ahead.values())
    expected = expected_wait(
        people,
        talk=_usual_talk(site, topic, ahead),
        advisors=len(helping) or planned,
        idle=sum(not who.busy for who in helping),
    )
    return Outlook(people=people, or_more=any(count >= counted_to for count in ahead.values()), range=expected)


def _usual_talk(site: Site, topic: Topic, ahead: Mapping[str, int]) -> float:
    people = sum(ahead.values())
    if people == 0:
        return float(topic.minutes)
    known = {each.id: each.minutes for each in site.all_topics()}
    return sum(known.get(waits_for, topic.minutes) * count for waits_for, count in ahead.items()) / people
