"""When the hall is open and when a topic is offered again, said in every language of the site."""

from collections.abc import Callable
from datetime import datetime

from server.domain.hours.hours import OpenSpan
from server.domain.hours.opening import early_now, open_now, opens_next
from server.domain.routing.early import draws_at
from server.domain.site.site import Site
from server.words.catalogue import say
from server.words.dates import clock_time, day_and_time, day_and_times

Sentences = dict[str, str]
"""Language → sentence, for every language of the site."""


def hall_hint(site: Site, now: datetime) -> Sentences:
    """Until when the hall is open, or when it opens next and until when."""
    open_span, next_span = open_now(site, now), opens_next(site, now)
    if open_span is not None:
        until = clock_time(open_span.closes, site.timezone)
        return _each(site, lambda language: say("hours", language, "open-until", time=until))
    if next_span is None:
        return _each(site, lambda language: say("hours", language, "opens-later"))
    return _each(
        site,
        lambda language: say(
            "hours", language, "opens-next",
            when=day_and_times(next_span.opens, next_span.closes, language, site.timezone),
        ),
    )  # fmt: skip


def early_hint(site: Site, now: datetime) -> Sentences | None:
    """That numbers are given out before the hall opens; None when this is not so at `now`."""
    early = early_now(site, now)
    if early is None:
        return None
    key, time = "early" if draws_at(site, now) is None else "early-drawn", clock_time(early.opens, site.timezone)
    return _each(site, lambda language: say("hours", language, key, time=time))


def topic_hint(site: Site, coming: OpenSpan | None) -> Sentences:
    """When a topic for which there is no ticket now is offered again; `coming` is None when nobody knows."""
    if coming is None:
        return _each(site, lambda language: say("hours", language, "topic-opens-later"))
    return _each(
        site,
        lambda language: say(
            "hours", language, "topic-opens", when=day_and_time(coming.opens, language, site.timezone)
        ),
    )


def _each(site: Site, said: Callable[[str], str]) -> Sentences:
    return {language: said(language) for language in site.languages}
