"""What makes sense about the settings of a profile: numbers that a hall can mean, lines, questions, gatherings."""

from collections.abc import Iterator

from server.domain.checking.hours_rules import wrong_hours
from server.domain.checking.mistake import Mistake, Path, listed, not_said, stands_twice, wrong_list, wrong_number
from server.domain.site.role import GIVEN_BY_PROFILE
from server.domain.site.site import Site
from server.domain.visits.wave import LARGEST

_NUMBERS = {
    ("kiosk", "ask_more_time_after"): (5, 600),
    ("kiosk", "more_time_for"): (5, 600),
    ("kiosk", "show_number_for"): (5, 600),
    ("kiosk", "dim_after"): (5, 600),
    ("kiosk", "screen_inches"): (7, 100),
    ("kiosk", "alone"): (0, 100),
    ("phone", "walk_minutes"): (1, 60),
    ("early_arrival", "minutes"): (1, 240),
    ("closing", "told_before"): (0, 240),
    ("routing", "version"): (1, 1_000_000),
    ("routing", "vulnerable"): (0, 30),
    ("routing", "no_direct_speaker"): (0, 30),
    ("routing", "interpreter_after"): (0, 120),
    ("no_show", "calls"): (1, 10),
    ("no_show", "minutes"): (0, 60),
    ("step_out", "minutes"): (1, 240),
    ("step_out", "times"): (1, 20),
    ("waves", "size"): (2, LARGEST),
    ("alarm", "escalate_after"): (5, 3600),
    ("privacy", "delete_after"): (0, 24),
}
"""What each number may be, from – to."""


def mistakes_in_the_settings(site: Site) -> Iterator[Mistake]:
    """Every mistake of the parts that a profile may leave out."""
    for (part, name), (least, most) in _NUMBERS.items():
        if getattr(site, part) is not None:
            yield from wrong_number((part, name), getattr(getattr(site, part), name), least=least, most=most)
    yield from _interpreter_lines(site)
    yield from _closing_questions(site)
    yield from _gathering(site)
    yield from _staff(site)
    yield from _stand_ins(site)
    yield from _ticket(site)
    if site.waves is not None:
        yield from not_said(("waves", "place"), site.waves.place, site.languages)


def _interpreter_lines(site: Site) -> Iterator[Mistake]:
    for at, line in enumerate(site.interpreter_lines):
        path: Path = ("interpreter_lines", at)
        if not line.languages:
            yield Mistake(path=(*path, "languages"), expected="at least one language")
        yield from stands_twice((*path, "languages"), line.languages)
        yield from wrong_number((*path, "at_once"), line.at_once, least=1, most=100)
        yield from wrong_number((*path, "connect_within"), line.connect_within, least=1, most=3600)
        if line.hours is not None:
            yield from wrong_hours((*path, "hours"), line.hours)


def _closing_questions(site: Site) -> Iterator[Mistake]:
    yield from wrong_list(("closing_questions",), site.closing_questions)
    for at, question in enumerate(site.closing_questions):
        yield from wrong_list(("closing_questions", at, "answers"), question.answers)
        if not question.answers:
            yield Mistake(path=("closing_questions", at, "answers"), expected="at least one answer")


def _gathering(site: Site) -> Iterator[Mistake]:
    if site.gathering is None:
        return
    yield from not_said(("gathering", "title"), site.gathering.title, site.languages)
    yield from wrong_hours(("gathering", "hours"), site.gathering.hours)
    yield from wrong_list(("gathering", "associations"), site.gathering.associations)
    for part in ("hours", "associations"):
        if not getattr(site.gathering, part):
            yield Mistake(path=("gathering", part), expected="at least one of them")


def _stand_ins(site: Site) -> Iterator[Mistake]:
    for language, stands_in in site.speech.stand_in.items():
        if language not in site.languages or stands_in == language:
            others = listed(other for other in site.languages if other != stands_in)
            yield Mistake(
                path=("speech", "stand_in", language), expected=f"one of the hall's other languages: {others}"
            )


def _ticket(site: Site) -> Iterator[Mistake]:
    yield from stands_twice(("ticket", "parts"), site.ticket.parts)
    if "note" not in site.ticket.parts:
        yield Mistake(path=("ticket", "parts"), expected="note among them: it says what nobody may miss")
    if site.ticket.foot is not None:
        yield from not_said(("ticket", "foot"), site.ticket.foot, site.languages)


def _staff(site: Site) -> Iterator[Mistake]:
    organisations = {each.id for each in site.organisations}
    yield from wrong_list(("staff",), site.staff)
    for at, person in enumerate(site.staff):
        if person.organisation not in organisations:
            yield Mistake(path=("staff", at, "organisation"), expected=f"one of {listed(organisations)}")
        if not person.roles or not set(person.roles) <= set(GIVEN_BY_PROFILE):
            yield Mistake(path=("staff", at, "roles"), expected=f"some of {listed(GIVEN_BY_PROFILE)}")
        advisor = site.advisor(person.id)
        if advisor is not None and advisor.organisation != person.organisation:
            yield Mistake(
                path=("staff", at, "organisation"), expected=f"“{advisor.organisation}”, as in the list of advisors"
            )
