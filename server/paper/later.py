"""The slip of somebody for whom there is no ticket now: the way back to this very hall, at the next date."""

from datetime import datetime
from typing import Any

from server.domain.hours.hours import OpenSpan
from server.domain.site.place import Place
from server.domain.site.site import Site
from server.domain.site.topic import Topic
from server.paper.pair import Bilingual, Pair
from server.paper.slip import slip_content
from server.words.catalogue import HOUSE, say
from server.words.dates import day_and_times


def later_content(
    site: Site, topic: Topic, *, reason: str, coming: OpenSpan | None, language: str, at: datetime
) -> dict[str, Any]:
    """The content of its print job; a sensitive topic is not named. `reason` is a key of the catalogue `paper`."""
    languages = {language, HOUSE}
    here = Place(
        id=site.site,
        title=dict.fromkeys(languages, site.title) if topic.sensitive else topic.title,
        where=dict.fromkeys(languages, address(site)),
        hours_note={each: when(site, coming, each) for each in languages},
        bring=None if topic.sensitive else topic.bring,
    )
    why = {each: say("paper", each, reason) for each in languages}
    both = Bilingual(language=language)
    return slip_content(site, here, reason=why, language=language, at=at) | {
        "where": Pair(own=address(site), german=None),
        "hours_title": both.say("come-again"),
    }


def when(site: Site, coming: OpenSpan | None, language: str) -> str:
    """The next date as a sentence in that language, or that it is not known yet."""
    if coming is None:
        return say("hours", language, "opens-later")
    return day_and_times(coming.opens, coming.closes, language, site.timezone)


def address(site: Site) -> str:
    """The hall itself, as a place to come back to."""
    return f"{site.title}, {site.subtitle}"
