"""Pages for the people of the house, in the language of their browser among those that such pages speak."""

from typing import Any

from flask import render_template, request

from server.web.shared.parts import parts
from server.words.catalogue import catalogue
from server.words.languages import direction

SPOKEN = ("de", "en")


def language() -> str:
    """German, or English when the browser prefers it."""
    return request.accept_languages.best_match(SPOKEN, "de") or "de"


def staff_page(screen: str, template: str, **values: Any) -> str:
    """A page with the sentences of the catalogue `screen` at hand as `say`."""
    spoken = language()
    return render_template(
        template, say=catalogue(screen, spoken).say, language=spoken, direction=direction(spoken),
        demo=parts().config.demo, **values,
    )  # fmt: skip
