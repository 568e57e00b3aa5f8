"""Says sentences: from recorded clips, else with a voice."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import structlog

from server.domain.site.language import spoken
from server.speech.cache import Cache
from server.speech.clips import Clips
from server.speech.engine import Engine, NoSound
from server.speech.readable import plain
from server.speech.sounds import joined
from server.speech.voices import voice_of

_log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """What was said: a WAV file, and the language that is heard in it."""

    language: str
    wav: bytes


@dataclass(frozen=True, kw_only=True)
class Speech:
    """Everything that can be said aloud here. Without an `engine` only the clips speak."""

    engine: Engine | None
    clips: Clips
    cache: Cache

    def is_there(self) -> bool:
        """Whether anything can be heard at all."""
        return self.engine is not None or self.clips.are_there()

    def say(self, language: str, sentences: Sequence[str]) -> Spoken | None:
        """The sentences one after the other; None when one of them cannot be said in that language."""
        sounds = [self._sound(language, sentence) for sentence in sentences if plain(sentence)]
        heard = [sound for sound in sounds if sound is not None]
        if not heard or len(heard) < len(sounds):
            return None
        return Spoken(language=spoken(language), wav=joined(heard))

    def say_in_one_of(self, languages: Iterable[str], told: Callable[[str], Sequence[str]]) -> Spoken | None:
        """What `told` tells in the first of the languages in which it can be heard; None where it can in none."""
        return next((said for language in languages if (said := self.say(language, told(language)))), None)

    def _sound(self, language: str, sentence: str) -> bytes | None:
        clip, voice, engine = self.clips.find(language, sentence), voice_of(language), self.engine
        if clip is not None or engine is None or voice is None:
            return clip
        try:
            return self.cache.get(engine.version, voice, plain(sentence), make=lambda: engine.render(voice, sentence))
        except NoSound as error:
            _log.warning("a sentence could not be said", voice=voice, why=str(error))
            return None
