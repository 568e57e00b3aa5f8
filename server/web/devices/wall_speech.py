"""What a wall lets the server say aloud: a call or a wave that it shows."""

import re
from collections.abc import Callable

from flask import Blueprint, Response, request

from server.domain.refusal import Code, Refusal
from server.domain.site.language import said_in
from server.domain.site.site import Site
from server.domain.site.wall_settings import WallSettings
from server.speech.calling import Calling, call_told
from server.speech.sentences import wave_sentence, written_in
from server.storage import calls, waves
from server.storage.records import Records
from server.web.devices.calls_aloud import key_of
from server.web.devices.sound import check_language, sound_answer
from server.web.shared.guard import Who, only, this_device
from server.web.shared.parts import parts

wall_speech = Blueprint("wall_speech", __name__, url_prefix="/api/wall")

Told = Callable[[str], list[str]]
"""Language → the sentences in it."""

_CALL = re.compile(r"(\d{1,9}):\d{1,9}")


@wall_speech.get("/speech")
@only(Who.WALL)
def speech() -> Response:
    """Says the call or the wave of that `key` in that `language`. Refuses with NOT_FOUND what is not on the wall.

    Never in another language instead: the wall asks for several, and nobody wants to hear one of them twice.
    """
    key, language = request.args.get("key", ""), request.args.get("language", "")
    now, device = parts().clock(), this_device()
    with parts().storage.reading(device.site, now) as (records, known):
        check_language(known, language)
        told = _wave(known, records, key) or _call(known, records, key, known.wall_named(device.name))
        stand_in = known.speech.stand_in
    if told is None or written_in(language) != language:
        raise Refusal(Code.NOT_FOUND)
    return sound_answer(parts().speech.say(language, told(language), stand_in=stand_in))


def _wave(site: Site, records: Records, key: str) -> Told | None:
    wave, settings = waves.newest(records), site.waves
    if wave is None or settings is None or key != f"wave-{wave.id}:{wave.calls}":
        return None
    return lambda language: [
        wave_sentence(language, first=wave.first, last=wave.last),
        said_in(settings.place, language),
    ]


def _call(site: Site, records: Records, key: str, wall: WallSettings) -> Told | None:
    asked = _CALL.fullmatch(key)
    call = calls.shown(records, int(asked[1])) if asked else None
    if call is None or key != key_of(call):
        return None
    calling = Calling(number=call.number, symbol=call.symbol, desk=call.leg.desk or "", topic=call.leg.topic)
    return lambda language: call_told(site, wall, calling, language)
