"""Pages for advisors, in the language of their browser among those the desk speaks."""

from datetime import datetime
from typing import Any

from flask import render_template, request

from server.domain.site import Site
from server.web.shared.parts import parts
from server.words.catalogue import catalogue
from server.words.languages import clock_time, direction

SPOKEN = ("de", "en")


def language() -> str:
    """German, or English when the browser prefers it."""
    return request.accept_languages.best_match(SPOKEN, "de") or "de"


def page(template: str, **values: Any) -> str:
    """A page with the sentences of the catalogue `desk` at hand as `say`."""
    spoken = language()
    return render_template(
        template, say=catalogue("desk", spoken).say, language=spoken, direction=direction(spoken),
        demo=parts().config.demo, **values,
    )  # fmt: skip


def page_of_hall(template: str, site: Site, now: datetime, **values: Any) -> str:
    """A page that shows how things stand in a hall: with its profile, and its time as `clock`."""
    return page(template, site=site, clock=clock_time(now, site.timezone), **values)
