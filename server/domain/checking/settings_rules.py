"""What makes sense about the settings of a profile: numbers that a hall can mean, lines, questions, gatherings."""

from collections.abc import Iterator

from server.domain.checking.hours_rules import wrong_hours
from server.domain.checking.mistake import Mistake, Path, listed, not_said, stands_twice, wrong_list, wrong_number
from server.domain.site.site import Site
from server.domain.visits.wave import LARGEST

_NUMBERS = {
    ("kiosk", "ask_more_time_after"): (5, 600),
    ("kiosk", "more_time_for"): (5, 600),
    ("kiosk", "show_number_for"): (5, 600),
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
    yield from _watchers(site)
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


def _watchers(site: Site) -> Iterator[Mistake]:
    organisations, advisors = ({each.id for each in part} for part in (site.organisations, site.advisors))
    yield from wrong_list(("watchers",), site.watchers)
    for at, watcher in enumerate(site.watchers):
        if watcher.organisation not in organisations:
            yield Mistake(path=("watchers", at, "organisation"), expected=f"one of {listed(organisations)}")
        if watcher.id in advisors:
            yield Mistake(path=("watchers", at, "id"), expected="a login name that no advisor has")
