"""An advisor writes a note about the person at the desk, for whoever serves them next."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.domain.visits.note import must_be_a_note
from server.storage import notes


def write_note(hall: Hall, *, seat: str, advisor: str, leg: int, text: str) -> Sequence[Event]:
    """Keeps the note until the visit ends, instead of the one before; an empty one takes it away.

    The event says only that something was written. The end of the visit deletes the note for good: an undo of that
    step does not bring it back. Refuses with DESK_NOT_YOURS, TICKET_NOT_HERE, NOTE_TOO_LONG, and with TICKET_UNKNOWN
    whoever has taken over somebody they may not help: they would write over what they may not read.
    """
    said = must_be_a_note(text)
    here = hall.leg_at(hall.seat(seat, advisor), leg)
    hall.leg_in_line(leg, seat=seat, advisor=advisor)
    notes.write(hall.records, here.ticket, said, by=advisor, at=hall.now)
    return [hall.leg_event(Kind.NOTE_WRITTEN, here)]
