"""People in a profile: one entry may stand among the advisors, among the staff, or in both under the same id."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from server.domain.site.role import Role
from server.domain.site.site import Site
from server.profile.edited import Document


@dataclass(frozen=True, kw_only=True)
class Person:
    """Who somebody is in a hall. Topics and languages are an advisor's; the title says a function, not a name."""

    id: str
    title: str
    organisation: str
    roles: Sequence[str]
    topics: Sequence[str] = ()
    languages: Sequence[str] = ()


def people_in(site: Site) -> list[Person]:
    """Everybody of a hall, advisors first."""
    known = {advisor.id: advisor for advisor in site.advisors}
    others = {each.id: each for each in site.staff}
    ids = dict.fromkeys((*known, *others))
    return [
        Person(
            id=id_, title=(known.get(id_) or others[id_]).title,
            organisation=(known.get(id_) or others[id_]).organisation,
            roles=[role.value for role in Role if role in site.roles_of(id_)],
            topics=known[id_].topics if id_ in known else (), languages=known[id_].languages if id_ in known else (),
        )
        for id_ in ids
    ]  # fmt: skip


def put_person(document: Document, person: Person) -> None:
    """Writes a person into the lists where their roles belong, in their old place or at the end."""
    same = {"id": person.id, "title": person.title, "organisation": person.organisation}
    advises = Role.ADVISOR.value in person.roles
    advisor = same | {"topics": list(person.topics), "languages": list(person.languages)}
    roles = [role for role in person.roles if role != Role.ADVISOR.value]
    _replace(document, "advisors", person.id, advisor if advises else None)
    _replace(document, "staff", person.id, same | {"roles": roles} if roles else None)
    if not advises:
        _out_of_the_rota(document, person.id)


def take_out_person(document: Document, person: str) -> None:
    """Takes a person out of a profile, and out of its rota; a shift that nobody has is none."""
    _replace(document, "advisors", person, None)
    _replace(document, "staff", person, None)
    _out_of_the_rota(document, person)


def _replace(document: Document, part: str, id_: str, new: dict[str, Any] | None) -> None:
    known: list[dict[str, Any]] = document.get(part) or []
    at = next((at for at, each in enumerate(known) if each["id"] == id_), len(known))
    document[part] = [*known[:at], *([new] if new else []), *known[at + 1 :]]


def _out_of_the_rota(document: Document, person: str) -> None:
    for shift in document.get("rota") or []:
        shift["advisors"] = [each for each in shift["advisors"] if each != person]
    document["rota"] = [shift for shift in document.get("rota") or [] if shift["advisors"]]
