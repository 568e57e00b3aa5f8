"""What the form of a person says."""

from collections.abc import Collection, Mapping, Sequence

from flask import request

from server.profile.people import Person
from server.profile.read import Complaint
from server.web.admin.id_from_title import id_from_title
from server.web.admin.profile.words import Words

RESERVED = ("new",)


def asked_person(id_: str | None, taken: Collection[str]) -> Person:
    """The person that was filled in; a new one gets an id, which is the login name, from the title."""
    title = request.form.get("title", "").strip()
    wanted = request.form.get("id", "").strip()
    return Person(
        id=id_ or wanted or id_from_title(title, [*taken, *RESERVED]), title=title,
        organisation=request.form.get("organisation", ""), roles=request.form.getlist("roles"),
        topics=request.form.getlist("topics"), languages=request.form.getlist("languages"),
    )  # fmt: skip


def beside(complaints: Sequence[Complaint], fields: Mapping[str, str], words: Words) -> dict[str, list[str]]:
    """Field of the form → what is wrong there; "" for what is wrong elsewhere. `fields`: where it begins → field."""
    found: dict[str, list[str]] = {}
    for each in complaints:
        field = next((field for start, field in fields.items() if f"{each.where}.".startswith(f"{start}.")), "")
        said = words.mistake(each.expected)
        found.setdefault(field, []).append(said if field else f"{words.path(each.where)}: {said}")
    return found
