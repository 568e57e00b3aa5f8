"""What makes sense in a profile beyond its form: everything named exists, every sentence is there."""

import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from server.domain.mistake import (
    Mistake,
    listed,
    not_said,
    stands_twice,
    wrong_hours,
    wrong_id,
    wrong_ids,
    wrong_number,
)
from server.domain.site import Site
from server.domain.topic_rules import a_topic, mistakes_in_topics

_ADDRESS = re.compile(r"https?://[!-~]{1,290}")


def mistakes_in(site: Site) -> Iterator[Mistake]:
    """Every mistake of a profile."""
    yield from _place(site)
    yield from _ids(site)
    yield from _advisors(site)
    yield from wrong_hours(("opening",), site.opening)
    yield from mistakes_in_topics(site)
    yield from _gates(site)
    yield from _redirects(site)
    yield from _directory(site)
    yield from _kiosk(site)
    yield from not_said(("waiting_place",), site.waiting_place, site.languages)


def _place(site: Site) -> Iterator[Mistake]:
    yield from wrong_id(("site",), site.site)
    try:
        ZoneInfo(site.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Mistake(path=("timezone",), expected="a time zone such as Europe/Berlin")
    yield from stands_twice(("languages",), site.languages)
    if site.language not in site.languages:
        yield Mistake(path=("languages",), expected=f"the house language “{site.language}” among the languages")


def _ids(site: Site) -> Iterator[Mistake]:
    yield from wrong_ids(("topics",), site.all_topics())
    for part in ("organisations", "desks", "advisors", "gates", "redirects", "directory", "interpreter_lines"):
        things = getattr(site, part)
        yield from wrong_ids((part,), things)
        for at, thing in enumerate(things):
            yield from wrong_id((part, at, "id"), thing.id)


def _advisors(site: Site) -> Iterator[Mistake]:
    organisations = {organisation.id for organisation in site.organisations}
    for at, advisor in enumerate(site.advisors):
        if advisor.organisation not in organisations:
            yield Mistake(path=("advisors", at, "organisation"), expected=f"one of {listed(organisations)}")
        yield from stands_twice(("advisors", at, "topics"), advisor.topics)
        for index, topic in enumerate(advisor.topics):
            if site.topic(topic) is None:
                yield Mistake(path=("advisors", at, "topics", index), expected=a_topic(site))


def _gates(site: Site) -> Iterator[Mistake]:
    for at, gate in enumerate(site.gates):
        yield from not_said(("gates", at, "question"), gate.question, site.languages)
        yield from wrong_ids(("gates", at, "answers"), gate.answers)
        for index, answer in enumerate(gate.answers):
            yield from not_said(("gates", at, "answers", index, "title"), answer.title, site.languages)


def _redirects(site: Site) -> Iterator[Mistake]:
    places = {place.id for place in site.directory}
    for at, redirect in enumerate(site.redirects):
        yield from not_said(("redirects", at, "reason"), redirect.reason, site.languages)
        if redirect.place not in places:
            yield Mistake(
                path=("redirects", at, "place"), expected=f"a place of the directory: {listed(places)}"
            )


def _directory(site: Site) -> Iterator[Mistake]:
    for at, place in enumerate(site.directory):
        for name in ("title", "where", "hours_note", "bring", "accessibility"):
            said = getattr(place, name)
            if said is not None:
                yield from not_said(("directory", at, name), said, site.languages)
        if place.url is not None and not _ADDRESS.fullmatch(place.url):
            yield Mistake(path=("directory", at, "url"), expected="an address with https:// and at most 300 characters")


def _kiosk(site: Site) -> Iterator[Mistake]:
    for name in ("ask_more_time_after", "more_time_for", "show_number_for"):
        yield from wrong_number(("kiosk", name), getattr(site.kiosk, name), least=5, most=600)
