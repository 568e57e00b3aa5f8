"""The sentence that says why this person is called and nobody else."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from server.domain.routing.routing import WhyNot
from server.domain.routing.turn import InLine, next_of
from server.domain.visits.event import Kind, Recorded
from server.domain.visits.leg import Leg
from server.storage import events
from server.storage.line import passed_by
from server.storage.records import Records
from server.web.desk.hall import DeskHall
from server.web.desk.rows import minutes_between

Say = Callable[..., str]
"""A key of the catalogue `desk` and its values → the sentence."""


def call_of(hall: DeskHall, desk: str, leg: Leg) -> Recorded | None:
    """The call that brought this person to the desk; None if the desk's last call was for somebody else."""
    call = hall.once(("call", desk), lambda: events.last_at_desk(hall.records, desk, [Kind.TICKET_CALLED]))
    return call if call is not None and call.event.leg == leg.id else None


def why_this_person(say: Say, leg: Leg, call: Recorded) -> str:
    """Two short sentences: what put this person first, and how many have waited longer, each with the reason."""
    passed, reason = _people_by_reason(call.event.facts.get("passed")), call.event.facts.get("reason")
    return _sentences(say, leg, passed, at=call.at, reason=str(reason) if reason else None)


def why_next(say: Say, records: Records, line: Sequence[InLine], now: datetime) -> str:
    """The same sentences for whoever would be called now; "" when that is nobody."""
    if all(each.help.way is None for each in line):
        return ""
    choice = next_of(line)
    passed = _people_by_reason([asdict(each) for each in passed_by(records, choice, line)])
    return _sentences(say, choice.next.leg, passed, at=now, reason=None)


def _sentences(say: Say, leg: Leg, passed: Mapping[WhyNot, int], *, at: datetime, reason: str | None) -> str:
    came = leg.sort_key + timedelta(minutes=leg.head_start)
    waited = say("minutes", count=minutes_between(came, at))
    first = "why-chosen" if reason else "why-head-start" if WhyNot.HEAD_START in passed else "why-longest"
    sentences = [say(first, waited=waited, head_start=say("minutes", count=leg.head_start), reason=reason)]
    if passed:
        sentences.append(say("why-passed", count=sum(passed.values()), reasons=_reasons(say, passed)))
    return " ".join(sentences)


def _people_by_reason(passed: Any) -> Mapping[WhyNot, int]:
    people: dict[WhyNot, int] = {}
    for each in passed or ():
        why = WhyNot(each["why"])
        people[why] = people.get(why, 0) + each["people"]
    return people


def _reasons(say: Say, passed: Mapping[WhyNot, int]) -> str:
    if len(passed) == 1:
        return say(f"passed-{next(iter(passed))}")
    most_first = sorted(passed.items(), key=lambda each: (-each[1], each[0]))
    return ", ".join(say("why-of-several", people=people, reason=say(f"passed-{why}")) for why, people in most_first)
