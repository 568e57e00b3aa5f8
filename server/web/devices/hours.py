"""When the hall and its topics are open, said in every language of the site."""

from datetime import datetime

from server.domain.opening import open_now, opens_next
from server.domain.site import Site
from server.domain.topic import Topic
from server.words.catalogue import say
from server.words.languages import clock_time, day_and_time


def hall_hint(site: Site, now: datetime) -> dict[str, str]:
    """Until when the hall is open, or when it opens next: language → sentence."""
    open_span, next_span = open_now(site, now), opens_next(site, now)
    if open_span is not None:
        until = clock_time(open_span.closes, site.timezone)
        return {language: say("hours", language, "open-until", time=until) for language in site.languages}
    if next_span is not None:
        return _when(site, "opens-next", next_span.opens)
    return {language: say("hours", language, "opens-later") for language in site.languages}


def topic_hint(site: Site, topic: Topic, now: datetime) -> dict[str, str] | None:
    """When a topic that is closed now opens again: language → sentence; None while it is open."""
    if topic.opening is None or open_now(site, now, topic) is not None:
        return None
    next_span = opens_next(site, now, topic)
    if next_span is None:
        return {language: say("hours", language, "topic-opens-later") for language in site.languages}
    return _when(site, "topic-opens", next_span.opens)


def _when(site: Site, key: str, moment: datetime) -> dict[str, str]:
    return {
        language: say("hours", language, key, when=day_and_time(moment, language, site.timezone))
        for language in site.languages
    }
