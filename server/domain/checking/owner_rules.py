"""What makes sense about whose a topic is: its owners are known and have advisors for it."""

from collections.abc import Iterator
from datetime import date

from server.domain.checking.hours_rules import wrong_validity
from server.domain.checking.mistake import Mistake, Path, listed
from server.domain.site.site import Site
from server.domain.site.topic import Owner, Topic


def wrong_owners(site: Site, path: Path, topic: Topic) -> Iterator[Mistake]:
    """Every mistake of the organisations that own the topic at `path`."""
    path = (*path, "organisations")
    wrong = [mistake for at in range(len(topic.organisations)) for mistake in _owner(site, (*path, at), topic, at)]
    yield from wrong
    owners = {owner.organisation for owner in topic.organisations}
    serving = {advisor.organisation for advisor in site.advisors if topic.id in advisor.topics}
    if owners and serving and not wrong and owners.isdisjoint(serving):
        yield Mistake(path=path, expected=f"an advisor of {listed(owners)} who serves “{topic.id}”; nobody does there")


def has_advisor_for(site: Site, organisation: str, topic: str) -> bool:
    """Whether an advisor of that organisation serves the topic."""
    return any(advisor.organisation == organisation and topic in advisor.topics for advisor in site.advisors)


def _owner(site: Site, path: Path, topic: Topic, at: int) -> Iterator[Mistake]:
    owner, before = topic.organisations[at], topic.organisations[:at]
    if site.organisation(owner.organisation) is None:
        known = listed(organisation.id for organisation in site.organisations)
        yield Mistake(path=(*path, "organisation"), expected=f"one of {known}")
    wrong = list(wrong_validity(path, owner.valid_from, owner.valid_to))
    yield from wrong
    if not wrong and any(_at_the_same_time(owner, other) for other in before):
        yield Mistake(path=path, expected=f"dates of “{owner.organisation}” that do not overlap")


def _at_the_same_time(one: Owner, other: Owner) -> bool:
    if one.organisation != other.organisation:
        return False
    begin = max(one.valid_from or date.min, other.valid_from or date.min)
    return begin <= min(one.valid_to or date.max, other.valid_to or date.max)
