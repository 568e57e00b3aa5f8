"""One thing that a report counts, with everything it can be counted by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal

from server.domain.site.language import spoken
from server.domain.site.report_wanted import Subject
from server.domain.statistics.visit import End, Stretch, Visit
from server.domain.visits.event import Kind, Recorded

Countable = Subject | Literal["cases", "served", "here", "paused"]
"""What reports count: subjects of tables; visits with a talk (cases); legs that were served, talks or not; time at a
desk that was open (here) and the pauses in it, whose length is `stay`."""


@dataclass(frozen=True, kw_only=True)
class Counted:
    """A visit, a talk, a referral …: `at` (UTC) is when it began, `day` the local day. What it has not is "".

    Times are in seconds, as `visit.py` defines them. Every field is a column of the day's sum (`day_sum.py`).
    """

    subject: Countable
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
    through: str = ""
    passed: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    waiting: int | None = None
    service: int | None = None
    stay: int | None = None
    relatives: int | None = None


def counted_in(visit: Visit) -> Iterator[Counted]:
    """The visit itself, its talks, the case it was, its referrals to places outside, and its need of interpreters.

    The language is the spoken one. A visit's topic is the one it began with.
    """
    language = spoken(visit.language)
    first = visit.legs[0]
    yield Counted(
        subject="visits", at=visit.taken_at, day=visit.day, language=language,
        topic=first.topic, outcome=visit.outcome.value, through=visit.through, stay=visit.stay,
    )  # fmt: skip
    of_legs = [each for leg in visit.legs for each in _of_leg(leg, day=visit.day, language=language)]
    yield from of_legs
    talk = next((each for each in of_legs if each.subject == "talks"), None)
    if talk is not None:  # a case stands where its first talk stands, so that all sums add up
        yield replace(talk, subject="cases", relatives=visit.relatives)
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


def _of_leg(leg: Stretch, *, day: date, language: str) -> Iterator[Counted]:
    talk = Counted(subject="talks", at=leg.joined_at, day=day, language=language, topic=leg.topic, service=leg.service)
    if leg.is_talk and leg.end is not None:
        yield replace(
            talk, organisation=leg.organisation, outcome=leg.end.value, answers=leg.answers, waiting=leg.waiting
        )
    if leg.called_at is not None:
        yield replace(
            talk, subject="calls", organisation=leg.organisation, outcome=_answer_to_call(leg), waiting=leg.waiting,
            passed=" ".join(sorted(leg.passed)),
        )  # fmt: skip
    elif leg.end in (End.WITHDRAWN, End.EXPIRED):
        yield replace(talk, subject="left", outcome=leg.end.value, waiting=leg.waited)
    if leg.service is not None:
        yield Counted(
            subject="served", at=leg.joined_at, day=day, language="", organisation=leg.organisation, service=leg.service
        )
    met = _met(leg)
    if met:
        yield replace(talk, subject="interpreting", met=met)


def _answer_to_call(leg: Stretch) -> str:
    return End.NO_SHOW.value if leg.end is End.NO_SHOW else "came"


def _met(leg: Stretch) -> str:
    """Whether a leg that needed an interpreter line had one: "line", "without", or "gave-up" when never called."""
    if leg.called_at is not None:
        return {"interpreter": "line", "anyhow": "without"}.get(leg.way, "")
    return "gave-up" if leg.lacked_interpreter else ""
