"""An association checks in at the gathering: with one tap at a kiosk, or at the reception."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.hours.gathering import gathering_now
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Kind
from server.storage import check_ins


def check_in_association(
    hall: Hall, *, association: str, kiosk: str | None = None, reception: Receptionist | None = None
) -> Sequence[Event]:
    """Notes that an association is here today; a second tap changes nothing.

    Refuses as `Hall.acting` does without a kiosk, with NOT_SET_UP, HALL_CLOSED outside the hours of the gathering,
    ASSOCIATION_UNKNOWN.
    """
    by = hall.acting(reception=reception).noted() if kiosk is None else {}
    if hall.site.gathering is None:
        raise Refusal(Code.NOT_SET_UP)
    gathering = gathering_now(hall.site, hall.now)
    if gathering is None:
        raise Refusal(Code.HALL_CLOSED)
    if association not in {known.id for known in gathering.associations}:
        raise Refusal(Code.ASSOCIATION_UNKNOWN, association=association)
    if association in check_ins.of_day(hall.records, hall.records.day):
        return []
    check_ins.add(hall.records, association, at=hall.now)
    return [Event(kind=Kind.ASSOCIATION_CHECKED_IN, device=kiosk, facts={"association": association} | by)]
