"""A simulated hall: its profile, which everybody knows, and the truth, which no estimator is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from itertools import product
from math import exp
from random import Random

from server.domain.site.site import Advisor, Desk, Organisation, Site
from server.domain.site.site_settings import Closing, InterpreterLine, Shift
from server.domain.site.span import Span, Weekday
from server.domain.site.topic import Topic

ORGANISATIONS, ADVISORS, TOPICS = 5, 12, 25
LANGUAGES = ("de", "ar", "uk", "en", "tr", "fa", "ru", "ps", "ti", "so", "ku", "fr", "sq", "am")
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri")
BUSIER = (1.3, 1.0, 0.95, 0.95, 0.9)
"""Monday is fuller."""

OPENS, CLOSES = time(9), time(17)


@dataclass(frozen=True, kw_only=True)
class World:
    """The profile and the truth.

    `minutes` a talk takes by topic, `paces` by (advisor, topic), `asked_for` and `spoken` are
    shares, `visitors` come on an average day, `stays` minutes people wait on average before they leave in silence, and
    `way` minutes they take to the desk.
    """

    site: Site
    minutes: Mapping[str, float]
    paces: Mapping[tuple[str, str], float]
    interpreted: float
    spread: float
    asked_for: Mapping[str, float]
    spoken: Mapping[str, float]
    visitors: float
    stays: float
    way: float

    def busier(self, weekday: int) -> float:
        """How many times as many people come on that weekday."""
        return BUSIER[weekday]


def world(seed: int, *, load: float = 0.82, lines: int = 3) -> World:
    """A hall in which about `load` times as much is to be talked about as there is time for."""
    chance = Random(seed)  # noqa: S311  the same hall on every run
    topics = [f"topic-{at}" for at in range(TOPICS)]
    minutes = {topic: min(45.0, 16 * exp(chance.gauss(0, 0.35))) for topic in topics}
    advisors = _advisors(topics, chance)
    own_pace = {advisor.id: exp(chance.gauss(0, 0.15)) for advisor in advisors}
    spoken = _falling(LANGUAGES, chance, by=0.45)
    asked_for = _falling(topics, chance, by=0.08)
    interpreted = chance.uniform(1.3, 1.6)
    needs_one = sum(share for language, share in spoken.items() if language != "de") * 0.5
    mean = sum(asked_for[topic] * minutes[topic] for topic in topics) * (1 + needs_one * (interpreted - 1)) + 1
    site = _site(topics, minutes, advisors, lines, chance)
    return World(
        site=site, minutes=minutes, asked_for=asked_for, spoken=spoken, interpreted=interpreted, spread=0.5,
        paces={(who, topic): own_pace[who] * exp(chance.gauss(0, 0.1)) for who, topic in product(own_pace, topics)},
        visitors=load * _time(site) / mean, stays=chance.uniform(150, 350), way=chance.uniform(0.3, 1.2),
    )  # fmt: skip


def _falling(names: Sequence[str], chance: Random, *, by: float) -> Mapping[str, float]:
    """Shares: the first is asked for most."""
    weights = {name: exp(chance.gauss(0, 0.2)) / (1 + by * at) for at, name in enumerate(names)}
    return {name: weight / sum(weights.values()) for name, weight in weights.items()}


def _advisors(topics: Sequence[str], chance: Random) -> tuple[Advisor, ...]:
    """Each organisation knows something of everything; in the end somebody knows about each topic."""
    others = _falling(LANGUAGES[1:], chance, by=0.25)
    advisors = []
    for at in range(ADVISORS):
        known = {*topics[at % ADVISORS :: ADVISORS], *chance.sample(topics, chance.randint(6, 11))}
        languages = {"de", *chance.choices(list(others), list(others.values()), k=chance.randint(2, 5))}
        advisors.append(
            Advisor(
                id=f"advisor-{at:02}", title=f"Advisor {at}", organisation=f"organisation-{at % ORGANISATIONS}",
                topics=tuple(sorted(known)), languages=tuple(sorted(languages)),
            )
        )  # fmt: skip
    return tuple(advisors)


def _site(
    topics: Sequence[str], minutes: Mapping[str, float], advisors: tuple[Advisor, ...], lines: int, chance: Random
) -> Site:
    """What the profile says of talks is off by a third."""
    said = {topic: max(5, round(minutes[topic] * exp(chance.gauss(0, 0.33)))) for topic in topics}
    return Site(
        site="bench", title="Bench", subtitle="", timezone="Europe/Berlin", languages=LANGUAGES,
        organisations=tuple(
            Organisation(id=f"organisation-{at}", title=f"House {at}") for at in range(ORGANISATIONS)
        ),
        desks=tuple(Desk(id=f"desk-{at}", label=f"Zimmer {at}") for at in range(ADVISORS)), advisors=advisors,
        opening=(Span(days=WEEKDAYS, opens=OPENS, closes=CLOSES),),
        topics=tuple(Topic(id=topic, title={"de": topic}, icon="house", minutes=said[topic]) for topic in topics),
        waiting_place={"de": "Bitte nehmen Sie Platz."}, closing=Closing(tickets="until-closing"),
        interpreter_lines=(
            InterpreterLine(id="video", title="Video", languages=LANGUAGES[1:], at_once=lines),
        ),
        rota=tuple(_shift(advisor.id, chance) for advisor in advisors),
    )  # fmt: skip


def _shift(advisor: str, chance: Random) -> Shift:
    """Four days of five, with half an hour's break some time around noon."""
    days = tuple(sorted(chance.sample(WEEKDAYS, 4), key=WEEKDAYS.index))
    noon = chance.choice([time(11, 30), time(12), time(12, 30), time(13)])
    after = time(noon.hour + (noon.minute + 30) // 60, (noon.minute + 30) % 60)
    return Shift(
        advisors=(advisor,),
        hours=(Span(days=days, opens=OPENS, closes=noon), Span(days=days, opens=after, closes=CLOSES)),
    )


def _time(site: Site) -> float:
    """Minutes of all advisors on an average day."""
    return sum(7.5 * 60 * len(shift.hours[0].days) for shift in site.rota) / len(WEEKDAYS)
