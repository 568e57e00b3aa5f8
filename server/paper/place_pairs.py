"""What paper and screen tell of a place, in the visitor's language and in German."""

from datetime import date, datetime
from typing import Any

from server.domain.hours.opening import local_day
from server.domain.hours.place_hours import place_open_now, place_opens_next
from server.domain.site.place import Place
from server.domain.site.site import Site
from server.domain.site.span import Span
from server.paper.pair import Bilingual, Pair
from server.words.catalogue import say
from server.words.dates import clock_time, day_and_time
from server.words.place_words import day_on_paper, language_names, usual_hours


def place_pairs(site: Site, place: Place, both: Bilingual, *, now: datetime) -> dict[str, Any]:
    """Everything known of a place; None for what nobody has said.

    `opens` is computed at `now`, `hours` come again every week, `hours_note` says the rest. Address and phone are no
    pairs: they are written as people there write them.
    """
    return {
        "title": both.text(place.title),
        "where": both.text(place.where),
        "address": None if place.address in place.where.values() else place.address,
        "arrow": place.arrow,
        "opens": _opens(site, place, both, now),
        "hours": _hours(site, place, both, now),
        "hours_note": None if place.hours_note is None else both.text(place.hours_note),
        "phone": place.phone,
        "languages": _languages(place, both),
        "accessibility": None if place.accessibility is None else both.text(place.accessibility),
        "bring": both.lines(place.bring),
        "as_of": _as_of(place, both),
    }


def _opens(site: Site, place: Place, both: Bilingual, now: datetime) -> Pair | None:
    here, coming = place_open_now(site, place, now), place_opens_next(site, place, now)
    if here is not None:
        return both.say("open-until", time=clock_time(here.closes, site.timezone))
    if coming is None:
        return None
    return both.each(
        lambda language: say("paper", language, "opens-next", when=day_and_time(coming.opens, language, site.timezone))
    )


def _hours(site: Site, place: Place, both: Bilingual, now: datetime) -> Pair | None:
    today = local_day(site, now)
    weekly = [span for span in place.hours if span.days and _is_valid(span, today)]
    return both.each(lambda language: usual_hours(weekly, language)) if weekly else None


def _is_valid(span: Span, day: date) -> bool:
    return (span.valid_from or day) <= day <= (span.valid_to or day)


def _languages(place: Place, both: Bilingual) -> Pair | None:
    if not place.languages:
        return None
    return both.each(
        lambda language: say("paper", language, "spoken-there", languages=language_names(place.languages, language))
    )


def _as_of(place: Place, both: Bilingual) -> Pair | None:
    day, key = place.as_of, "as-of" if place.source is None else "as-of-source"
    if day is None:
        return None
    return both.each(lambda language: say("paper", language, key, day=day_on_paper(day, language), source=place.source))
