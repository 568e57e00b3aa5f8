"""The sentence that says why this person was called and nobody else."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from server.domain.routing.routing import WhyNot
from server.domain.visits.event import Kind, Recorded
from server.domain.visits.leg import Leg
from server.storage import events
from server.storage.records import Records
from server.web.desk.rows import minutes_between

Say = Callable[..., str]
"""A key of the catalogue `desk` and its values → the sentence."""


def call_of(records: Records, desk: str, leg: Leg) -> Recorded | None:
    """The call that brought this person to the desk; None if the desk's last call was for somebody else."""
    call = events.last_at_desk(records, desk, [Kind.TICKET_CALLED])
    return call if call is not None and call.event.leg == leg.id else None


def why_this_person(say: Say, leg: Leg, call: Recorded) -> str:
    """Two short sentences: what put this person first, and how many have waited longer, each with the reason."""
    came = leg.sort_key + timedelta(minutes=leg.head_start)
    waited = say("minutes", count=minutes_between(came, call.at))
    passed = _people_by_reason(call.event.facts.get("passed"))
    first = "why-head-start" if WhyNot.HEAD_START in passed else "why-longest"
    sentences = [say(first, waited=waited, head_start=say("minutes", count=leg.head_start))]
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
