"""Simulated days as a hall's log would tell them: what Lotse learns its habits from."""

from collections.abc import Iterator, Sequence
from math import inf

from server.domain.routing.routing import Way
from server.domain.simulation.comer import ANYHOW
from server.domain.statistics.minute import on_the_minute
from server.domain.statistics.visit import End, Stretch, Visit
from tests.load.estimates.people import Day
from tests.load.estimates.true_day import Went
from tests.load.estimates.world import World


def leg_of(day: Day, number: int) -> int:
    """The leg of a guest: each of its own, on whichever day."""
    return day.day.toordinal() * 1000 + number


def visits_of(hall: World, day: Day, everybody: Sequence[Went]) -> Iterator[Visit]:
    """Everybody's visit, as it is known once the day is over."""
    for went in everybody:
        joined = on_the_minute(day.moment(went.guest.joined))
        yield Visit(
            ticket=went.guest.number, day=day.day, taken_at=joined, language=went.guest.need.language, party=1,
            legs=(_stretch(hall, day, went),),
        )  # fmt: skip


def _stretch(hall: World, day: Day, went: Went) -> Stretch:
    guest = went.guest
    joined = on_the_minute(day.moment(guest.joined))
    if went.called == inf:
        return Stretch(leg=leg_of(day, guest.number), topic=guest.need.topic, joined_at=joined, end=End.EXPIRED)
    called = on_the_minute(day.moment(went.called))
    if not went.showed:
        return Stretch(
            leg=leg_of(day, guest.number),
            topic=guest.need.topic,
            joined_at=joined,
            called_at=called,
            end=End.NO_SHOW,
            is_missed=True,
        )
    started, ended = on_the_minute(day.moment(went.called + hall.way)), on_the_minute(day.moment(went.free))
    way = Way.INTERPRETER if went.line >= 0 else Way.ANYHOW if went.line == ANYHOW else Way.DIRECT
    return Stretch(
        leg=leg_of(day, guest.number), topic=guest.need.topic, joined_at=joined, called_at=called, started_at=started, ended_at=ended,
        served=round((ended - started).total_seconds()), was_served=True, end=End.ANSWERED, way=way.value,
        interpreter=None if went.line < 0 else "video",
    )  # fmt: skip
