"""An advisor, or whoever is at the reception, invites the next numbers together to a place."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Fact, Kind
from server.domain.visits.wave import LARGEST, next_wave
from server.storage import waves


def call_wave(
    hall: Hall,
    *,
    size: int | None = None,
    seat: str | None = None,
    advisor: str | None = None,
    reception: Receptionist | None = None,
) -> Sequence[Event]:
    """Invites the next `size` waiting numbers, else as many as the profile says; their places in line stay.

    Refuses with NOT_SET_UP, BAD_REQUEST, NOBODY_WAITS, and as `Hall.acting` does.
    """
    if hall.site.waves is None:
        raise Refusal(Code.NOT_SET_UP)
    wanted = hall.site.waves.size if size is None else size
    if not 0 < wanted <= LARGEST:
        raise Refusal(Code.BAD_REQUEST, field="size", expected=f"1 to {LARGEST}")
    who = hall.acting(seat=seat, advisor=advisor, reception=reception)
    together = next_wave(waves.waiting_counts(hall.records), waves.of_today(hall.records), size=wanted)
    if together is None:
        raise Refusal(Code.NOBODY_WAITS)
    first, last = together
    waves.add(hall.records, first=first, last=last, at=hall.now)
    facts: dict[str, Fact] = {"first": first, "last": last, "calls": 1, **who.noted()}
    return [Event(kind=Kind.WAVE_CALLED, desk=who.desk, advisor=advisor, facts=facts)]
