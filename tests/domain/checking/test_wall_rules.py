"""What makes sense about the walls of a profile."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from server.domain.checking.mistake import Path
from server.domain.checking.wall_rules import mistakes_in_the_walls
from server.domain.site.site import Site
from server.domain.site.wall_settings import LoudHours, OneWall, QuietHours, Slide, Ticker, WallSettings
from tests.building import a_site, said

HALL = OneWall(name="Halle")
OVER_NIGHT = QuietHours(begins=time(20), ends=time(7))


def with_desk(**changes: Any) -> Site:
    """The hall with a first desk that says more of itself."""
    site = a_site()
    return replace(site, desks=(replace(site.desks[0], **changes), *site.desks[1:]))


def a_wall(**said_of_it: Any) -> Site:
    return a_site(walls=(OneWall(name="Halle", **said_of_it),))


def a_slide(**changes: Any) -> Site:
    return a_site(walls=(HALL,), slides=(Slide(**({"title": {"de": "Sprachtreff"}} | changes)),))


FINE = {
    "nothing said": a_site(),
    "everything said": a_site(
        wall=WallSettings(screen_inches=65, distance=7.5, theme="by-hour", next=3, recent=0, call_ends=15, quiet=(OVER_NIGHT,), volume=0),
        walls=(HALL, OneWall(name="Flur", layout="strip", desks=("eins",)), OneWall(name="Saal", layout="overflow", go_to=said("Halle"))),
        slides=(Slide(text={"ar": "نص"}, picture="bilder/plan.png", walls=("Flur",), valid_to=date(2026, 12, 1)),),
        ticker=(Ticker(text={"de": "Am Freitag zu."}),),
    ),
    "a desk with floor and colour": with_desk(floor="1. OG", colour="sky"),
}  # fmt: skip

WRONG: dict[str, tuple[Site, Path]] = {
    "a wall twice": (a_site(walls=(HALL, HALL)), ("walls",)),
    "a wall without a name": (a_site(walls=(OneWall(name=" "),)), ("walls", 0, "name")),
    "a wall for a desk that is not there": (a_wall(desks=("eins", "zehn")), ("walls", 0, "desks", 1)),
    "a wall for a desk twice": (a_wall(desks=("eins", "eins")), ("walls", 0, "desks")),
    "an overflow that leads nowhere": (a_wall(layout="overflow"), ("walls", 0)),
    "a way not said in Arabic": (a_wall(go_to={"de": "Halle"}), ("walls", 0, "go_to")),
    "a glass the size of a phone": (a_wall(screen_inches=6), ("walls", 0, "screen_inches")),
    "a wall read from the moon": (a_site(wall=WallSettings(distance=41)), ("wall", "distance")),
    "more past calls than a board holds": (a_wall(recent=9), ("walls", 0, "recent")),
    "calls that end before they begin": (a_wall(call_ends=0), ("walls", 0, "call_ends")),
    "a day that ends before it begins": (a_wall(light_from=time(19)), ("walls", 0, "light_to")),
    "a wall louder than it can be": (a_wall(volume=101), ("walls", 0, "volume")),
    "an hour louder than can be": (a_wall(loud=(LoudHours(begins=time(8), ends=time(9), volume=101),)), ("walls", 0, "loud", 0, "volume")),
    "a quiet hour without end": (a_site(wall=WallSettings(quiet=(QuietHours(begins=time(8), ends=time(8)),))), ("wall", "quiet", 0, "ends")),
    "a slide of nothing": (a_slide(title=None), ("slides", 0)),
    "a slide in a language of no one": (a_slide(title={"fr": "Bonjour"}), ("slides", 0, "title", "fr")),
    "a slide in no language": (a_slide(title={}), ("slides", 0, "title")),
    "a slide as long as a letter": (a_slide(text={"de": "x" * 601}), ("slides", 0, "text", "de")),
    "a slide on an unknown wall": (a_slide(walls=("Keller",)), ("slides", 0, "walls", 0)),
    "a slide that flickers": (a_slide(seconds=1), ("slides", 0, "seconds")),
    "a slide over before it begins": (
        a_slide(valid_from=date(2026, 12, 2), valid_to=date(2026, 12, 1)), ("slides", 0, "valid_to"),
    ),
    "a picture from elsewhere": (a_slide(picture="../plan.png"), ("slides", 0, "picture")),
    "a picture from the web": (a_slide(picture="https://example.org/plan.png"), ("slides", 0, "picture")),
    "a picture that could act": (a_slide(picture="plan.svg"), ("slides", 0, "picture")),
    "a ticker as long as a slide": (a_site(ticker=(Ticker(text={"de": "x" * 101}),)), ("ticker", 0, "text", "de")),
    "a floor that is a sentence": (with_desk(floor="im ersten Obergeschoss"), ("desks", 0, "floor")),
}  # fmt: skip


@pytest.mark.parametrize("site", FINE.values(), ids=FINE)
def test_walls_that_make_sense_are_no_mistake(site: Site) -> None:
    assert list(mistakes_in_the_walls(site)) == []


@pytest.mark.parametrize(("site", "path"), WRONG.values(), ids=WRONG)
def test_what_makes_no_sense_is_said_once_and_where(site: Site, path: Path) -> None:
    assert [mistake.path for mistake in mistakes_in_the_walls(site)] == [path]
