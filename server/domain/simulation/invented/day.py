"""An invented day: who would come to a hall, what its rule would make of them, and the events of it all."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain

from server.domain.routing.offer import Reason
from server.domain.simulation.chance import Chance
from server.domain.simulation.habits import Habits
from server.domain.simulation.invented.as_events import Numbers, Setting, as_events
from server.domain.simulation.invented.asking import sent_on, taken, told_later
from server.domain.simulation.invented.course import course, left_over
from server.domain.simulation.invented.crowd import LOAD, Asked, who_comes
from server.domain.simulation.invented.guests import Guest, guest
from server.domain.simulation.invented.happening import Happening
from server.domain.simulation.invented.house import in_house
from server.domain.simulation.invented.met import Meetings
from server.domain.simulation.invented.open_day import OpenDay
from server.domain.site.site import Site
from server.domain.visits.event import Recorded

STAYS = 0.15
"""So many of those whom nobody can call in time have a ticket all the same; the others are told when to come."""


def invented_day(
    site: Site, day: date, draws: Chance, *, visitors: int | None = None, load: float = LOAD,
    habits: Habits | None = None, numbers: Numbers | None = None,
) -> list[Recorded]:  # fmt: skip
    """The events of an invented local day, in order; the same draws make the same day.

    So many `visitors` come to the kiosk, or as many as the advisors of the rota have time for times `load`; nobody
    while the hall is closed. Talks are as long as the profile says, unless other `habits` are known. Whoever is left
    over expires after midnight, on the next day. Ids come from `numbers`, which go on from day to day.
    """
    hall = OpenDay(site, day)
    at_door = [
        (each, hall.has(each)) for each in who_comes(site, day, hall.duties, draws, visitors=visitors, load=load)
    ]
    guests = [guest(site, day, each, hall.duties, draws, at=hall.moment(each.at)) for each, has in at_door if has]
    places = hall.places(guests, draws)
    found = hall.run(guests, places, habits or Habits(minutes={each.id: each.minutes for each in site.all_topics()}))
    happenings = chain(
        (_answered(each) for each, has in at_door if not has),
        _visits(hall, guests, found),
        in_house(site, day, draws, opens=hall.opens, closes=hall.closes),
    )
    setting = Setting(site=site, day=day, guests=guests, places=places, duties=hall.duties)
    return list(as_events(setting, happenings, numbers or Numbers()))


def invented_days(
    site: Site, first: date, last: date, draws: Chance, *, visitors: int | None = None, load: float = LOAD
) -> Iterator[list[Recorded]]:
    """The days from `first` to `last` (both belong to it) on which anything happens, with ids that go on."""
    numbers = Numbers()
    for ahead in range((last - first).days + 1):
        day = invented_day(site, first + timedelta(days=ahead), draws, visitors=visitors, load=load, numbers=numbers)
        if day:
            yield day


def _answered(asked: Asked) -> Happening:
    return sent_on(asked) if asked.is_sent else told_later(asked, Reason.NOBODY_HERE)


def _visits(hall: OpenDay, guests: Sequence[Guest], found: Meetings) -> Iterator[Happening]:
    """Tickets, calls, talks, and how each visit ends; whoever nobody could call in time mostly got no ticket."""
    answerable = hall.site.closing.tickets == "answerable"
    full = {
        each.number
        for each in found.left_over
        if answerable and each.leg == 0 and guests[each.number].luck[0].leaves > STAYS
    }
    for number, each in enumerate(guests):
        yield told_later(each.asked, Reason.FULL) if number in full else taken(each.asked, number)
    for met in found.met:
        yield from course(hall.site, met, midnight=hall.ends)
    for waits in found.left_over:
        if waits.number not in full:
            chance = guests[waits.number].luck[waits.leg].ends
            yield left_over(waits, closes=hall.closes, midnight=hall.ends, chance=chance)
    for sitting in hall.seated:
        yield from hall.at_desk(sitting, found)
