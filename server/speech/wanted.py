"""What a person has to record so that a language without a voice is heard: sentences, and what stands around gaps."""

from collections.abc import Iterable, Iterator
from string import Formatter

from server.speech.clips import clip_name
from server.words.catalogue import Sentence, catalogue
from server.words.languages import KNOWN

SCREENS = ("kiosk", "speech")
"""The catalogues that a kiosk reads aloud."""

NUMBERS = range(1, 1000)
"""What stands in a gap most often: the numbers of a day, people, minutes."""


def clips_wanted(language: str) -> dict[str, str]:
    """What to record: the name of each clip → what is said in it. Titles of topics and places come with a profile."""
    said = [KNOWN[language].name] if language in KNOWN else []
    for screen in SCREENS:
        known = catalogue(screen, language)
        if known.language == language:
            said += _parts(known.sentences.values())
    return {clip_name(each): each for each in [*said, *map(str, NUMBERS)]}


def _parts(sentences: Iterable[Sentence]) -> Iterator[str]:
    for sentence in sentences:
        for form in [sentence] if isinstance(sentence, str) else sentence:
            for text, *_ in Formatter().parse(form):
                if any(sign.isalnum() for sign in text):
                    yield text.strip()
