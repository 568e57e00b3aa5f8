"""A site profile from YAML text to a checked `Site`, or every mistake with its line."""

import json
from collections.abc import Collection, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from server.domain.checking.mistake import Mistake, Path, listed
from server.domain.checking.site_rules import mistakes_in
from server.domain.site.site import Site
from server.profile.form_mistakes import UNKNOWN_KEY, expected_form
from server.profile.yaml_lines import Marked, NotYaml, read_marked

LARGEST = 200_000

_SITE: TypeAdapter[Site] = TypeAdapter(Site)


@dataclass(frozen=True, kw_only=True, order=True)
class Complaint:
    """One mistake in a profile file: the line (from 1), where in the document, what was expected there."""

    line: int
    where: str
    expected: str


class ProfileWrong(Exception):
    """A profile cannot be used; `complaints` holds every mistake, in the order of the file."""

    def __init__(self, complaints: list[Complaint]) -> None:
        super().__init__(f"{len(complaints)} mistakes")
        self.complaints = sorted(complaints)


def read_profile(
    text: str, *, languages: Collection[str] = (), pictograms: Collection[str] = (), voices: Collection[str] = ()
) -> Site:
    """The site that `text` (YAML) describes. Raises ProfileWrong with every mistake.

    `languages` are those Lotse has words for, `pictograms` the drawings at hand, `voices` the languages that this
    machine can speak; empty means not checked.
    """
    return _checked(_parsed(text), languages, pictograms, voices)


def read_document(
    document: Any, *, languages: Collection[str] = (), pictograms: Collection[str] = (), voices: Collection[str] = ()
) -> Site:
    """The site that a JSON document describes, as `read_profile` reads a file; every complaint is of line 1."""
    return _checked(Marked(document=document, lines={}), languages, pictograms, voices)


def complaints_about(text: str, mistakes: Iterable[Mistake]) -> list[Complaint]:
    """What was found about a profile after it was read, with the lines of `text`."""
    marked = _parsed(text)
    return [_complaint(marked, mistake.path, mistake.expected) for mistake in mistakes]


def site_from_json(document: str) -> Site:
    """A site as `site_to_json` wrote it."""
    return _SITE.validate_json(document)


def site_to_json(site: Site) -> str:
    """A site as one JSON text, for storage."""
    return _SITE.dump_json(site).decode()


def _parsed(text: str) -> Marked:
    if len(text) > LARGEST:
        raise ProfileWrong([Complaint(line=1, where="(file)", expected=f"at most {LARGEST} characters")])
    try:
        return read_marked(text)
    except NotYaml as error:
        raise ProfileWrong([Complaint(line=error.line, where="(YAML)", expected=error.expected)]) from error


def _checked(marked: Marked, languages: Collection[str], pictograms: Collection[str], voices: Collection[str]) -> Site:
    site, complaints = _formed(marked)
    if site is not None:
        found = (*mistakes_in(site), *_not_at_hand(site, languages, pictograms), *_voiceless(site, voices))
        complaints += [_complaint(marked, mistake.path, mistake.expected) for mistake in found]
    if site is None or complaints:
        raise ProfileWrong(complaints)
    return site


def _formed(marked: Marked) -> tuple[Site | None, list[Complaint]]:
    """The site if its form is right but for keys that do not exist: what else is wrong is then found as well."""
    document, complaints = deepcopy(marked.document), list[Complaint]()
    for _ in range(2):
        try:
            # As JSON, strictly: a time is text such as 08:00, and `opens: 8` is not eight seconds past midnight.
            return _SITE.validate_json(json.dumps(document), strict=True), complaints
        except ValidationError as error:
            wrong = [dict(found) for found in error.errors()]
        complaints += [_of_form(marked, found) for found in wrong]
        if any(found["type"] != UNKNOWN_KEY for found in wrong):
            break
        for found in wrong:
            _take_out(document, found["loc"])
    return None, complaints


def _take_out(document: Any, path: Any) -> None:
    *around, key = path
    for part in around:
        document = document[part]
    del document[key]


def _not_at_hand(site: Site, languages: Collection[str], pictograms: Collection[str]) -> Iterator[Mistake]:
    for at, language in enumerate(site.languages):
        if languages and language not in languages:
            yield Mistake(path=("languages", at), expected=f"one of {listed(languages)}")
    for path, icon in _icons(site):
        if pictograms and icon not in pictograms:
            yield Mistake(path=(*path, "icon"), expected=f"the name of a pictogram; there is no “{icon}”")


def _voiceless(site: Site, voices: Collection[str]) -> Iterator[Mistake]:
    for language, stands_in in site.speech.stand_in.items():
        if voices and stands_in not in voices:
            yield Mistake(path=("speech", "stand_in", language), expected=f"a language with a voice: {listed(voices)}")


def _icons(site: Site) -> Iterator[tuple[Path, str]]:
    for at, topic in enumerate(site.topics):
        yield ("topics", at), topic.icon
        for index, child in enumerate(topic.children):
            yield ("topics", at, "children", index), child.icon
    for at, gate in enumerate(site.gates):
        for index, answer in enumerate(gate.answers):
            yield ("gates", at, "answers", index), answer.icon


def _of_form(marked: Marked, found: dict[str, object]) -> Complaint:
    path: Path = tuple(part for part in found["loc"] if isinstance(part, str | int))  # type: ignore[attr-defined]
    return _complaint(marked, path, expected_form(found, marked.document))


def _complaint(marked: Marked, path: Path, expected: str) -> Complaint:
    where = ".".join(str(part) for part in path) or "(file)"
    return Complaint(line=marked.line(path), where=where, expected=expected)
