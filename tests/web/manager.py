"""The browser of somebody who runs a hall: forms are filled in and sent as they stand on the page."""

from dataclasses import replace

from server.domain.site.role import Role, Staff
from server.domain.site.site import Site
from tests.web.page import Element
from tests.web.served import Browser, Served

MANAGER = Staff(id="leitung", title="Leitung", organisation="stadt", roles=(Role.MANAGER,))


def managing(served: Served, language: str = "de") -> Browser:
    """Somebody of the staff who manages the hall, logged in."""
    known = site(served)
    if MANAGER not in known.staff:
        served.hall.loads(replace(known, staff=(*known.staff, MANAGER)))
    return served.advisor(MANAGER.id, language=language)


def site(served: Served) -> Site:
    """The profile as it is loaded now."""
    with served.hall.storage.reading("halle", served.hall.clock()) as (_, profile):
        return profile


def fills(browser: Browser, form: str, **typed: str | list[str]) -> None:
    """Sends a form as it stands on the page, with some fields typed anew; a list are boxes that are ticked."""
    part = browser.page.part(form)
    said: dict[str, str | list[str]] = {}
    for name, value in standing(part):
        before = said.get(name)
        said[name] = value if before is None else [*(before if isinstance(before, list) else [before]), value]
    browser.posts(part.attributes["action"], **(said | typed))  # type: ignore[arg-type]  # the client takes lists too


def standing(form: Element) -> list[tuple[str, str]]:
    """Name and value of everything that a form would send now."""
    fields = [
        (each.attributes["name"], each.attributes.get("value", ""))
        for each in form.every("input")
        if each.attributes.get("type") not in {"checkbox", "radio"} or "checked" in each.attributes
    ]
    fields += [(each.attributes["name"], "".join(map(str, each.inside)).strip()) for each in form.every("textarea")]
    return fields + [(each.attributes["name"], _chosen(each)) for each in form.every("select")]


def _chosen(select: Element) -> str:
    options = list(select.every("option"))
    return next((each.attributes["value"] for each in options if "selected" in each.attributes), "")
