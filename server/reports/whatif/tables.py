"""The figures of a trial as tables: today, changed, and how far apart."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from server.domain.whatif.compare import Comparison
from server.domain.whatif.outcome import Group, Measure, Spread
from server.reports.whatif.saying import Saying

NOTHING = "–"
_IN_AN_HOUR = 60


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of text; the first cell of each line names it."""

    title: str
    headings: Sequence[str]
    lines: Sequence[Sequence[str]]


def day_in_figures(words: Saying, trial: Comparison) -> Table:
    """Waits and measures of the whole day; the range is that of the differences between days."""
    headings = ("figure", "today", "changed", "difference", "range")
    waits = [_wait(words, trial, key, of) for key, of in _REACHED.items()]
    measures = [_measure(words, trial, measure) for measure in Measure]
    lines = [_people(words, trial), *waits, *measures]
    return Table(title=words.say("figures"), headings=[words.say(each) for each in headings], lines=lines)


def by_topic(words: Saying, trial: Comparison) -> Table:
    """Waits and people without a talk by topic."""
    return _groups(words, "topic", words.topic, trial.today.topics, trial.changed.topics)


def by_language(words: Saying, trial: Comparison) -> Table:
    """The same by language."""
    return _groups(words, "language", words.language_of, trial.today.languages, trial.changed.languages)


_REACHED: Mapping[str, Callable[[Spread], float]] = {
    "wait-middle": lambda waits: waits.middle,
    "wait-eight": lambda waits: waits.eight,
    "wait-almost-all": lambda waits: waits.almost_all,
}


def _people(words: Saying, trial: Comparison) -> Sequence[str]:
    today, changed = trial.today.everybody.people, trial.changed.everybody.people
    return words.say("people"), words.tenth(today), words.tenth(changed), _signed(words.tenth, changed - today), ""


def _wait(words: Saying, trial: Comparison, key: str, of: Callable[[Spread], float]) -> Sequence[str]:
    today, changed = trial.today.everybody.waits, trial.changed.everybody.waits
    if today is None or changed is None:
        return words.say(key), NOTHING, NOTHING, NOTHING, ""
    difference = _signed(words.whole, round(of(changed)) - round(of(today)))  # as one reads it
    return words.say(key), words.whole(of(today)), words.whole(of(changed)), difference, ""


def _measure(words: Saying, trial: Comparison, measure: Measure) -> Sequence[str]:
    scale = 1 / _IN_AN_HOUR if measure is Measure.IDLE else 1.0
    today, changed, difference = (
        each[measure] for each in (trial.today.measures, trial.changed.measures, trial.differences)
    )
    low, high = (_signed(words.tenth, end * scale) for end in (difference.low, difference.high))
    return (
        words.say(f"measure-{measure}"), words.tenth(today.mean * scale), words.tenth(changed.mean * scale),
        _signed(words.tenth, difference.mean * scale), f"{low} … {high}" if low != high else low,
    )  # fmt: skip


def _groups(
    words: Saying, key: str, name: Callable[[str], str], today: Mapping[str, Group], changed: Mapping[str, Group]
) -> Table:
    sides = words.say("today"), words.say("changed")
    figures = [words.say(figure, side=side) for figure in ("eight-heading", "unserved-heading") for side in sides]
    nobody = Group(people=0, unserved=0, no_shows=0, waits=None)
    lines: list[Sequence[str]] = []
    for group, now in today.items():
        then = changed.get(group, nobody)
        eights = [words.whole(each.waits.eight) if each.waits else NOTHING for each in (now, then)]
        unserved = [words.tenth(each.unserved) for each in (now, then)]
        lines.append((name(group), words.tenth(now.people), *eights, *unserved))
    return Table(
        title=words.say(f"by-{key}"), headings=[words.say(key), words.say("people"), *figures],
        lines=sorted(lines, key=lambda line: line[0].casefold()),
    )  # fmt: skip


def _signed(written: Callable[[float], str], figure: float) -> str:
    """With its sign: "+3,4", "−1,0", "0,0"."""
    number = written(abs(figure))
    sign = "" if number.strip("0.,") == "" else "−" if figure < 0 else "+"
    return sign + number
