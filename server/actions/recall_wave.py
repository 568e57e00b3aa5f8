"""An advisor, or whoever is at the reception, invites the last wave again."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Fact, Kind
from server.storage import waves


def recall_wave(
    hall: Hall, *, seat: str | None = None, advisor: str | None = None, reception: Receptionist | None = None
) -> Sequence[Event]:
    """Calls the newest wave of the day once more.

    Refuses with NOT_SET_UP, as `Hall.acting` does, and with STATE_WRONG without one.
    """
    if hall.site.waves is None:
        raise Refusal(Code.NOT_SET_UP)
    who, wave = hall.acting(seat=seat, advisor=advisor, reception=reception), waves.newest(hall.records)
    if wave is None:
        raise Refusal(Code.STATE_WRONG)
    waves.recall(hall.records, wave, at=hall.now)
    facts: dict[str, Fact] = {"first": wave.first, "last": wave.last, "calls": wave.calls + 1, **who.noted()}
    return [Event(kind=Kind.WAVE_CALLED, desk=who.desk, advisor=advisor, facts=facts)]
