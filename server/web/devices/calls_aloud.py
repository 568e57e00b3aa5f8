"""Where a wall finds the sounds of a call: one address for each language in which it can be heard."""

from server.domain.site.site import Site
from server.domain.site.wall_settings import WallSettings
from server.speech.calling import languages_of_call
from server.storage.calls import Call
from server.web.shared.parts import parts


def key_of(call: Call) -> str:
    """Tells a call from its recall."""
    return f"{call.leg.id}:{call.leg.calls}"


def speech_part(site: Site, wall: WallSettings, call: Call) -> list[str]:
    """To be heard once and one after the other; none for a wall that only shows."""
    if not wall.speaks:
        return []
    languages = languages_of_call(site, call.language)
    silent = parts().speech.voiceless(languages, stand_in=site.speech.stand_in)
    return [f"/api/wall/speech?key={key_of(call)}&language={each}" for each in languages if each not in silent]
