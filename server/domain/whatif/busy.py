"""How many visitors keep a day's desks and interpreter lines busy: assumed, for a hall without enough past days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from server.domain.hours.duty import Duty
from server.domain.hours.hours import OpenSpan, joined
from server.domain.simulation.habits import Habits
from server.domain.site.language import spoken
from server.domain.site.site import Advisor, Site
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving
from server.domain.whatif.day import Day

BUSY = 0.85
"""So much of their time desks and interpreter lines talk."""

IN_THE_HOUSE_LANGUAGE = 0.4
"""So many visitors speak the language of the house, the other languages share the rest equally; fewer who need an
interpreter come where the lines have no time for so many."""

_HALVINGS = 20
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class Kind:
    """Visitors of one topic: so many on a day, their languages, and when somebody is here for them.

    `stretches` are minutes after midnight, `interpreted` the minutes that lines talk with them.
    """

    topic: str
    people: float
    languages: Mapping[str, float]
    stretches: Sequence[tuple[float, float]]
    interpreted: float


def kinds_of(day: Day, habits: Habits) -> list[Kind]:
    """The visitors of every topic that somebody on duty helps with."""
    room = BUSY * sum(line.at_once for line in day.site.interpreter_lines) * _open(day)
    least, most = 0.0, 1.0
    if _interpreted(_with_need(day, habits, most)) <= room:
        least = most
    for _ in range(_HALVINGS):
        need = (least + most) / 2
        least, most = (need, most) if _interpreted(_with_need(day, habits, need)) <= room else (least, need)
    return _with_need(day, habits, least)


def _with_need(day: Day, habits: Habits, need: float) -> list[Kind]:
    """The kinds when of those who need an interpreter only the share `need` comes."""
    here = {duty.advisor for duty in day.duties}
    helping = {topic.id: _helping(day, topic.id, here) for topic in day.site.all_topics() if not topic.children}
    topics_of = {who: sum(any(who == each.id for each in able) for able in helping.values()) for who in here}
    kinds = []
    for topic, able in helping.items():
        duties = [duty for duty in day.duties if any(duty.advisor == each.id for each in able)]
        if duties:
            # Everybody on duty shares their time equally among the topics that they help with.
            time = sum((duty.ends - duty.begins) / _MINUTE / topics_of[duty.advisor] for duty in duties)
            kinds.append(_kind(day, habits, need, topic=topic, able=able, time=time, duties=duties))
    return kinds


def _kind(
    day: Day, habits: Habits, need: float, *, topic: str, able: Sequence[Advisor], time: float, duties: Sequence[Duty]
) -> Kind:
    with_line = {language: _with_a_line(day.site, language, able) for language in _shares(day.site)}
    come = {language: share * (1 - with_line[language] * (1 - need)) for language, share in _shares(day.site).items()}
    languages = {language: share / sum(come.values()) for language, share in come.items()}
    interpreted = sum(share * with_line[language] for language, share in languages.items())
    talk = habits.minutes.get(topic, 15.0)
    people = BUSY * time / (talk * (1 + (habits.interpreted - 1) * interpreted))
    return Kind(
        topic=topic, people=people, languages=languages, stretches=_stretches(day, duties),
        interpreted=people * talk * habits.interpreted * interpreted,
    )  # fmt: skip


def _helping(day: Day, topic: str, here: set[str]) -> tuple[Advisor, ...]:
    """Those on duty who help with that topic, in whatever language."""
    return tuple(each for each in serving(day.site, Need(topic=topic, language=""), day.day) if each.id in here)


def _with_a_line(site: Site, language: str, able: Sequence[Advisor]) -> float:
    """How many of the talks in that language need a line: those with whoever does not speak it."""
    if not any(language in line.languages for line in site.interpreter_lines):
        return 0.0
    return sum(language not in each.languages for each in able) / len(able)


def _shares(site: Site) -> dict[str, float]:
    house = spoken(site.language)
    others = [each for each in dict.fromkeys(spoken(language) for language in site.languages) if each != house]
    if not others:
        return {house: 1.0}
    return {house: IN_THE_HOUSE_LANGUAGE} | dict.fromkeys(others, (1 - IN_THE_HOUSE_LANGUAGE) / len(others))


def _interpreted(kinds: Sequence[Kind]) -> float:
    return sum(kind.interpreted for kind in kinds)


def _stretches(day: Day, duties: Sequence[Duty]) -> Sequence[tuple[float, float]]:
    spans = joined(OpenSpan(opens=duty.begins, closes=duty.ends) for duty in duties)
    return [((span.opens - day.origin) / _MINUTE, (span.closes - day.origin) / _MINUTE) for span in spans]


def _open(day: Day) -> float:
    return sum((span.closes - span.opens) / _MINUTE for span in day.opening)
