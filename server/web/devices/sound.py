"""How a device is answered with sound."""

from flask import Response

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.speech.sentences import written_in
from server.speech.speech import Spoken
from server.words.catalogue import HOUSE


def check_language(site: Site, language: str) -> None:
    """Refuses with LANGUAGE_UNKNOWN what this hall does not speak."""
    if language not in site.languages:
        raise Refusal(Code.LANGUAGE_UNKNOWN)


def languages_heard(site: Site, language: str) -> list[str]:
    """The languages in which to try for somebody who reads `language`: that one, then German."""
    check_language(site, language)
    told = (written_in(language), HOUSE)
    return list(dict.fromkeys(known for known in told if known in site.languages))


def sound_answer(spoken: Spoken | None) -> Response:
    """A WAV file that says in which language it speaks. Refuses with NOT_FOUND where nothing can be heard."""
    if spoken is None:
        raise Refusal(Code.NOT_FOUND)
    answer = Response(spoken.wav, mimetype="audio/wav")
    answer.headers["Content-Language"] = spoken.language
    answer.headers["Cache-Control"] = "private"
    return answer
