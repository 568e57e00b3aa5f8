"""What is said of a call in front of one wall: in which languages, and word for word. Said is what that wall shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from server.domain.site.language import said_in, spoken
from server.domain.site.site import Site
from server.domain.site.wall_settings import WallSettings
from server.speech.sentences import call_sentence, written_in
from server.words.catalogue import say


@dataclass(frozen=True, kw_only=True)
class Calling:
    """A call as it is said: `number` as it is written, `desk` and `topic` their ids."""

    number: str
    symbol: str
    desk: str
    topic: str


def languages_of_call(site: Site, language: str) -> list[str]:
    """The visitor's, then the house's own; once where both sound alike, as plain German and German do."""
    own = written_in(language)
    return [own] if spoken(own) == spoken(site.language) else [own, site.language]


def call_told(site: Site, wall: WallSettings, calling: Calling, language: str) -> list[str]:
    """Number, symbol, room and the way there. A silent call says no more than number and symbol."""
    desk, topic = site.desk(calling.desk), site.topic(calling.topic)
    is_silent = topic is not None and topic.silent_call
    label = None if desk is None or is_silent else desk.label
    sentence = call_sentence(language, number=calling.number, symbol=calling.symbol, desk=label)
    return [sentence] if label is None else [sentence, *_way(site, wall, calling.desk, language)]


def _way(site: Site, wall: WallSettings, desk_called: str, language: str) -> Iterator[str]:
    """In another room than the first everybody goes the same way, whichever desk calls."""
    desk = site.desk(desk_called)
    if wall.go_to is not None:
        yield said_in(wall.go_to, language)
    elif desk is not None and desk.floor is not None:
        yield desk.floor
    arrow = wall.arrow if wall.go_to is not None else desk.arrow if desk else "none"
    if arrow != "none":
        yield say("wall", language, f"arrow-{arrow}")
