"""An advisor invites the last wave again."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import waves


def recall_wave(hall: Hall, *, seat: str, advisor: str) -> Sequence[Event]:
    """Calls the newest wave of the day once more. Refuses with NOT_SET_UP, DESK_NOT_YOURS, STATE_WRONG without one."""
    if hall.site.waves is None:
        raise Refusal(Code.NOT_SET_UP)
    desk, wave = hall.seat(seat, advisor).desk, waves.newest(hall.records)
    if wave is None:
        raise Refusal(Code.STATE_WRONG)
    waves.recall(hall.records, wave, at=hall.now)
    facts = {"first": wave.first, "last": wave.last, "calls": wave.calls + 1}
    return [Event(kind=Kind.WAVE_CALLED, desk=desk, advisor=advisor, facts=facts)]
