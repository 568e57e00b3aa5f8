"""Which screens show something that an event changes, and who may listen to what."""

from server.domain.visits.event import Kind, Recorded

STEPS_OF_A_TICKET = (
    Kind.TICKET_CALLED, Kind.TICKET_RECALLED, Kind.SERVICE_STARTED, Kind.TICKET_FINISHED,
    Kind.TICKET_NOT_SHOWN, Kind.TICKET_REINSTATED, Kind.STEP_UNDONE, Kind.TICKET_EXPIRED, Kind.TICKET_PARKED,
    Kind.TICKET_UNPARKED, Kind.TICKET_REFERRED, Kind.TICKET_WITHDRAWN, Kind.TICKET_STEPPED_OUT,
    Kind.TICKET_CAME_BACK, Kind.TICKET_CHECKED_IN, Kind.TICKET_PROMISED,
)  # fmt: skip

SCREENS = {
    Kind.TICKET_TAKEN: ("desks", "printers"),
    Kind.VISITOR_REDIRECTED: ("printers",),
    Kind.VISITOR_TOLD_LATER: ("printers",),
    Kind.SLIP_GIVEN: ("printers",),
    Kind.PLACES_IMPORTED: ("desks",),
    Kind.DESK_OPENED: ("desks", "phones"),
    Kind.DESK_CLOSED: ("desks", "phones"),
    Kind.DESK_PAUSED: ("desks", "phones"),
    Kind.DESK_RESUMED: ("desks", "phones"),
    Kind.ROTA_CHANGED: ("kiosks", "desks", "phones"),
    Kind.INTERPRETERS_CHANGED: ("desks", "phones"),
    Kind.ORDER_DRAWN: ("desks", "phones"),
    Kind.PAPER_CHANGED: ("kiosks",),
    Kind.PRINTER_CHANGED: ("kiosks", "desks"),
    Kind.ALARM_RAISED: ("desks", "wall"),
    Kind.ALARM_ACKNOWLEDGED: ("desks",),
    Kind.ALARM_ESCALATED: ("desks", "wall"),
    Kind.ALARM_ENDED: ("desks", "wall"),
    Kind.WAVE_CALLED: ("wall", "desks", "phones"),
    Kind.NUMBERS_RESERVED: ("tablets",),
    Kind.ASSOCIATION_CHECKED_IN: ("kiosks",),
    Kind.DEVICE_REVOKED: ("wall", "kiosks", "printers", "tablets"),
    Kind.SITE_LOADED: ("wall", "kiosks", "desks", "phones", "tablets"),
} | dict.fromkeys(STEPS_OF_A_TICKET, ("wall", "desks", "phones"))


def room(site: str, screens: str) -> str:
    """The room of all screens of one sort on a site: `wall`, `kiosks`, `desks`, `printers`, `tablets` or `phones`."""
    return f"{site}/{screens}"


def room_of_ticket(ticket: int) -> str:
    """The room of the phones that follow one ticket."""
    return f"ticket/{ticket}"


def rooms_of(recorded: Recorded) -> tuple[str, ...]:
    """The rooms to poke after an event."""
    screens = tuple(room(recorded.site, name) for name in SCREENS.get(recorded.event.kind, ()))
    if recorded.event.ticket is None or recorded.event.kind not in STEPS_OF_A_TICKET:
        return screens
    return (*screens, room_of_ticket(recorded.event.ticket))
