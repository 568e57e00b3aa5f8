"""The slides of a hall as their page lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from server.domain.site.site import Site
from server.domain.site.wall_settings import Slide


@dataclass(frozen=True, kw_only=True)
class SlideRow:
    """A slide: its words in the house's language or another, its languages, the digest of its picture.

    `stands` says whether it is shown today: `now`, `coming` or `over`.
    """

    title: str
    text: str
    languages: tuple[str, ...]
    picture: str | None
    seconds: int
    valid_from: date | None
    valid_to: date | None
    walls: tuple[str, ...]
    stands: str


def slide_rows(site: Site, digests: Mapping[str, str], day: date) -> tuple[SlideRow, ...]:
    """Every slide, in the order in which they are shown."""
    return tuple(_row(site, slide, digests, day) for slide in site.slides)


def _row(site: Site, slide: Slide, digests: Mapping[str, str], day: date) -> SlideRow:
    title, text = slide.title or {}, slide.text or {}
    written = tuple(language for language in site.languages if language in title or language in text)
    first = site.language if site.language in written else next(iter(written), "")
    return SlideRow(
        title=title.get(first, ""), text=text.get(first, ""), languages=written,
        picture=digests.get(slide.picture or ""), seconds=slide.seconds,
        valid_from=slide.valid_from, valid_to=slide.valid_to, walls=slide.walls, stands=_stands(slide, day),
    )  # fmt: skip


def _stands(slide: Slide, day: date) -> str:
    if slide.valid_from is not None and day < slide.valid_from:
        return "coming"
    return "over" if slide.valid_to is not None and slide.valid_to < day else "now"
