"""A difference between two profiles as a person reads it: where, and what stood there before and stands there now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date, time
from typing import Any

from server.domain.site.site import Site
from server.profile.difference import NOTHING, Difference, differences
from server.profile.shape import Kind
from server.web.admin.profile.words import Words

LONGEST = 160


@dataclass(frozen=True, kw_only=True)
class Told:
    """One line of a list of changes. Nothing stood there before where `before` is empty; the same for `after`."""

    where: str
    before: str
    after: str
    is_order: bool = False


def told(old: Site, new: Site, words: Words) -> list[Told]:
    """Every difference in plain words, things by their titles."""
    return [_told(each, old, new, words) for each in differences(old, new)]


def _told(found: Difference, old: Site, new: Site, words: Words) -> Told:
    where = _where(found, old, new, words)
    if found.is_order:
        return Told(where=where, before="", after="", is_order=True)
    before, after = (_value(each, found, words, new.language) for each in (found.before, found.after))
    return Told(where=where, before=before, after=after)


def _where(found: Difference, old: Site, new: Site, words: Words) -> str:
    steps = words.path(found.path).split(" › ")
    titles = _titles(old, words) | _titles(new, words)
    parts = found.path.split(".")
    return " › ".join(
        titles.get((parts[at - 1], part), step) for at, (part, step) in enumerate(zip(parts, steps, strict=True))
    )


def _titles(site: Site, words: Words) -> dict[tuple[str, str], str]:
    """The titles of the things of a site by the list they stand in and their id."""
    lists: Mapping[str, Iterable[Any]] = {
        "organisations": site.organisations, "desks": site.desks, "advisors": site.advisors, "staff": site.staff,
        "topics": site.topics, "children": [each for each in site.all_topics() if each not in site.topics],
        "gates": site.gates, "redirects": site.redirects, "directory": site.directory, "reports": site.reports,
        "interpreter_lines": site.interpreter_lines, "closing_questions": site.closing_questions,
        "answers": [answer for gate in site.gates for answer in gate.answers],
    }  # fmt: skip
    return {
        (key, each.id): words.title_of(vars(each), site.language) for key, things in lists.items() for each in things
    }


def _value(value: Any, found: Difference, words: Words, house: str) -> str:
    said = _said(value, found, words, house)
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1].rstrip()}…"


def _said(value: Any, found: Difference, words: Words, house: str) -> str:
    if value is NOTHING or value is None or value in ((), ""):
        return ""
    if isinstance(value, tuple | Mapping):
        inside = value.values() if isinstance(value, Mapping) else value
        return ", ".join(filter(None, (_said(each, found, words, house) for each in inside)))
    if is_dataclass(value):
        return words.title_of(vars(value), house) or _said(tuple(vars(value).values()), found, words, house)
    return _plain(value, found, words)


def _plain(value: Any, found: Difference, words: Words) -> str:
    if isinstance(value, bool):
        return words.say("yes" if value else "no")
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    is_choice = found.shape.kind is Kind.CHOICE or (found.shape.item is not None and found.shape.item.choices)
    return words.choices([str(value)], found.shape)[str(value)] if is_choice else str(value)
