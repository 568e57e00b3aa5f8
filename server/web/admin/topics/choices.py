"""What can be chosen in the form of a topic, with the names that people know."""

from typing import Any

from server.domain.site.site import Site
from server.web.admin.fields import known
from server.web.admin.hours_fields import rows_of
from server.web.admin.topics.form import destination_of


def choices(site: Site, typed: dict[str, Any]) -> dict[str, Any]:
    """Values for the template: languages, hours as rows, gates and their answers, redirects, parents."""
    use = typed.get("gate") or {}
    gate = site.gate(use.get("question", ""))
    was = use.get("answers", {})
    return {
        "languages": known(site.languages),
        "hours": rows_of(typed.get("opening") or []),
        "owners": {owner["organisation"]: owner for owner in typed.get("organisations", [])},
        "parents": _parents(site, typed),
        "redirects": {each.id: _redirect_title(site, each.id) for each in site.redirects},
        "gates": {each.id: each.question.get(site.language, each.id) for each in site.gates},
        "answers": [
            (each.id, each.title.get(site.language, each.id), destination_of(was.get(each.id, {})))
            for each in (gate.answers if gate else ())
        ],
        "destinations": _destinations(site, str(typed.get("id", ""))),
    }


def _parents(site: Site, typed: dict[str, Any]) -> dict[str, str]:
    """The tiles under which it can stand: none for one that has topics below itself, as there is no third level."""
    if typed.get("children"):
        return {}
    own = typed.get("id")
    return {
        each.id: each.title.get(site.language, each.id) for each in site.topics if each.id != own and not each.unsure
    }


def _destinations(site: Site, own: str) -> dict[str, str]:
    topics = {
        f"topic:{each.id}": each.title.get(site.language, each.id)
        for each in site.all_topics()
        if each.id != own and not each.children
    }
    return topics | {f"redirect:{each.id}": f"→ {_redirect_title(site, each.id)}" for each in site.redirects}


def _redirect_title(site: Site, redirect: str) -> str:
    known_redirect = site.redirect(redirect)
    place = site.place(known_redirect.place) if known_redirect else None
    return place.title.get(site.language, place.id) if place else redirect
