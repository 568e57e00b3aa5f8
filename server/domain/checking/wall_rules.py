"""What makes sense about the walls of a profile: names, desks, numbers, and what stands there between calls."""

import re
from collections.abc import Iterator
from datetime import date

from server.domain.checking.mistake import Mistake, Path, listed, not_said, stands_twice, wrong_number, wrong_signs
from server.domain.site.site import Site
from server.domain.site.text import Text
from server.domain.site.wall_settings import OneWall, Slide, Ticker, WallSettings

LONGEST = {"title": 80, "text": 600, "ticker": 100, "floor": 16}
"""Characters that can be read at a glance: of a slide's title and text, of the line at the foot, of a floor."""

_NUMBERS = {
    "screen_inches": (10, 120), "distance": (1, 40), "next": (0, 8), "recent": (0, 8),
    "call_ends": (1, 240), "volume": (0, 100),
}  # fmt: skip
"""What each number may be, from – to."""

_FILE = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*\.(?:png|jpe?g|webp)")


def mistakes_in_the_walls(site: Site) -> Iterator[Mistake]:
    """Every mistake of the walls, the slides, the line at their foot, and of what a wall says of a desk."""
    yield from _settings(("wall",), site.wall, site)
    yield from stands_twice(("walls",), (wall.name for wall in site.walls))
    for at, wall in enumerate(site.walls):
        yield from _one_wall(("walls", at), wall, site)
    for at, slide in enumerate(site.slides):
        yield from _slide(("slides", at), slide, site)
    for at, ticker in enumerate(site.ticker):
        yield from _between_calls(("ticker", at), ticker, site)
        yield from _said(("ticker", at, "text"), ticker.text, site, LONGEST["ticker"])
    for at, desk in enumerate(site.desks):
        if desk.floor is not None:
            yield from _short(("desks", at, "floor"), desk.floor, LONGEST["floor"])


def _one_wall(path: Path, wall: OneWall, site: Site) -> Iterator[Mistake]:
    if not wall.name.strip():
        yield Mistake(path=(*path, "name"), expected="the name under which the wall was invited")
    yield from _settings(path, wall, site)
    settled = wall.settled(site.wall)
    if settled.layout == "overflow" and settled.go_to is None:
        yield Mistake(path=path, expected="go_to: where everybody goes who is called there")


def _settings(path: Path, wall: WallSettings | OneWall, site: Site) -> Iterator[Mistake]:
    for name, (least, most) in _NUMBERS.items():
        if getattr(wall, name) is not None:
            yield from wrong_number((*path, name), getattr(wall, name), least=least, most=most)
    desks = {desk.id for desk in site.desks}
    yield from stands_twice((*path, "desks"), wall.desks or ())
    for at, desk in enumerate(wall.desks or ()):
        if desk not in desks:
            yield Mistake(path=(*path, "desks", at), expected=f"one of {listed(desks)}")
    if wall.go_to is not None:
        yield from not_said((*path, "go_to"), wall.go_to, site.languages)
    yield from _sound(path, wall)
    hours = wall.settled(site.wall) if isinstance(wall, OneWall) else wall
    if hours.light_from >= hours.light_to:
        yield Mistake(path=(*path, "light_to"), expected="a time after light_from")


def _sound(path: Path, wall: WallSettings | OneWall) -> Iterator[Mistake]:
    for name in ("loud", "quiet"):
        for at, hours in enumerate(getattr(wall, name) or ()):
            if hours.begins == hours.ends:
                yield Mistake(path=(*path, name, at, "ends"), expected="another time than begins")
    for at, hours in enumerate(wall.loud or ()):
        yield from wrong_number((*path, "loud", at, "volume"), hours.volume, least=0, most=100)


def _slide(path: Path, slide: Slide, site: Site) -> Iterator[Mistake]:
    yield from _between_calls(path, slide, site)
    yield from wrong_number((*path, "seconds"), slide.seconds, least=4, most=120)
    if slide.title is None and slide.text is None and slide.picture is None:
        yield Mistake(path=path, expected="a title, a text or a picture")
    for name in ("title", "text"):
        if getattr(slide, name) is not None:
            yield from _said((*path, name), getattr(slide, name), site, LONGEST[name])
    if slide.picture is not None and not _FILE.fullmatch(slide.picture):
        yield Mistake(path=(*path, "picture"), expected="a PNG, JPEG or WebP file beside the profile, such as plan.png")


def _between_calls(path: Path, what: Slide | Ticker, site: Site) -> Iterator[Mistake]:
    names = {wall.name for wall in site.walls}
    for at, name in enumerate(what.walls):
        if name not in names:
            yield Mistake(path=(*path, "walls", at), expected=f"one of the walls: {listed(names)}")
    if (what.valid_from or date.min) > (what.valid_to or date.max):
        yield Mistake(path=(*path, "valid_to"), expected="a day that is not before valid_from")


def _said(path: Path, said: Text, site: Site, longest: int) -> Iterator[Mistake]:
    """A text that need not be there in every language: each is shown in turn, and somebody decided which matter."""
    if not said:
        yield Mistake(path=path, expected="a text in at least one language")
    for language, sentence in said.items():
        if language not in site.languages:
            yield Mistake(path=(*path, language), expected=f"one of the hall's languages: {listed(site.languages)}")
        yield from _short((*path, language), sentence, longest)


def _short(path: Path, sentence: str, longest: int) -> Iterator[Mistake]:
    if not sentence.strip() or len(sentence) > longest:
        yield Mistake(path=path, expected=f"1 to {longest} characters")
    yield from wrong_signs(path, [sentence])
