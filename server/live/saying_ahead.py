"""Makes ready what the walls will probably say next, so that nobody waits for a voice when a number is called."""

from datetime import datetime

from server.clock import Clock
from server.domain.site.site import Site
from server.domain.site.wall_settings import WallSettings
from server.domain.visits.number import symbol_of, written
from server.speech.calling import Calling, call_told, languages_of_call
from server.speech.speech import Speech
from server.storage import events, walls
from server.storage.coming import Coming, coming_to_each
from server.storage.records import Storage

EVERY = 3.0
"""Seconds between two looks; nothing is done while nothing happens in a hall."""

AHEAD = 2
"""People at the head of the line of each desk."""


class SayingAhead:
    """Keeps in mind what each hall looked like the last time."""

    def __init__(self, storage: Storage, time: Clock, speech: Speech) -> None:
        self._storage = storage
        self._time = time
        self._speech = speech
        self._seen: dict[str, int] = {}

    def look(self) -> None:
        """Says everything that may come next into the folder of what has been said."""
        with self._storage.looking() as connection:
            newest = events.newest_of_each(connection)
        for site, seq in newest.items():
            if self._seen.get(site) != seq:
                self._look_at(site, self._time())

    def _look_at(self, name: str, now: datetime) -> None:
        with self._storage.reading(name, now) as (records, site):
            seq = events.last_seq(records)
            speaking = [each for each in walls.settings_of(records, site) if each.speaks]
            next_ones = coming_to_each(records, site, now, most=AHEAD) if speaking else []
        self._seen[name] = seq
        for coming in next_ones:
            for wall in speaking:
                self._say(site, wall, coming)

    def _say(self, site: Site, wall: WallSettings, coming: Coming) -> None:
        count = coming.ticket.count
        calling = Calling(number=written(count), symbol=symbol_of(count), desk=coming.desk, topic=coming.leg.topic)
        for language in languages_of_call(site, coming.ticket.language):
            told = call_told(site, wall, calling, language)
            spoken = self._speech.say(language, told, stand_in=site.speech.stand_in)
            if spoken is not None:
                self._speech.packed(spoken.wav)
