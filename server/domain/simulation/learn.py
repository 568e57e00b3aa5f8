"""What a hall's own past days teach a forecast: talks, no-shows, and who came when with which need."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import sqrt

from server.domain.hours.opening import whole_day
from server.domain.hours.rota import on_duty
from server.domain.routing.head_start import head_start
from server.domain.routing.routing import Way
from server.domain.simulation.forecast import ENOUGH_DAYS
from server.domain.simulation.habits import USUAL_NO_SHOW, WAITED_STEP, Came, Habits, PastDay
from server.domain.simulation.learned_talks import Talk, learned_talks
from server.domain.site.language import spoken
from server.domain.site.site import Site
from server.domain.statistics.visit import End, Stretch, Visit
from server.domain.visits.need import Need

WEEKS = 8
"""So far back a hall is still like today: people who leave silently come and go with the seasons."""

PSEUDO_CALLS = 20
"""The usual chance of not coming weighs as much as so many calls after that time."""

UNSURE, LEAST_UNSURE = 0.25, 0.05
"""What all talks of a day may be off by: at first, and however long a hall has been watched."""

LONGEST_WAY = 5.0
"""Minutes: the longest that counts of the time between a call and the talk."""

MINUTE = timedelta(minutes=1)


def learn(past: Iterable[Visit], site: Site, *, served_by: Mapping[int, str] | None = None) -> Habits:
    """The habits of a hall from visits of past days. Under five days: the profile's minutes, and visibly unsure.

    `served_by` is leg → advisor. Without it nothing is learned of single people: that needs the two switches which
    allow figures of persons, because how fast somebody works is one.
    """
    of_day = defaultdict[date, list[Visit]](list)
    for visit in past:
        of_day[visit.day].append(visit)
    days = tuple(_past_day(site, day, of_day[day]) for day in sorted(of_day))
    profile = {topic.id: float(topic.minutes) for topic in site.all_topics() if not topic.children}
    if len(days) < ENOUGH_DAYS:
        return Habits(minutes=profile, days=days, unsure=UNSURE)
    stretches = [leg for visits in of_day.values() for visit in visits for leg in visit.legs]
    talks = learned_talks(_talks(stretches, served_by or {}), profile)
    return Habits(
        minutes=talks.minutes,
        ratios=talks.ratios,
        interpreted=talks.interpreted,
        factors=talks.factors,
        way=_way(stretches),
        no_show=_no_show(stretches),
        days=days,
        unsure=max(LEAST_UNSURE, UNSURE / sqrt(len(days))),
    )


def _talks(stretches: Iterable[Stretch], served_by: Mapping[int, str]) -> Iterator[Talk]:
    for leg in stretches:
        if leg.is_talk and leg.was_served:
            by = served_by.get(leg.leg)
            yield Talk(topic=leg.topic, minutes=leg.served / 60, interpreted=leg.way == Way.INTERPRETER, advisor=by)


def _no_show(stretches: Iterable[Stretch]) -> tuple[float, ...]:
    """The chances of not coming when called, by steps of waiting: with those who had left without a word."""
    called, missed = Counter[int](), Counter[int]()
    for leg in stretches:
        if leg.waiting is not None and (leg.was_served or leg.end is End.NO_SHOW):
            step = min(int(leg.waiting / 60 / WAITED_STEP), len(USUAL_NO_SHOW) - 1)
            called[step] += 1
            missed[step] += not leg.was_served
    return tuple(
        (PSEUDO_CALLS * usual + missed[step]) / (PSEUDO_CALLS + called[step])
        for step, usual in enumerate(USUAL_NO_SHOW)
    )


def _way(stretches: Iterable[Stretch]) -> float:
    """Minutes from the call to the beginning of the talk; whoever took longer than a slow walk was called again."""
    ways = [
        min((leg.started_at - leg.called_at) / MINUTE, LONGEST_WAY)
        for leg in stretches
        if leg.called_at and leg.started_at
    ]
    return sum(ways) / len(ways) if ways else 0.0


def _past_day(site: Site, day: date, visits: Sequence[Visit]) -> PastDay:
    """Everybody who joined a line on that day; who had a second talk joined one twice.

    Who needed help is not kept of a cleared day, so only the head start for want of a direct speaker is known.
    """
    midnight, duties = whole_day(site, day).opens, on_duty(site, day)
    came = []
    for visit in visits:
        for leg in visit.legs:
            need = Need(topic=leg.topic, language=spoken(visit.language))
            fair = head_start(site, need, vulnerable=False, duties=duties, now=visit.taken_at).minutes
            # The next talk keeps the place of the first: it is as old as the visit.
            older = max(0, round((leg.joined_at - visit.taken_at) / MINUTE))
            came.append(Came(at=(leg.joined_at - midnight) / MINUTE, need=need, head_start=fair + older))
    return PastDay(weekday=day.weekday(), came=tuple(sorted(came, key=lambda each: (each.at, each.need))))
