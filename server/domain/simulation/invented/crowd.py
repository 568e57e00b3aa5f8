"""Who comes to a hall on an invented day: when, with what, in which language. Nothing of it is measured."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from server.domain.hours.hours import OpenSpan
from server.domain.hours.opening import open_on, whole_day
from server.domain.hours.rota import Duty
from server.domain.routing.gate import Lead, destination
from server.domain.simulation.chance import Chance
from server.domain.simulation.invented.weighed import weighed
from server.domain.site.site import Site
from server.domain.site.topic import Topic

LOAD = 0.85
"""Talks that come for each talk for which the advisors have time (assumed)."""

EARLY, AT_ONCE = 0.12, 0.7
"""So many of those who come are early where that is possible; so many of the others rather come soon than late."""

STAYS, VULNERABLE = 0.4, 0.1
"""So many wait here although they could go elsewhere; so many say that they need help, where the kiosk asks."""

PARTIES = {2: 3.0, 3: 3.0, 4: 2.0, 5: 1.0}
"""How many come together where the kiosk asks, and how often."""


class Asked(NamedTuple):
    """Somebody at the kiosk, `at` minutes after local midnight; `lead` is where their touch leads.

    `stays` says that they wait here where they may, although it leads to another place.
    """

    at: float
    language: str
    lead: Lead
    stays: bool
    party: int
    vulnerable: bool

    @property
    def is_sent(self) -> bool:
        """Whether they follow the redirect to another place."""
        return self.lead.redirect is not None and not (self.lead.stay and self.stays)


class _Crowd(NamedTuple):
    topics: Mapping[str, Topic]
    asked: Mapping[str, float]
    languages: Mapping[str, float]


def who_comes(
    site: Site, day: date, duties: Sequence[Duty], draws: Chance, *, visitors: int | None = None, load: float = LOAD
) -> list[Asked]:
    """Everybody who comes on that local day, earliest first: `visitors`, or about as many as `load` says."""
    spans = open_on(site, day)
    if not spans or not duties:
        return []
    number = _number(site, duties, load * (0.75 + draws.random() / 2)) if visitors is None else visitors
    crowd = _Crowd(
        topics={topic.id: topic for topic in site.all_topics()}, asked=topic_weights(site),
        languages=language_weights(site),
    )  # fmt: skip
    return sorted((_one(site, day, spans, draws, crowd) for _ in range(number)), key=lambda asked: asked.at)


def topic_weights(site: Site) -> Mapping[str, float]:
    """How often each topic is asked for: those that stand first rather more, whoever is unsure rather less."""
    return dict(_weights(site.topics, 1.0))


def language_weights(site: Site) -> Mapping[str, float]:
    """How often each language of the kiosk is chosen: those that stand first rather more."""
    weights = {language: 1 / (1 + 0.35 * at) for at, language in enumerate(site.languages)}
    return weights | ({"de-simple": 0.15} if "de-simple" in weights else {})


def _weights(topics: Sequence[Topic], all_of_them: float) -> Iterator[tuple[str, float]]:
    shown = [topic for topic in topics if topic.tile]
    weights = [(0.6 if topic.unsure else 1) / (1 + 0.2 * at) for at, topic in enumerate(shown)]
    for topic, weight in zip(shown, weights, strict=True):
        share = all_of_them * weight / sum(weights)
        if topic.children:
            yield from _weights(topic.children, share)
        else:
            yield topic.id, share


def _number(site: Site, duties: Sequence[Duty], load: float) -> int:
    minutes = {topic.id: topic.minutes for topic in site.all_topics()}
    mean = sum(weight * minutes[topic] for topic, weight in topic_weights(site).items())
    here = sum((duty.ends - duty.begins) / timedelta(minutes=1) for duty in duties)
    return round(here / mean * load)


def _one(site: Site, day: date, spans: Sequence[OpenSpan], draws: Chance, crowd: _Crowd) -> Asked:
    topic, answer = crowd.topics[weighed(crowd.asked, draws.random())], None
    if topic.gate is not None:
        answer = weighed({each: 1 / (1 + at) for at, each in enumerate(topic.gate.answers)}, draws.random())
    return Asked(
        at=_when(site, day, spans, draws), language=weighed(crowd.languages, draws.random()),
        lead=destination(site, topic.id, answer, day=day), stays=draws.random() < STAYS,
        party=weighed(PARTIES, draws.random()) if topic.ask_party else 1,
        vulnerable=site.kiosk.ask_help and draws.random() < VULNERABLE,
    )  # fmt: skip


def _when(site: Site, day: date, spans: Sequence[OpenSpan], draws: Chance) -> float:
    minute = timedelta(minutes=1)
    span = weighed({span: (span.closes - span.opens) / minute for span in spans}, draws.random())
    opens, length = (span.opens - whole_day(site, day).opens) / minute, (span.closes - span.opens) / minute
    early, chance = draws.random() < EARLY, draws.random()
    if early and site.early_arrival is not None:
        return opens - site.early_arrival.minutes * chance
    return opens + length * (1 - (1 - chance) ** 0.5 if draws.random() < AT_ONCE else chance)
