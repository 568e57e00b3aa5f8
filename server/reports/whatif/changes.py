"""What would be different, in words: one line for each change, and the beginning of the sentence about all of them."""

from collections.abc import Sequence

from server.domain.whatif.change import (
    Away,
    Between,
    Change,
    MoreAdvisor,
    MoreTalks,
    NewLine,
    OpenLonger,
    Speaker,
    Visitors,
)  # fmt: skip
from server.reports.whatif.saying import Saying


def change_in_words(words: Saying, change: Change) -> str:
    """One change: "Eine Kraft mehr wie „Empfang“, 10:00 bis 12:00 Uhr"."""
    match change:
        case MoreAdvisor():
            told = _more_advisor(words, change)
        case Away():
            told = words.say("change-away", who=_who(words, change), hours=_hours(words, change.hours))
        case Speaker():
            language, hours = words.language_of(change.language), _hours(words, change.hours)
            told = words.say("change-speaker", language=language, hours=hours)
        case MoreTalks():
            told = _by_so_many(words, "change-talks", change.more, ("more", "fewer"), line=words.line(change.line))
        case NewLine():
            told = words.say("change-new-line", language=words.language_of(change.language), count=change.at_once)
        case OpenLonger() if change.before:
            told = _by_so_many(words, "change-open", change.before, ("earlier", "later"))
        case OpenLonger():
            told = _by_so_many(words, "change-close", change.after, ("later", "earlier"))
        case Visitors():
            told = _by_so_many(words, "change-visitors", change.per_cent, ("more", "fewer"))
    return told


def with_them(words: Saying, changes: Sequence[Change]) -> str:
    """What stands before "… wait at most": "Mit einer Kraft mehr"."""
    if len(changes) != 1:
        return words.say("with-several")
    match changes[0]:
        case MoreAdvisor():
            told = words.say("with-more-advisor")
        case Away() as away:
            told = words.say("with-away", who=_who(words, away))
        case Speaker() as speaker:
            told = words.say("with-speaker", language=words.language_of(speaker.language))
        case MoreTalks() | NewLine():
            told = words.say("with-lines")
        case OpenLonger():
            told = words.say("with-hours")
        case Visitors() as visitors:
            told = _by_so_many(words, "with-visitors", visitors.per_cent, ("more", "fewer"))
    return told


def _more_advisor(words: Saying, change: MoreAdvisor) -> str:
    hours = _hours(words, change.hours)
    if change.like:
        return words.say("change-more-like", advisor=words.advisor(change.like), hours=hours)
    topics = ", ".join(words.topic(each) for each in change.topics)
    languages = ", ".join(words.language_of(each) for each in change.languages)
    return words.say("change-more", topics=topics, languages=languages, hours=hours)


def _who(words: Saying, change: Away) -> str:
    return words.advisor(change.advisor) if change.advisor else words.organisation(change.organisation)


def _by_so_many(words: Saying, key: str, number: int, ways: tuple[str, str], **values: object) -> str:
    more, less = ways
    return words.say(f"{key}-{more if number > 0 else less}", count=abs(number), **values)


def _hours(words: Saying, hours: Between | None) -> str:
    if hours is None:
        return ""
    return words.say("hours", begins=f"{hours.begins:%H:%M}", ends=f"{hours.ends:%H:%M}")
