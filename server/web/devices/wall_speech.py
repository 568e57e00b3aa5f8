"""What a wall lets the server say aloud: a call or a wave that stands on its board."""

from flask import Blueprint, Response, request

from server.domain.refusal import Code, Refusal
from server.domain.site.language import said_in
from server.domain.site.site import Site
from server.speech.sentences import call_sentence, wave_sentence, written_in
from server.storage import calls, waves
from server.storage.records import Records
from server.web.devices.sound import check_language, sound_answer
from server.web.devices.tiles_aloud import Told
from server.web.devices.wall import CALLS
from server.web.shared.guard import Who, only, this_device
from server.web.shared.parts import parts

wall_speech = Blueprint("wall_speech", __name__, url_prefix="/api/wall")


@wall_speech.get("/speech")
@only(Who.WALL)
def speech() -> Response:
    """Says the call or the wave of that `key` in that `language`. Refuses with NOT_FOUND what is not on the wall.

    Never in another language instead: the wall asks for several, and nobody wants to hear one of them twice.
    """
    key, language = request.args.get("key", ""), request.args.get("language", "")
    now, site = parts().clock(), this_device().site
    with parts().storage.reading(site, now) as (records, known):
        check_language(known, language)
        told = _wave(known, records, key) or _call(known, records, key)
    if told is None or written_in(language) != language:
        raise Refusal(Code.NOT_FOUND)
    return sound_answer(parts().speech.say(language, told(language)))


def _wave(site: Site, records: Records, key: str) -> Told | None:
    wave, settings = waves.newest(records), site.waves
    if wave is None or settings is None or key != f"wave-{wave.id}:{wave.calls}":
        return None
    return lambda language: [
        wave_sentence(language, first=wave.first, last=wave.last),
        said_in(settings.place, language),
    ]


def _call(site: Site, records: Records, key: str) -> Told | None:
    call = next((call for call in calls.newest(records, most=CALLS) if key == f"{call.leg.id}:{call.leg.calls}"), None)
    if call is None:
        return None
    desk, topic = site.desk(call.leg.desk or ""), site.topic(call.leg.topic)
    is_silent = topic is not None and topic.silent_call
    label = None if desk is None or is_silent else desk.label
    return lambda language: [call_sentence(language, number=call.number, symbol=call.symbol, desk=label)]
