"""What somebody asks for, as it is typed, for this hall: a change, or a clear word why it is none."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import time

from server.domain.site.language import spoken
from server.domain.site.site import Site
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
from server.domain.whatif.wrong import ChangeWrong, Wrong

MOST_CHANGES = 12
LONGEST = 200
MINUTES = range(-240, 241)
AT_ONCE = range(-20, 21)
PER_CENT = range(-90, 201)
HOURS = re.compile(r"\d\d:\d\d-\d\d:\d\d", re.ASCII)


def asked(site: Site, said: Iterable[str]) -> tuple[Change, ...]:
    """The changes as they are spelled. Raises ChangeWrong for the first that makes no sense in this hall."""
    every = list(said)
    if len(every) > MOST_CHANGES:
        raise ChangeWrong(Wrong.MANY, str(len(every)), [MOST_CHANGES])
    return tuple(_change(site, each) for each in every)


def languages_of(site: Site) -> list[str]:
    """Every language that matters in this hall: spoken by visitors, by advisors, on a line."""
    known = {spoken(language) for language in site.languages}
    known |= {language for advisor in site.advisors for language in advisor.languages}
    return sorted(known | {language for line in site.interpreter_lines for language in line.languages})


def _change(site: Site, said: str) -> Change:
    kind, _, rest = said.partition(":")
    if kind not in _KINDS or len(said) > LONGEST:
        raise ChangeWrong(Wrong.FORM, said[:LONGEST], _KINDS)
    return _KINDS[kind](site, rest)


def _more_advisor(site: Site, said: str) -> Change:
    parts, hours = _parts(said)
    if parts.keys() == {"like"}:
        return MoreAdvisor(like=_known(Wrong.ADVISOR, parts["like"], _advisors(site)), hours=hours)
    if parts.keys() != {"topics", "languages"}:
        raise ChangeWrong(Wrong.FORM, said, ["like=…", "topics=…+…,languages=…+…"])
    topics = [topic.id for topic in site.all_topics() if not topic.children]
    return MoreAdvisor(
        topics=tuple(_known(Wrong.TOPIC, each, topics) for each in parts["topics"].split("+")),
        languages=tuple(_language(site, each) for each in parts["languages"].split("+")),
        hours=hours,
    )


def _away(site: Site, said: str) -> Change:
    parts, hours = _parts(said)
    if parts.keys() == {"advisor"}:
        return Away(advisor=_known(Wrong.ADVISOR, parts["advisor"], _advisors(site)), hours=hours)
    if parts.keys() != {"organisation"}:
        raise ChangeWrong(Wrong.FORM, said, ["advisor=…", "organisation=…"])
    known = [each.id for each in site.organisations]
    return Away(organisation=_known(Wrong.ORGANISATION, parts["organisation"], known), hours=hours)


def _speaker(site: Site, said: str) -> Change:
    language, _, hours = said.partition(",")
    return Speaker(language=_language(site, language), hours=_hours(hours))


def _lines(site: Site, said: str) -> Change:
    which, _, number = said.partition("=")
    more, known = _number(number, AT_ONCE), [line.id for line in site.interpreter_lines]
    if which in known:
        return MoreTalks(line=which, more=more)
    if which not in languages_of(site):
        raise ChangeWrong(Wrong.LINE, which, known + languages_of(site))
    if more < 1:
        raise ChangeWrong(Wrong.NUMBER, number, [f"+1 … +{AT_ONCE[-1]}"])
    return NewLine(language=which, at_once=more)


def _parts(said: str) -> tuple[Mapping[str, str], Between | None]:
    """Names with what they are, and the hours that may stand behind them; without a name they are none."""
    named = dict(part.split("=", 1) for part in said.split(",") if "=" in part)
    others = [part for part in said.split(",") if "=" not in part]
    if len(others) > 1:
        raise ChangeWrong(Wrong.HOURS, ",".join(others))
    return named, _hours(others[0]) if named and others else None


def _hours(said: str) -> Between:
    begins, _, ends = said.partition("-")
    try:
        hours = Between(begins=time.fromisoformat(begins), ends=time.fromisoformat(ends))
    except ValueError:
        raise ChangeWrong(Wrong.HOURS, said) from None
    if not HOURS.fullmatch(said) or (hours.ends <= hours.begins and hours.ends != time(0, 0)):
        raise ChangeWrong(Wrong.HOURS, said)
    return hours


def _number(said: str, among: range) -> int:
    digits = said.lstrip("+-")
    value = int(said) if digits.isascii() and digits.isdigit() and len(said) - len(digits) < 2 and len(said) < 6 else 0
    if value == 0 or value not in among:
        raise ChangeWrong(Wrong.NUMBER, said, [f"{among[0]:+} … {among[-1]:+}"])
    return value


def _language(site: Site, said: str) -> str:
    return _known(Wrong.LANGUAGE, said, languages_of(site))


def _known(wrong: Wrong, said: str, known: Collection[str]) -> str:
    if said not in known:
        raise ChangeWrong(wrong, said, known)
    return said


def _advisors(site: Site) -> list[str]:
    return [each.id for each in site.advisors]


_KINDS: Mapping[str, Callable[[Site, str], Change]] = {
    "more-advisor": _more_advisor,
    "away": _away,
    "speaker": _speaker,
    "lines": _lines,
    "close-later": lambda _, said: OpenLonger(after=_number(said, MINUTES)),
    "open-earlier": lambda _, said: OpenLonger(before=_number(said, MINUTES)),
    "visitors": lambda _, said: Visitors(per_cent=_number(said.removesuffix("%"), PER_CENT)),
}
