"""A language that a hall adds: which texts of its profile lack it, and the change that fills all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from server.domain.site.site import Site
from server.profile.edited import Document, document_of
from server.profile.read import ProfileWrong, read_document
from server.web.admin.topics.standard import standard_titles


@dataclass(frozen=True, kw_only=True)
class Lacking:
    """A text of the profile: where it stands, what it says in the house's language, and what is offered for it.

    `tall` are several short lines.
    """

    where: str
    house: str
    offered: str
    tall: bool


def lacking(site: Site, code: str) -> list[Lacking]:
    """Every text that the hall must have in this language before it can offer it: the profile's own checks say so."""
    document = document_of(site)
    document["languages"] = [*site.languages, code]
    try:
        read_document(document)
    except ProfileWrong as wrong:
        texts = ((complaint.where, _at(document, complaint.where)) for complaint in wrong.complaints)
        return [
            _lacking(where, said, site, code)
            for where, said in texts
            if isinstance(said, dict) and site.language in said
        ]
    return []


def add(document: Document, code: str, typed: Mapping[str, str]) -> None:
    """The hall offers the language, with what was typed: where it stands → the text; empty ones will be missed."""
    document["languages"].append(code)
    for where, said in typed.items():
        text = _at(document, where)
        if isinstance(text, dict) and said.strip():
            lists = any(isinstance(each, list) for each in text.values())
            text[code] = [line.strip() for line in said.splitlines() if line.strip()] if lists else said.strip()


def _lacking(where: str, said: dict[str, Any], site: Site, code: str) -> Lacking:
    house = said[site.language]
    if isinstance(house, list):
        return Lacking(where=where, house="\n".join(house), offered="", tall=True)
    usual = standard_titles([code], like=str(said.get("de", "")))
    return Lacking(where=where, house=house, offered=usual.get(code, ""), tall=False)


def _at(document: Any, where: str) -> Any:
    """What stands at a dotted path, None where the path leads nowhere."""
    for step in where.split("."):
        if isinstance(document, list):
            document = document[int(step)] if step in map(str, range(len(document))) else None
        elif isinstance(document, dict):
            document = document.get(step)
    return document
