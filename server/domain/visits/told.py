"""What programs of others are told of an event: harmless facts, never a topic, a language or a person."""

from collections.abc import Mapping

from server.domain.visits.event import Kind, Recorded

OF_A_CALL = (Kind.TICKET_CALLED, Kind.TICKET_RECALLED)
"""These also say the desk: it stands on the wall beside the number."""

TOLD = (
    Kind.TICKET_TAKEN, *OF_A_CALL, Kind.SERVICE_STARTED, Kind.TICKET_FINISHED, Kind.TICKET_NOT_SHOWN,
    Kind.TICKET_REINSTATED, Kind.TICKET_PARKED, Kind.TICKET_UNPARKED, Kind.TICKET_REFERRED, Kind.TICKET_WITHDRAWN,
    Kind.TICKET_EXPIRED, Kind.STEP_UNDONE, Kind.WAVE_CALLED, Kind.PRINTER_CHANGED, Kind.SITE_LOADED,
)  # fmt: skip
"""Desks that open, close or pause are not told: from that, somebody could count how long a person works."""


def told(
    recorded: Recorded, *, id_: str, number: str | None, symbol: str | None, desk: str | None
) -> Mapping[str, object]:
    """The body of one delivery; `id_` is random and stays the same when it is sent again."""
    body: dict[str, object] = {
        "id": id_, "kind": recorded.event.kind.value, "seq": recorded.seq, "site": recorded.site,
        "at": recorded.at.isoformat(),
    }  # fmt: skip
    if number is not None:
        body |= {"number": number, "symbol": symbol}
    if recorded.event.kind in OF_A_CALL:
        body["desk"] = desk
    return body
