"""What an advisor leaves behind who goes away from the desk."""

from dataclasses import dataclass

from server.domain.site.site import Advisor
from server.domain.visits.need import Need
from server.storage import promises
from server.web.desk.hall import DeskHall


@dataclass(frozen=True, kw_only=True)
class Leaving:
    """In `pause_in` minutes no promise would break; `left_behind` people could be helped by nobody else at a desk."""

    pause_in: int = 0
    left_behind: int = 0


def leaving(hall: DeskHall, advisor: Advisor) -> Leaving:
    """What it would mean if this advisor, who has nobody at the desk, went away now."""
    return Leaving(
        pause_in=promises.pause_in(hall.records, hall.site, hall.now, advisor=advisor.id),
        left_behind=sum(people for need, people in hall.counts.items() if _helpers(hall, need) == {advisor.id}),
    )


def _helpers(hall: DeskHall, need: Need) -> set[str]:
    """Everybody at an open desk who may help with that need."""
    return hall.once(("helpers", need), lambda: _those_who_may_help(hall, need))


def _those_who_may_help(hall: DeskHall, need: Need) -> set[str]:
    known = (hall.site.advisor(seat.advisor) for seat in hall.seats.values())
    return {each.id for each in known if each is not None and hall.situation.may_help(each, need)}
