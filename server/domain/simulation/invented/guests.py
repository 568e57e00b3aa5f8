"""Those of an invented day who are given a ticket: what they need, one thing after the other, and their luck."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from server.domain.hours.opening import open_on
from server.domain.hours.rota import Duty
from server.domain.routing.head_start import HeadStart, head_start
from server.domain.simulation.chance import Chance
from server.domain.simulation.invented.crowd import Asked
from server.domain.simulation.invented.weighed import weighed
from server.domain.site.language import spoken
from server.domain.site.site import Site
from server.domain.site.topic import Topic
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving

REFERRED = 0.06
"""So many are sent on inside the hall where somebody else could help with something else (assumed)."""


class Luck(NamedTuple):
    """What chance has in store for a leg: each in [0, 1), drawn before anything happens."""

    talk: float
    show: float
    leaves: float
    ends: float
    slip: float
    relatives: float
    answers: float


class Guest(NamedTuple):
    """Somebody with a ticket: what they need, leg by leg, with the luck of each.

    With `referred` an advisor sends them on to the second; else the topics of the profile follow each other.
    """

    asked: Asked
    head_start: HeadStart
    needs: tuple[Need, ...]
    luck: tuple[Luck, ...]
    referred: bool


def guest(site: Site, day: date, asked: Asked, duties: Sequence[Duty], draws: Chance, *, at: datetime) -> Guest:
    """What happens to whoever asked at that moment, as far as chance alone decides."""
    topic, first = asked.lead.topic, first_need(asked)
    given = head_start(site, first, vulnerable=asked.vulnerable, duties=duties, now=at)
    helping = {duty.advisor for duty in duties}
    others = tuple(_others(site, day, topic, helping)) if draws.random() < REFERRED and not topic.then else ()
    following = topic.then or ((weighed(dict.fromkeys(others, 1.0), draws.random()),) if others else ())
    needs = (first, *(Need(topic=each, language=first.language) for each in following))
    luck = tuple(Luck(*(draws.random() for _ in Luck._fields)) for _ in needs)
    return Guest(asked=asked, head_start=given, needs=needs, luck=luck, referred=bool(others))


def first_need(asked: Asked) -> Need:
    """What somebody needs who asked for that."""
    return Need(topic=asked.lead.topic.id, language=spoken(asked.language), organisation=asked.lead.organisation)


def can_wait(site: Site, day: date, asked: Asked, duties: Sequence[Duty], *, at: datetime) -> bool:
    """Whether the topic is open and one of the `duties`, of those who may help, lasts or comes in the same opening."""
    spans = open_on(site, day)
    coming = next((span for span in spans if at < span.closes), None)
    topic = asked.lead.topic
    if coming is None or not any(
        span.opens <= max(at, coming.opens) < span.closes for span in open_on(site, day, topic)
    ):
        return False
    return any(at < duty.ends and duty.begins < coming.closes for duty in duties)


def drawn_places(guests: Sequence[Guest], opens: float, draws: Chance) -> list[float]:
    """The place of each in line, in minutes, where the order of those who came early is drawn when the hall opens."""
    places = [guest.asked.at for guest in guests]
    early = [number for number, at in enumerate(places) if at < opens]
    drawn = sorted(early, key=lambda _: draws.random())
    for number, place in zip(drawn, sorted(places[each] for each in early), strict=True):
        places[number] = place
    return places


def _others(site: Site, day: date, topic: Topic, here: Collection[str]) -> Iterator[str]:
    """Topics of this hall with which only somebody else can help."""
    same = {advisor.id for advisor in serving(site, Need(topic=topic.id, language=""), day)}
    for other in site.all_topics():
        if other.children or other.redirect is not None or not other.tile or other.gate is not None:
            continue
        able = {each.id for each in serving(site, Need(topic=other.id, language=""), day) if each.id in here}
        if able and not able & same:
            yield other.id
