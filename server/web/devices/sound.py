"""How a device is answered with sound."""

from urllib.parse import quote

from flask import Response, request

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.speech.speech import Spoken
from server.web.shared.parts import parts
from server.words.catalogue import HOUSE

LONGEST_SAID = 300
"""Letters of what is said that the head of an answer names: a proxy may refuse a longer head."""

WAV, OPUS = "audio/wav", "audio/ogg"


def check_language(site: Site, language: str) -> None:
    """Refuses with LANGUAGE_UNKNOWN what this hall does not speak; German stands in everywhere."""
    if language not in (*site.languages, HOUSE):
        raise Refusal(Code.LANGUAGE_UNKNOWN)


def sound_answer(spoken: Spoken | None) -> Response:
    """A sound that says in which language it speaks, and what. Refuses with NOT_FOUND where nothing can be heard.

    WAV, or Opus for whoever would rather have that and where this machine can make it.
    """
    if spoken is None:
        raise Refusal(Code.NOT_FOUND)
    opus = parts().speech.packed(spoken.wav) if _would_rather_have_opus() else None
    answer = Response(opus, mimetype=OPUS) if opus is not None else Response(spoken.wav, mimetype=WAV)
    answer.vary.add("Accept")
    answer.headers["Content-Language"] = spoken.language
    answer.headers["Lotse-Said"] = quote(spoken.text[:LONGEST_SAID])
    answer.headers["Cache-Control"] = "private"
    return answer


def _would_rather_have_opus() -> bool:
    wanted = request.accept_mimetypes
    return bool(wanted[OPUS] > wanted[WAV])
