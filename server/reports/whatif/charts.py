"""The waits of a trial as charts: today and changed beside each other, by topic and by language."""

from collections.abc import Callable, Mapping, Sequence

from server.domain.whatif.compare import Comparison
from server.domain.whatif.outcome import Group, Spread
from server.reports.charts.chart import Series, Spans
from server.reports.whatif.saying import Saying
from server.reports.whatif.tables import NOTHING

MOST = 24
"""So many rows a person still takes in; the groups with most people stand there, all of them in the table."""

Span = tuple[Series, Series, Series]


def charts(words: Saying, trial: Comparison) -> list[Spans]:
    """Two charts; none of what has fewer than two groups."""
    topics = _chart(words, "topic", words.topic, trial.today.topics, trial.changed.topics)
    languages = _chart(words, "language", words.language_of, trial.today.languages, trial.changed.languages)
    return [chart for chart in (topics, languages) if len(chart.labels) > 1]


def _chart(
    words: Saying, key: str, name: Callable[[str], str], today: Mapping[str, Group], changed: Mapping[str, Group]
) -> Spans:
    groups = sorted(today, key=lambda group: (-today[group].people, name(group)))[:MOST]
    return Spans(
        id=f"by-{key}", title=words.say(f"by-{key}"), unit=words.say("minutes"), label_heading=words.say(key),
        labels=[name(group) for group in groups],
        spans=[_span(words, side, groups, of) for side, of in (("today", today), ("changed", changed))],
    )  # fmt: skip


def _span(words: Saying, side: str, groups: Sequence[str], of: Mapping[str, Group]) -> Span:
    waits = [of[group].waits if group in of else None for group in groups]
    low, middle, high = (
        _series(words, words.say(key, side=words.say(side)), waits, reached)
        for key, reached in (("low", _low), ("middle", _middle), ("high", _high))
    )
    return low, middle, high


def _series(
    words: Saying, title: str, waits: Sequence[Spread | None], reached: Callable[[Spread], float]
) -> Series:  # fmt: skip
    values = [reached(each) if each else None for each in waits]
    return Series(
        title=title, values=values, written=[NOTHING if each is None else words.whole(each) for each in values]
    )


def _low(waits: Spread) -> float:
    return waits.low


def _middle(waits: Spread) -> float:
    return waits.middle


def _high(waits: Spread) -> float:
    return waits.high
