"""What the tiles and sentences of a kiosk's screens say aloud."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from server.domain.refusal import Code, Refusal
from server.domain.site.language import said_in
from server.domain.site.site import Site
from server.storage.records import Records
from server.storage.rest_of_day import rest_of_day
from server.web.devices.kiosk_topics import kiosk_topics
from server.words.catalogue import HOUSE, catalogue

Told = Callable[[str], list[str]]
"""Language → the sentences in it."""


def sentence_aloud(key: str) -> Told:
    """A sentence of the kiosk's catalogue, one without gaps. Refuses with NOT_FOUND."""
    sentence = catalogue("kiosk", HOUSE).sentences.get(key)
    if not isinstance(sentence, str) or "{" in sentence:
        raise Refusal(Code.NOT_FOUND)
    return lambda language: [str(catalogue("kiosk", language).sentences.get(key, ""))]


def topic_aloud(site: Site, records: Records, now: datetime, topic: str) -> Told:
    """A tile's title and, where nobody is here for it, when somebody will be. Refuses with TOPIC_UNKNOWN."""
    tiles = _all(kiosk_topics(site, now, rest_of_day(records, site, now)))
    tile = next((known for known in tiles if known["id"] == topic), None)
    without_tile = site.topic(topic)
    if tile is None and without_tile is not None:
        return lambda language: [said_in(without_tile.title, language)]
    if tile is None:
        raise Refusal(Code.TOPIC_UNKNOWN)
    return lambda language: [part[language] for part in (tile["title"], tile["closed"]) if part is not None]


def question_aloud(site: Site, gate: str) -> Told:
    """A gate's question. Refuses with QUESTION_UNKNOWN."""
    known = site.gate(gate)
    if known is None:
        raise Refusal(Code.QUESTION_UNKNOWN)
    return lambda language: [said_in(known.question, language)]


def choice_aloud(site: Site, gate: str, answer: str) -> Told:
    """One answer at a gate. Refuses with ANSWER_UNKNOWN."""
    known = site.gate(gate)
    choice = next((choice for choice in known.answers if choice.id == answer), None) if known else None
    if choice is None:
        raise Refusal(Code.ANSWER_UNKNOWN)
    return lambda language: [said_in(choice.title, language)]


def _all(tiles: Iterable[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    for tile in tiles:
        yield tile
        yield from tile["children"]
