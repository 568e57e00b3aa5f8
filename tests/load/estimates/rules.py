"""Who is next, by five rules, in the same halls with the same people: waits, fairness, and who was passed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import inf
from random import Random
from statistics import fmean

from server.domain.simulation.comer import DIRECT, Comer
from server.domain.simulation.plan import Plan, plan_of
from server.domain.simulation.rule import BUSY, Rule
from server.domain.visits.responsible import serving
from tests.load.estimates.people import Day, Guest, day_of, days_from
from tests.load.estimates.true_day import Went, by_the_rule, plan_for, true_day
from tests.load.estimates.world import CLOSES, OPENS, World, world

CENTRES, DAYS = 12, 40
CLOSED = 60.0 * (CLOSES.hour - OPENS.hour)
COMMON, RARE = 4, 7
"""The languages that are spoken most, and those that are spoken least."""

HOUSES, FAVOURITE, SHORTEST, IN_TURN, THE_RULE = (
    "one queue per organisation", "favourite topic", "shortest first", "in turn, by skill", "the rule",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """Waits of a centre in minutes (whoever is never called waits until closing); shares of calls."""

    mean: float
    p95: float
    rare_to_common: float
    vulnerable: float
    passes: float
    without_reason: int
    longest_pass: float
    head_starts: float


def measure_rules(number: int) -> Mapping[str, Outcome]:
    """All rules in one random centre."""
    chance = Random(f"centre {number}")  # noqa: S311  the same centres on every run
    hall = world(1000 + number, load=chance.uniform(0.7, 0.88), lines=chance.choice([2, 3, 4]))
    days = [day_of(hall, day, number) for day in days_from(date(2026, 1, 5), DAYS)]
    return {name: _outcome(hall, [by(hall, day) for day in days]) for name, by in RULES.items()}


def _by_house(hall: World, day: Day) -> Sequence[Went]:
    sent, plan = _sent(hall, day)
    return true_day(hall, sent, plan, place=lambda guest: guest.joined)


def _by_favourite(hall: World, day: Day) -> Sequence[Went]:
    sent, plan = _sent(hall, day)
    return true_day(hall, sent, plan, place=lambda guest: guest.joined, rule=_Favourites(plan))


def _shortest(hall: World, day: Day) -> Sequence[Went]:
    """By what the profile says of a talk."""
    minutes = {topic.id: float(topic.minutes) for topic in hall.site.topics}
    return true_day(hall, day, plan_for(hall, day), place=lambda guest: minutes[guest.need.topic])


def _in_turn(hall: World, day: Day) -> Sequence[Went]:
    return true_day(hall, day, plan_for(hall, day), place=lambda guest: guest.joined)


def _the_rule(hall: World, day: Day) -> Sequence[Went]:
    return true_day(hall, day, plan_for(hall, day), place=by_the_rule)


RULES: Mapping[str, Callable[[World, Day], Sequence[Went]]] = {
    HOUSES: _by_house, FAVOURITE: _by_favourite, SHORTEST: _shortest, IN_TURN: _in_turn, THE_RULE: _the_rule,
}  # fmt: skip


class _Favourites(Rule):
    """Each advisor has a few topics that they take first, whoever came for them."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self._all = plan
        chance = Random("favourites")  # noqa: S311  a taste that stays
        self._taste = [set(chance.sample(range(len(plan.topics)), min(6, len(plan.topics)))) for _ in plan.advisors]

    def first(self, who: int, at: float) -> tuple[Comer | None, int, float]:
        best: tuple[bool, Comer] | None = None
        with_line = DIRECT
        for comer in self.line:
            is_direct = self._all.ways[who].get(comer.group)
            if is_direct is None:
                continue
            way = DIRECT if is_direct else self.way(comer.group, comer.joined, at)
            wish = comer.topic not in self._taste[who], comer
            if way > BUSY and (best is None or wish < best):
                best, with_line = wish, way
        return None if best is None else best[1], with_line, inf


def _sent(hall: World, day: Day) -> tuple[Day, Plan]:
    """The same day in a hall where each house has its own line; the kiosk knows which of them can help."""
    sent = replace(day, guests=tuple(_to_a_house(hall, day, guest) for guest in day.guests))
    needs = sorted({guest.need for guest in sent.guests})
    return sent, plan_of(hall.site, origin=day.opens, day=day.day, duties=day.duties, needs=needs)


def _to_a_house(hall: World, day: Day, guest: Guest) -> Guest:
    """One that speaks the language if there is any; the more can help there, the more often."""
    staying = {duty.advisor for duty in day.duties if day.minutes(duty.ends) - guest.joined >= 30}
    able = [advisor for advisor in serving(hall.site, guest.need, day.day) if advisor.id in staying]
    direct = [advisor for advisor in able if guest.need.language in advisor.languages]
    houses = [advisor.organisation for advisor in direct or able]
    if not houses:
        return guest
    house = houses[int(guest.number * 0.618 * 997) % len(houses)]
    return replace(guest, need=replace(guest.need, organisation=house))


def _outcome(hall: World, days: Sequence[Sequence[Went]]) -> Outcome:
    everybody = [went for day in days for went in day]
    calls = [went for went in everybody if went.called < inf]
    languages = sorted(hall.spoken, key=lambda language: -hall.spoken[language])
    waits = sorted(_wait(went) for went in everybody)
    passes = [went for went in calls if went.passed]
    return Outcome(
        mean=fmean(waits), p95=waits[int(0.95 * len(waits))],
        rare_to_common=_mean_of(everybody, languages[-RARE:]) / _mean_of(everybody, languages[:COMMON]),
        vulnerable=fmean(_wait(went) for went in everybody if went.guest.vulnerable),
        passes=len(passes) / len(calls),
        without_reason=sum(by_the_rule(went.guest) > by_the_rule(other) for went in passes for other in went.passed),
        longest_pass=max((went.guest.joined - other.joined for went in passes for other in went.passed), default=0.0),
        head_starts=fmean(went.guest.head_start > 0 for went in everybody),
    )  # fmt: skip


def _mean_of(everybody: Sequence[Went], languages: Sequence[str]) -> float:
    return fmean(_wait(went) for went in everybody if went.guest.need.language in languages)


def _wait(went: Went) -> float:
    return min(went.called, CLOSED) - went.guest.joined
