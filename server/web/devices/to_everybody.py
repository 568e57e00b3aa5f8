"""What a wall says to everybody besides calls: to wait a moment, and which numbers may go to a place together."""

from datetime import datetime
from typing import Any

from server.domain.site.language import said_in_each
from server.domain.site.site import Site
from server.domain.visits.number import written
from server.storage import alarms, waves
from server.storage.records import Records
from server.words.catalogue import say


def notice_part(site: Site, records: Records) -> dict[str, str] | None:
    """A neutral sentence in every language while the staff are busy with an alarm, else None."""
    if not any(alarm.shows_in_the_hall() for alarm in alarms.standing(records)):
        return None
    return {language: say("wall", language, "wait-a-moment") for language in site.languages}


def blind_part(site: Site) -> dict[str, str]:
    """What the wall says in every language while it hears nothing; `{time}` is when it last did."""
    return {language: say("wall", language, "blind", time="{time}") for language in site.languages}


def wave_part(site: Site, records: Records, now: datetime) -> dict[str, Any] | None:
    """The wave that was called last, for five minutes; `key` and `called_at` tell one call of it from another.

    `speech` are addresses of sounds, to be heard once and one after the other.
    """
    wave = waves.newest(records)
    if site.waves is None or wave is None or not wave.is_shown(now):
        return None
    key = f"wave-{wave.id}:{wave.calls}"
    return {
        "key": key,
        "first": written(wave.first),
        "last": written(wave.last),
        "place": said_in_each(site.waves.place, site.languages),
        "calls": wave.calls,
        "called_at": wave.called_at.isoformat(),
        "speech": [f"/api/wall/speech?key={key}&language={language}" for language in _spoken_to_all(site)],
    }


def _spoken_to_all(site: Site) -> list[str]:
    """The language that comes first at the kiosk, and the house's own: said in more, nobody would listen any longer."""
    return list(dict.fromkeys((site.languages[0], site.language)))
