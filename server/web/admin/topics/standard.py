"""Topics that many halls have: offered for a new one, and where a title is missing in some language."""

from collections.abc import Iterable, Mapping
from typing import Any

from server.profile.first_document import STANDARD_TOPICS
from server.words.catalogue import catalogue

SCREEN = "topic"


def standard_titles(languages: Iterable[str], *, like: str) -> dict[str, str]:
    """What the standard text that says `like` in German says in those of the languages that have it."""
    key = next((key for key, said in catalogue(SCREEN, "de").sentences.items() if said == like), None)
    return {} if key is None else _titles(key, languages)


def standard_names(language: str) -> Mapping[str, str]:
    """Id → what each standard topic is called."""
    return {topic.id: catalogue(SCREEN, language).say(topic.id) for topic in STANDARD_TOPICS}


def standard_topic(id_: str, languages: Iterable[str]) -> dict[str, Any]:
    """What a form for a new topic begins with: the standard topic of that id, or nothing but the usual."""
    known = next((topic for topic in STANDARD_TOPICS if topic.id == id_), None)
    if known is None:
        return {"title": {}, "minutes": 15, "tile": True}
    title = _titles(known.id, languages)
    return {"title": title, "icon": known.icon, "minutes": known.minutes, "sensitive": known.sensitive, "tile": True}


def _titles(key: str, languages: Iterable[str]) -> dict[str, str]:
    told = {language: catalogue(SCREEN, language) for language in languages}
    return {language: each.say(key) for language, each in told.items() if each.language == language}
