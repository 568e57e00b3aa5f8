"""Which screens show something that an event changes, and who may listen to what."""

from server.domain.visits.event import Kind, Recorded

STEPS_OF_A_TICKET = (
    Kind.TICKET_CALLED, Kind.TICKET_RECALLED, Kind.SERVICE_STARTED, Kind.TICKET_FINISHED,
    Kind.TICKET_NOT_SHOWN, Kind.TICKET_REINSTATED, Kind.STEP_UNDONE, Kind.TICKET_EXPIRED, Kind.TICKET_PARKED,
    Kind.TICKET_UNPARKED, Kind.TICKET_REFERRED, Kind.TICKET_WITHDRAWN, Kind.TICKET_STEPPED_OUT,
    Kind.TICKET_CAME_BACK, Kind.TICKET_CHECKED_IN, Kind.TICKET_PROMISED,
    Kind.TICKET_RENUMBERED,
)  # fmt: skip

SCREENS = {
    Kind.TICKET_TAKEN: ("desks", "printers"),
    Kind.VISITOR_REDIRECTED: ("printers",),
    Kind.VISITOR_TOLD_LATER: ("printers",),
    Kind.SLIP_GIVEN: ("printers",),
    Kind.NOTE_WRITTEN: ("desks",),
    Kind.PLACES_IMPORTED: ("desks",),
    Kind.DESK_OPENED: ("desks", "phones"),
    Kind.DESK_CLOSED: ("desks", "phones"),
    Kind.DESK_PAUSED: ("desks", "phones"),
    Kind.DESK_RESUMED: ("desks", "phones"),
    Kind.ROTA_CHANGED: ("kiosks", "desks", "phones"),
    Kind.INTERPRETERS_CHANGED: ("desks", "phones"),
    Kind.ORDER_DRAWN: ("desks", "phones"),
    Kind.PAPER_CHANGED: ("kiosks",),
    Kind.PAPER_HANDED_OVER: ("printers",),
    Kind.PAPER_REPRINTED: ("printers",),
    Kind.PRINTER_CHANGED: ("kiosks", "desks"),
    Kind.PRINTER_PLACED: ("kiosks", "desks"),
    Kind.WALL_CHANGED: ("desks",),
    Kind.ALARM_RAISED: ("desks", "wall"),
    Kind.ALARM_ACKNOWLEDGED: ("desks",),
    Kind.ALARM_ESCALATED: ("desks", "wall"),
    Kind.ALARM_ENDED: ("desks", "wall"),
    Kind.WAVE_CALLED: ("wall", "desks", "phones"),
    Kind.NUMBERS_RESERVED: ("tablets",),
    Kind.ASSOCIATION_CHECKED_IN: ("kiosks",),
    Kind.DEVICE_INVITED: ("overview",),
    Kind.DEVICE_ENROLLED: ("overview",),
    Kind.DEVICE_RENAMED: ("wall", "desks"),
    Kind.DEVICE_REVOKED: ("wall", "kiosks", "printers", "tablets", "overview"),
    Kind.SITE_LOADED: ("wall", "kiosks", "desks", "phones", "tablets"),
} | dict.fromkeys(STEPS_OF_A_TICKET, ("wall", "desks", "phones"))


PHONES = "phones"
"""The screens of visitors; in a full hall not all of them are told of everything."""


def room(site: str, screens: str) -> str:
    """The room of all screens of one sort on a site.

    `wall`, `kiosks`, `desks`, `printers`, `tablets`, `phones`, or `overview` for those who run the hall.
    """
    return f"{site}/{screens}"


def room_of_ticket(ticket: int) -> str:
    """The room of the phones that follow one ticket."""
    return f"ticket/{ticket}"


def rooms_of(recorded: Recorded) -> tuple[str, ...]:
    """The rooms to poke after an event."""
    names = SCREENS.get(recorded.event.kind, ())
    screens = tuple(room(recorded.site, name) for name in (*names, *(("overview",) if "desks" in names else ())))
    if recorded.event.ticket is None or recorded.event.kind not in STEPS_OF_A_TICKET:
        return screens
    return (*screens, room_of_ticket(recorded.event.ticket))
