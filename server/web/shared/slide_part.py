"""A slide as a wall is told of it, in one of its languages."""

from collections.abc import Mapping
from typing import Any

from server.domain.site.site import Site
from server.domain.site.wall_settings import Slide
from server.web.shared.slide_text import blocks_of
from server.words.languages import direction


def written_in(slide: Slide, site: Site) -> list[str | None]:
    """The languages in which it says something, in the order of the hall; one None for a picture without words."""
    said = {*(slide.title or ()), *(slide.text or ())}
    return [language for language in site.languages if language in said] or [None]


def slide_part(slide: Slide, language: str | None, digests: Mapping[str, str]) -> dict[str, Any]:
    """As in `tests/contract/wall_board.json`; `digests` are those of the hall's pictures by their name."""
    digest = digests.get(slide.picture or "")
    return {
        "language": language or "",
        "direction": direction(language) if language else "ltr",
        "title": (slide.title or {}).get(language or "", ""),
        "blocks": blocks_of((slide.text or {}).get(language or "", "")),
        "picture": f"/api/wall/pictures/{digest}" if digest else None,
        "seconds": slide.seconds,
    }
