"""What past talks teach: how long they are by topic, how much longer with an interpreter, how they spread."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from server.domain.routing.durations import PSEUDO_TALKS
from server.domain.simulation.habits import USUAL_INTERPRETED
from server.domain.simulation.usual_talk import USUAL_RATIOS

MOST_RATIOS = 200
"""So many lengths tell the spread as well as thousands."""

FORGOTTEN = 240.0
"""Minutes: a talk that seems longer was not ended when it ended."""

SHORTEST = 0.5
"""Minutes: the log of a past day knows nothing finer, and a talk that took no time at all cannot be one."""


@dataclass(frozen=True, kw_only=True)
class Talk:
    """A talk of the past: its length in minutes, whether an interpreter line helped, and whose it was, if known."""

    topic: str
    minutes: float
    interpreted: bool
    advisor: str | None = None


@dataclass(frozen=True, kw_only=True)
class LearnedTalks:
    """As in Habits: topic → minutes in the visitor's own language, factors of interpreters and advisors, lengths."""

    minutes: Mapping[str, float]
    interpreted: float
    factors: Mapping[str, float]
    ratios: Sequence[float]


def learned_talks(talks: Iterable[Talk], profile: Mapping[str, float]) -> LearnedTalks:
    """Learned from past talks, shrunk to the profile's minutes and to what is usual while there are few.

    How fast one person is, is learned only from talks of which it is known whose they were.
    """
    known = [talk for talk in talks if talk.topic in profile and talk.minutes < FORGOTTEN]
    own = _means(known, profile, interpreted=None)
    interpreted = _interpreted(known, own)
    minutes = _means(known, profile, interpreted=interpreted)
    over = [(talk.advisor, _length(talk, interpreted) / minutes[talk.topic]) for talk in known]
    factors = _factors(over)
    ratios = [ratio / factors.get(advisor or "", 1.0) for advisor, ratio in over]
    return LearnedTalks(
        minutes=minutes, interpreted=interpreted, factors=factors, ratios=_thinned([*ratios, *USUAL_RATIOS])
    )


def _means(talks: Iterable[Talk], profile: Mapping[str, float], *, interpreted: float | None) -> dict[str, float]:
    """Topic → mean minutes; talks with an interpreter count only once it is known how much longer they are."""
    lengths = defaultdict[str, list[float]](list)
    for talk in talks:
        if not talk.interpreted or interpreted is not None:
            lengths[talk.topic].append(_length(talk, interpreted or 1.0))
    return {
        topic: (PSEUDO_TALKS * usual + sum(lengths[topic])) / (PSEUDO_TALKS + len(lengths[topic]))
        for topic, usual in profile.items()
    }


def _interpreted(talks: Iterable[Talk], own: Mapping[str, float]) -> float:
    longer = [_length(talk, 1.0) / own[talk.topic] for talk in talks if talk.interpreted]
    return (PSEUDO_TALKS * USUAL_INTERPRETED + sum(longer)) / (PSEUDO_TALKS + len(longer))


def _factors(over: Iterable[tuple[str | None, float]]) -> dict[str, float]:
    """Advisor → how much longer than the mean their talks are, for those who are named."""
    own = defaultdict[str, list[float]](list)
    for advisor, ratio in over:
        if advisor is not None:
            own[advisor].append(ratio)
    return {who: (PSEUDO_TALKS + sum(ratios)) / (PSEUDO_TALKS + len(ratios)) for who, ratios in own.items()}


def _length(talk: Talk, interpreted: float) -> float:
    return max(talk.minutes, SHORTEST) / (interpreted if talk.interpreted else 1.0)


def _thinned(ratios: Iterable[float]) -> tuple[float, ...]:
    """At most so many equally likely lengths, ascending, with a mean of 1."""
    in_order = sorted(ratios)
    most = min(len(in_order), MOST_RATIOS)
    chosen = [in_order[int((at + 0.5) * len(in_order) / most)] for at in range(most)]
    mean = sum(chosen) / most
    return tuple(ratio / mean for ratio in chosen)
