"""Who is in the hall but not in this advisor's line: missed, set aside, right back, or told that it cannot be today."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.domain.routing.routing import Situation
from server.domain.site.site import Advisor
from server.domain.visits.leg import Leg, State
from server.storage import beside, calls, tickets
from server.storage.records import Records
from server.web.desk.rows import minutes_between, title_of
from server.words.languages import clock_time

MISSED = 6
MISSED_LOOKED_AT = 60


@dataclass(frozen=True, kw_only=True)
class Aside:
    """Somebody who cannot be called now; `ago` in minutes since they did not come, `until` when they are due back."""

    leg: int
    number: str
    symbol: str
    topic: str
    ago: int = 0
    until: str | None = None


@dataclass(frozen=True, kw_only=True)
class Beside:
    """Only those whom the advisor may help; `not_today` are numbers of people in line."""

    missed: tuple[Aside, ...]
    parked: tuple[Aside, ...]
    away: tuple[Aside, ...]
    not_today: tuple[str, ...]


def beside_the_line(records: Records, situation: Situation, advisor: Advisor) -> Beside:
    """Everybody whom this advisor may help and who is not called as others are; missed ones newest first."""
    did_not_come = [call.leg for call in calls.missed(records, advisor.topics, most=MISSED_LOOKED_AT)]
    told = _may_help(situation, advisor, beside.not_today(records))
    numbers = tickets.several(records, {leg.ticket for leg in told})
    return Beside(
        missed=_aside(records, situation, _may_help(situation, advisor, did_not_come)[:MISSED]),
        parked=_aside(records, situation, _may_help(situation, advisor, beside.in_state(records, State.PARKED))),
        away=_aside(records, situation, _may_help(situation, advisor, beside.in_state(records, State.AWAY))),
        not_today=tuple(numbers[leg.ticket].number for leg in told),
    )


def _may_help(situation: Situation, advisor: Advisor, legs: Sequence[Leg]) -> list[Leg]:
    return [leg for leg in legs if situation.may_help(advisor, leg.need)]


def _aside(records: Records, situation: Situation, legs: Sequence[Leg]) -> tuple[Aside, ...]:
    known, site = tickets.several(records, {leg.ticket for leg in legs}), situation.site
    return tuple(
        Aside(
            leg=leg.id, number=known[leg.ticket].number, symbol=known[leg.ticket].symbol,
            topic=title_of(site, leg.topic), ago=minutes_between(leg.ended_at or situation.now, situation.now),
            until=clock_time(leg.away_until, site.timezone) if leg.away_until else None,
        )
        for leg in legs
    )  # fmt: skip
