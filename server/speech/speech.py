"""Says sentences: from recorded clips, else with a voice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType

import structlog

from server.domain.site.language import spoken
from server.speech.cache import Cache
from server.speech.clips import Clips
from server.speech.engine import Engine
from server.speech.opus import Opus
from server.speech.program import NoSound
from server.speech.readable import plain
from server.speech.sounds import joined

_log = structlog.get_logger()

NOBODY: Mapping[str, str] = MappingProxyType({})
"""No language stands in for another."""


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """What was said: a WAV file, the language that is heard in it, and the text."""

    language: str
    wav: bytes
    text: str


@dataclass(frozen=True, kw_only=True)
class Speech:
    """Everything that can be said aloud here. The first of the `engines` that has a voice speaks; else only clips."""

    engines: Sequence[Engine]
    clips: Clips
    cache: Cache
    packer: Opus | None = None

    def is_there(self) -> bool:
        """Whether anything can be heard at all."""
        return bool(self.engines) or self.clips.are_there()

    def voiceless(self, languages: Sequence[str], *, stand_in: Mapping[str, str] = NOBODY) -> list[str]:
        """Those of the languages for which there is no voice, no stand-in and not one clip: German is heard."""
        silent = [each for each in languages if self._voice(each, stand_in) is None]
        return [each for each in silent if not self.clips.speak(each)]

    def say(self, language: str, sentences: Sequence[str], *, stand_in: Mapping[str, str] = NOBODY) -> Spoken | None:
        """The sentences one after the other; None when one of them cannot be said in that language.

        `stand_in` names for languages without a voice another one whose voice reads them.
        """
        read = [sentence for sentence in sentences if plain(sentence)]
        voice = self._voice(language, stand_in)
        sounds = [self._sound(language, sentence, voice) for sentence in read]
        heard = [sound for sound in sounds if sound is not None]
        if not heard or len(heard) < len(sounds):
            return None
        return Spoken(language=spoken(language), wav=joined(heard), text=" ".join(map(plain, read)))

    def say_in_one_of(
        self, languages: Iterable[str], told: Callable[[str], Sequence[str]], *, stand_in: Mapping[str, str] = NOBODY
    ) -> Spoken | None:
        """What `told` tells in the first of the languages in which it can be heard; None where it can in none."""
        said = (self.say(language, told(language), stand_in=stand_in) for language in languages)
        return next((heard for heard in said if heard is not None), None)

    def packed(self, wav: bytes) -> bytes | None:
        """The same sound as Opus in Ogg; None where this machine cannot make it."""
        packer = self.packer
        if packer is None:
            return None
        try:
            return self.cache.get(packer.version, sha256(wav).hexdigest(), make=lambda: packer.pack(wav))
        except NoSound as error:
            _log.warning("a sound could not be packed", why=str(error))
            return None

    def _voice(self, language: str, stand_in: Mapping[str, str]) -> tuple[Engine, str] | None:
        spoken_for = (language, stand_in.get(language, ""))
        voices = ((engine, engine.voice_of(each)) for each in spoken_for for engine in self.engines)
        return next(((engine, voice) for engine, voice in voices if voice is not None), None)

    def _sound(self, language: str, sentence: str, voice: tuple[Engine, str] | None) -> bytes | None:
        clip = self.clips.find(language, sentence)
        if clip is not None or voice is None:
            return clip
        engine, name = voice
        try:
            return self.cache.get(engine.version, name, plain(sentence), make=lambda: engine.render(name, sentence))
        except NoSound as error:
            _log.warning("a sentence could not be said", voice=name, why=str(error))
            return None
