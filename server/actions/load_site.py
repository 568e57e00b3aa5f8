"""A changed profile is loaded into a running hall."""

from collections.abc import Sequence
from datetime import date

from server.actions.hall import Hall
from server.domain.checking.changes import changed_paths
from server.domain.refusal import Code, Refusal
from server.domain.site.picture import Picture
from server.domain.site.site import Site
from server.domain.visits.event import Event, Fact, Kind
from server.domain.visits.leg import Leg
from server.domain.visits.number import written
from server.domain.visits.responsible import serving
from server.storage import seats, sites, tickets, waiting


def load_site(
    hall: Hall,
    *,
    profile: Site,
    by: str | None = None,
    based_on: int | None = None,
    shows: Sequence[Picture] | None = None,
    reason: str | None = None,
) -> Sequence[Event]:
    """Replaces the profile, noting what has changed and by whom. Desks that it no longer knows are closed.

    `shows` are the pictures of the walls' slides; without them those that are kept stay. `based_on` is the version
    that was changed into this one: refuses with PROFILE_CHANGED when somebody else was quicker. A `reason` is noted.

    Nobody loses their place: refuses with TICKETS_IN_THE_WAY and the numbers when the new profile lacks a topic that
    a ticket still waits for, somebody who may help with it, the language, or the desk of a ticket that is not over.
    """
    if based_on is not None and based_on != sites.version_of(hall.records.connection, hall.site.site):
        raise Refusal(Code.PROFILE_CHANGED)
    open_legs = waiting.open_today(hall.records)
    known = tickets.several(hall.records, {leg.ticket for leg in open_legs})
    # Another time zone may mean another day, and nobody is called on a day that is not theirs.
    is_moved = profile.timezone != hall.site.timezone
    day = hall.records.day
    lost = [leg for leg in open_legs if is_moved or _lost(leg, known[leg.ticket].language, profile, day)]
    if lost:
        numbers = sorted(known[leg.ticket].count for leg in lost)
        raise Refusal(Code.TICKETS_IN_THE_WAY, numbers=", ".join(written(count) for count in numbers))
    closed = [
        seat for seat in seats.every(hall.records) if not (profile.desk(seat.desk) and profile.advisor(seat.advisor))
    ]
    for seat in closed:
        seats.leave(hall.records, seat.desk)
    version = sites.save(hall.records.connection, profile, at=hall.now, by=by, shows=shows)
    facts: dict[str, Fact] = {"changed": [{"path": path} for path in changed_paths(hall.site, profile)], "by": by}
    return [
        Event(kind=Kind.SITE_LOADED, facts=facts | {"version": version} | ({"reason": reason} if reason else {})),
        *(Event(kind=Kind.DESK_CLOSED, desk=seat.desk, advisor=seat.advisor) for seat in closed),
    ]


def _lost(leg: Leg, language: str, profile: Site, day: date) -> bool:
    if leg.state.is_at_a_desk and (profile.desk(leg.desk or "") is None or profile.advisor(leg.advisor or "") is None):
        return True
    goes_on = all(profile.topic(topic) is not None for topic in (leg.topic, *leg.then))
    return not goes_on or not serving(profile, leg.need, day) or language not in profile.languages
