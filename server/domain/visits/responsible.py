"""Who may help with a need: by topic, by organisation on that day, and by whom the visitor asked for."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from server.domain.site.site import Advisor, Site
from server.domain.visits.need import Need


def helps(site: Site, advisor: Advisor, need: Need, day: date) -> bool:
    """Whether this advisor may help with that need on that local day; the language is another question.

    The topic must be the advisor's, and on that day the advisor's organisation must own it, unless nobody does.
    """
    return (
        need.topic in advisor.topics
        and need.wanted in ("", advisor.id)
        and need.organisation in ("", advisor.organisation)
        and owns(site, advisor.organisation, need.topic, day)
    )


def serving(site: Site, need: Need, day: date) -> tuple[Advisor, ...]:
    """Every advisor who may help with that need on that local day, in the order of the profile."""
    wanted = (need.topic, need.organisation, need.wanted)
    return site.once(
        ("serving", *wanted, day), lambda: tuple(each for each in site.advisors if helps(site, each, need, day))
    )


def as_it_stands(need: Need, *, here: Collection[str]) -> Need:
    """The need as it can be met today: once the advisor whom somebody wanted has gone home, anybody may help.

    `here` are the advisors who are here now or come later today.
    """
    return replace(need, wanted="") if need.wanted and need.wanted not in here else need


def owns(site: Site, organisation: str, topic: str, day: date) -> bool:
    """Whether a topic is an organisation's on that day; one without owners is everybody's, an unknown one nobody's."""
    known = site.topic(topic)
    if known is None:
        return False
    return not known.organisations or any(
        owner.organisation == organisation
        and (owner.valid_from is None or owner.valid_from <= day)
        and (owner.valid_to is None or day <= owner.valid_to)
        for owner in known.organisations
    )
