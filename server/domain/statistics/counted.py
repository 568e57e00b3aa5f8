"""One thing that a report counts, with everything it can be counted by."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from server.domain.site.language import spoken
from server.domain.site.report_wanted import Dimension, Subject
from server.domain.statistics.visit import Stretch, Visit
from server.domain.visits.event import Kind, Recorded


@dataclass(frozen=True, kw_only=True)
class Counted:
    """A visit, a talk, a referral …: `at` (UTC) is when it began, `day` the local day. What it has not is "".

    Times are in seconds, as `visit.py` defines them.
    """

    subject: Subject
    at: datetime
    day: date
    language: str
    topic: str = ""
    organisation: str = ""
    outcome: str = ""
    place: str = ""
    redirect: str = ""
    reason: str = ""
    met: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    waiting: int | None = None
    service: int | None = None
    stay: int | None = None


def counted_in(visit: Visit) -> Iterator[Counted]:
    """The visit itself, its talks, its referrals to places outside, and its talks that needed an interpreter.

    The language is the spoken one. A visit's topic is the one it began with.
    """
    language = spoken(visit.language)
    first = visit.legs[0]
    yield Counted(
        subject="visits", at=visit.taken_at, day=visit.day, language=language,
        topic=first.topic, outcome=visit.outcome.value, stay=visit.stay,
    )  # fmt: skip
    for leg in visit.legs:
        yield from _of_leg(leg, day=visit.day, language=language)
    for slip in visit.slips:
        yield Counted(
            subject="referrals", at=slip.at, day=visit.day, language=language,
            topic=slip.topic, organisation=slip.organisation, place=slip.place,
        )  # fmt: skip


def counted_at(recorded: Recorded) -> Iterator[Counted]:
    """What is counted although it gave no ticket: a redirect, or somebody who was told when to come."""
    event, facts = recorded.event, recorded.event.facts
    if event.kind not in (Kind.VISITOR_REDIRECTED, Kind.VISITOR_TOLD_LATER):
        return
    language, topic = spoken(str(facts["language"])), event.topic or ""
    asked = Counted(subject="redirects", at=recorded.at, day=recorded.day, language=language, topic=topic)
    if event.kind is Kind.VISITOR_REDIRECTED:
        yield replace(asked, redirect=str(facts["redirect"]), place=str(facts.get("place") or ""))
    else:
        yield replace(asked, subject="told-later", reason=str(facts.get("reason") or ""))


def facet(dimension: Dimension, counted: Counted, *, zone: ZoneInfo, question: str | None) -> str:
    """Where something stands in a table: the key of its row. Hours are those of the site's clock; "" is "none"."""
    if dimension == "answer":
        return counted.answers.get(question or "", "")
    if dimension == "hour":
        return f"{counted.at.astimezone(zone):%H}"
    key_of_day = _OF_DAY.get(dimension)
    return key_of_day(counted.day) if key_of_day else str(getattr(counted, dimension))


_OF_DAY: Mapping[Dimension, Callable[[date], str]] = {
    "weekday": lambda day: str(day.weekday()),
    "day": lambda day: day.isoformat(),
    "month": lambda day: f"{day:%Y-%m}",
    "quarter": lambda day: f"{day.year}-{(day.month + 2) // 3}",
}


def _of_leg(leg: Stretch, *, day: date, language: str) -> Iterator[Counted]:
    talk = Counted(subject="talks", at=leg.joined_at, day=day, language=language, topic=leg.topic, service=leg.service)
    if leg.is_talk and leg.end is not None:
        yield replace(
            talk, organisation=leg.organisation, outcome=leg.end.value, answers=leg.answers, waiting=leg.waiting
        )
    met = _met(leg)
    if met:
        yield replace(talk, subject="interpreting", met=met)


def _met(leg: Stretch) -> str:
    """Whether a leg that needed an interpreter line had one: "line", "without", or "gave-up" when never called."""
    if leg.called_at is not None:
        return {"interpreter": "line", "anyhow": "without"}.get(leg.way, "")
    return "gave-up" if leg.lacked_interpreter else ""
