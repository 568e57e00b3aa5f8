"""Who is in the hall but not in this advisor's line: missed, set aside, right back, or told that it cannot be today."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.domain.site.site import Advisor
from server.domain.visits.leg import Leg, State
from server.storage import beside, calls
from server.web.desk.hall import DeskHall
from server.web.desk.rows import minutes_between, title_in_line
from server.words.dates import clock_time

MISSED = 6
MISSED_LOOKED_AT = 60


@dataclass(frozen=True, kw_only=True)
class Aside:
    """Somebody who cannot be called now; `ago` in minutes since they did not come, `until` when they are due back.

    `topic` as in the line.
    """

    leg: int
    number: str
    symbol: str
    topic: str | None
    ago: int = 0
    until: str | None = None


@dataclass(frozen=True, kw_only=True)
class Beside:
    """Only those whom the advisor may help; `not_today` are numbers of people in line."""

    missed: tuple[Aside, ...]
    parked: tuple[Aside, ...]
    away: tuple[Aside, ...]
    not_today: tuple[str, ...]


def beside_the_line(hall: DeskHall, advisor: Advisor) -> Beside:
    """Everybody whom this advisor may help and who is not called as others are; missed ones newest first."""
    told = _may_help(hall, advisor, hall.once("not today", lambda: beside.not_today(hall.records)))
    numbers = hall.tickets({leg.ticket for leg in told})
    return Beside(
        missed=_aside(hall, _may_help(hall, advisor, _missed(hall, advisor))[:MISSED]),
        parked=_aside(hall, _may_help(hall, advisor, _in_state(hall, State.PARKED))),
        away=_aside(hall, _may_help(hall, advisor, _in_state(hall, State.AWAY))),
        not_today=tuple(numbers[leg.ticket].number for leg in told),
    )


def _missed(hall: DeskHall, advisor: Advisor) -> list[Leg]:
    topics = advisor.topics
    return hall.once(
        ("missed", topics), lambda: [call.leg for call in calls.missed(hall.records, topics, most=MISSED_LOOKED_AT)]
    )


def _in_state(hall: DeskHall, state: State) -> list[Leg]:
    return hall.once(state, lambda: beside.in_state(hall.records, state))


def _may_help(hall: DeskHall, advisor: Advisor, legs: Sequence[Leg]) -> list[Leg]:
    return [leg for leg in legs if hall.situation.may_help(advisor, leg.need)]


def _aside(hall: DeskHall, legs: Sequence[Leg]) -> tuple[Aside, ...]:
    known, site = hall.tickets({leg.ticket for leg in legs}), hall.site
    return tuple(
        Aside(
            leg=leg.id, number=known[leg.ticket].number, symbol=known[leg.ticket].symbol,
            topic=title_in_line(site, leg.topic), ago=minutes_between(leg.ended_at or hall.now, hall.now),
            until=clock_time(leg.away_until, site.timezone) if leg.away_until else None,
        )
        for leg in legs
    )  # fmt: skip
