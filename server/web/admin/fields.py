"""What a form of the administration says, as a profile writes it; nothing is bent into shape, the checks will tell."""

from collections.abc import Iterable

from flask import request

from server.profile.read import ProfileWrong
from server.web.admin.profile.words import Words
from server.web.shared.staff import language
from server.words.languages import KNOWN, Language

Json = dict[str, object]


def text(name: str) -> str | None:
    """What stands in a field; None when it is empty."""
    return request.form.get(name, "").strip() or None


def number(name: str) -> int | str | None:
    """A whole number; what is none stays as it was typed, and the profile's checks will say so."""
    said = text(name)
    return int(said) if said is not None and said.isascii() and said.isdigit() and len(said) < 10 else said


def ticked(name: str) -> list[str]:
    """The values of the boxes that are ticked, in the order of the page."""
    return list(dict.fromkeys(request.form.getlist(name)))


def is_ticked(name: str) -> bool:
    """Whether one box is ticked."""
    return name in request.form


def said(name: str, languages: Iterable[str], before: Json | None = None) -> Json | None:
    """A sentence in each language; None when it stands in none. What `before` says in other languages stays."""
    typed = {code: text(f"{name}-{code}") for code in languages}
    kept = {code: told for code, told in (before or {}).items() if code not in typed}
    filled = {code: told for code, told in typed.items() if told is not None}
    return {**filled, **kept} if filled else None


def lines(name: str, languages: Iterable[str], before: Json | None = None) -> Json | None:
    """Short lines in each language, one below the other in its field."""
    whole = said(name, languages, before) or {}
    cut = {code: _cut(told) if isinstance(told, str) else told for code, told in whole.items()}
    return cut or None


def known(languages: Iterable[str]) -> list[Language]:
    """Name and direction of each language, for the fields of a form."""
    return [KNOWN.get(code) or Language(code=code, name=code) for code in languages]


def told(wrong: ProfileWrong) -> list[str]:
    """Every mistake as a line, in the words of whoever works here: where, and what was expected there."""
    words = Words(language=language())
    return [f"{words.path(complaint.where)}: {words.mistake(complaint.expected)}" for complaint in wrong.complaints]


def beside(wrong: ProfileWrong | None) -> dict[str, str]:
    """Where in the profile → what was expected there, in the words of whoever works here."""
    words = Words(language=language())
    return {complaint.where: words.mistake(complaint.expected) for complaint in (wrong.complaints if wrong else ())}


def _cut(told: str) -> list[str]:
    return [line.strip() for line in told.splitlines() if line.strip()]
