"""What a kiosk lets the server say aloud: a text of its screen, in its language, else in German."""

from flask import Blueprint, Response
from pydantic import StrictBool

from server.speech.speech import Spoken
from server.web.devices.private_aloud import aloud
from server.web.devices.sound import check_language, sound_answer
from server.web.shared.asked import Asked, asked
from server.web.shared.device_limit import per_device
from server.web.shared.guard import Who, only, this_device
from server.web.shared.limits import limiter
from server.web.shared.parts import parts
from server.words.catalogue import HOUSE

kiosk_speech = Blueprint("kiosk_speech", __name__, url_prefix="/api/kiosk")


class SpeechWanted(Asked):
    """A text of the screen, the same in German where there is one, and whether only one person hears it."""

    language: str
    text: str
    german: str | None = None
    headset: StrictBool = False


@kiosk_speech.post("/speech")
@only(Who.KIOSK)
@per_device
@limiter.limit("300/minute", key_func=lambda: f"kiosk {this_device().id}")  # nobody touches five things in a second
def speech() -> Response:
    """Says it. Refuses with LANGUAGE_UNKNOWN, and with NOT_FOUND what no voice and no clip of this house can say."""
    wanted = asked(SpeechWanted)
    texts = {wanted.language: wanted.text}
    if wanted.german is not None:
        texts.setdefault(HOUSE, wanted.german)
    return sound_answer(_said(texts, headset=wanted.headset))


def _said(texts: dict[str, str], *, headset: bool) -> Spoken | None:
    with parts().storage.reading(this_device().site, parts().clock()) as (_, site):
        for language in texts:
            check_language(site, language)
        heard = texts if headset else {language: aloud(site, text, language) for language, text in texts.items()}
        return parts().speech.say_in_one_of(heard, lambda language: [heard[language]], stand_in=site.speech.stand_in)
