"""What makes sense in a profile beyond its form: everything named exists, every sentence is there."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from server.domain.checking.calendar_rules import mistakes_in_the_calendar
from server.domain.checking.lead_rules import a_place, mistakes_in_leads
from server.domain.checking.mistake import (
    Mistake,
    listed,
    not_said,
    stands_twice,
    wrong_id,
    wrong_ids,
    wrong_list,
    wrong_title,
)
from server.domain.checking.place_rules import mistakes_in_directory
from server.domain.checking.report_rules import mistakes_in_reports
from server.domain.checking.rota_rules import mistakes_in_the_rota
from server.domain.checking.settings_rules import mistakes_in_the_settings
from server.domain.checking.topic_paths import a_topic
from server.domain.checking.topic_rules import mistakes_in_topics
from server.domain.checking.wall_rules import mistakes_in_the_walls
from server.domain.site.site import Site


def mistakes_in(site: Site) -> Iterator[Mistake]:
    """Every mistake of a profile."""
    yield from _place(site)
    yield from _ids(site)
    yield from _advisors(site)
    yield from _organisations(site)
    yield from mistakes_in_the_calendar(site)
    yield from mistakes_in_the_rota(site)
    yield from mistakes_in_topics(site)
    yield from mistakes_in_leads(site)
    yield from _gates(site)
    yield from _redirects(site)
    yield from mistakes_in_directory(site)
    yield from mistakes_in_the_settings(site)
    yield from mistakes_in_the_walls(site)
    yield from mistakes_in_reports(site)
    yield from not_said(("waiting_place",), site.waiting_place, site.languages)


def _place(site: Site) -> Iterator[Mistake]:
    yield from wrong_id(("site",), site.site)
    yield from wrong_title(("title",), site.title)
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
        yield from wrong_list((part,), getattr(site, part))
    for part in ("organisations", "advisors"):
        for at, named in enumerate(getattr(site, part)):
            yield from wrong_title((part, at, "title"), named.title)


def _organisations(site: Site) -> Iterator[Mistake]:
    for at, organisation in enumerate(site.organisations):
        if organisation.office is not None and site.place(organisation.office) is None:
            yield Mistake(path=("organisations", at, "office"), expected=a_place(site))
    for at, place in enumerate(site.elsewhere):
        if site.place(place) is None:
            yield Mistake(path=("elsewhere", at), expected=a_place(site))


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
    for at, redirect in enumerate(site.redirects):
        yield from not_said(("redirects", at, "reason"), redirect.reason, site.languages)
        if site.place(redirect.place) is None:
            yield Mistake(path=("redirects", at, "place"), expected=a_place(site))
