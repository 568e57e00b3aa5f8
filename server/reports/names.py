"""The names that stand in a report: what the profile, the directory and the catalogue call a key."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from server.domain.site.language import understood_in
from server.domain.site.report_wanted import ReportWanted
from server.domain.site.site import Site
from server.domain.site.text import Text
from server.domain.statistics.block import Label
from server.domain.statistics.columns import LONGEST
from server.reports.numbers import day_of, month_of, weekday_of
from server.words.catalogue import say
from server.words.dates import stamp
from server.words.languages import KNOWN


@dataclass(frozen=True, kw_only=True)
class Names:
    """Says labels in one language. `places` are the titles of the directory; what has no name any more keeps its id."""

    site: Site
    language: str
    places: Mapping[str, Text] = field(default_factory=dict)

    def of(self, label: Label, *, question: str | None = None) -> str:
        """The name of a label; `question` is the closing question whose answers are meant."""
        if label.kind == "answer" and label.key:
            return _answer(self, label.key, question)
        known = _NAMES.get(label.kind)
        if known is not None and label.key:
            return known(self, label.key)
        return self.say(f"{label.kind}-{label.key}" if label.key else "none")

    def question(self, question: str | None) -> str:
        """The closing question as the profile asks it."""
        return next((each.title for each in self.site.closing_questions if each.id == question), question or "")

    def say(self, key: str, **values: object) -> str:
        """A sentence of the report."""
        return say("report", self.language, key, **values)

    def title(self, wanted: ReportWanted) -> str:
        """What a report is called; those that every hall has are named by the catalogue."""
        return self.text(wanted.title) if wanted.title else self.say(f"standing-{wanted.id}")

    def text(self, text: Text) -> str:
        """A text of the profile or the directory, in the language that its readers understand best."""
        return text[understood_in(text, self.language)]


def _answer(names: Names, key: str, question: str | None) -> str:
    asked = [each for each in names.site.closing_questions if each.id == question]
    return next((answer.title for each in asked for answer in each.answers if answer.id == key), key)


def _topic(names: Names, key: str) -> str:
    return next((names.text(topic.title) for topic in names.site.all_topics() if topic.id == key), key)


def _organisation(names: Names, key: str) -> str:
    known = names.site.organisation(key)
    return known.title if known else key


def _place(names: Names, key: str) -> str:
    return names.text(names.places[key]) if key in names.places else key


def _redirect(names: Names, key: str) -> str:
    known = names.site.redirect(key)
    return _place(names, known.place) if known else key


def _association(names: Names, key: str) -> str:
    known = names.site.gathering.associations if names.site.gathering else ()
    return next((association.title for association in known if association.id == key), key)


def _moment(names: Names, key: str) -> str:
    return stamp(datetime.fromisoformat(key), names.language, names.site.timezone)


def _quarter(names: Names, key: str) -> str:
    year, number = key.split("-")
    return names.say("quarter", number=number, year=year)


def _quarter_hour(names: Names, key: str) -> str:
    since = datetime.combine(date.min, time.fromisoformat(key))
    return names.say("quarter-hour", since=f"{since:%H:%M}", until=f"{since + timedelta(minutes=15):%H:%M}")


def _waited(names: Names, key: str) -> str:
    since = int(key)
    if since == LONGEST:
        return names.say("waited-longest", since=since)
    return names.say("waited", since=since, until=since + 14)


_NAMES: Mapping[str, Callable[[Names, str], str]] = {
    "topic": _topic,
    "organisation": _organisation,
    "place": _place,
    "redirect": _redirect,
    "association": _association,
    "moment": _moment,
    "quarter": _quarter,
    "language": lambda _, key: KNOWN[key].name if key in KNOWN else key,
    "quarter-hour": _quarter_hour,
    "week": lambda names, key: names.say("week", number=int(key[6:]), year=key[:4]),
    "waited": _waited,
    "hour": lambda names, key: names.say("hour", since=int(key), until=int(key) + 1),
    "weekday": lambda names, key: weekday_of(int(key), names.language),
    "day": lambda names, key: day_of(date.fromisoformat(key), names.language),
    "month": lambda names, key: month_of(date.fromisoformat(f"{key}-01"), names.language),
    "text": lambda _, key: key,
}
