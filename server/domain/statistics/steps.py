"""What each thing that happens to a leg changes in the story of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from server.domain.statistics.visit import End, Stretch
from server.domain.visits.event import Fact, Kind, Recorded

LACKING = frozenset({"interpreter-busy", "interpreter-not-yet"})
"""Why somebody is passed over when no interpreter line is free."""

OVERTAKEN = LACKING | {"head-start", "chosen"}
"""Why somebody is passed over whom the advisor could help, or could with a line. All others are for other advisors."""


def passed_by(facts: Mapping[str, Fact]) -> Sequence[Mapping[str, Any]]:
    """Those whom a call passed: `why`, and who of them came first (`oldest`) where no line was free."""
    return cast("Sequence[Mapping[str, Any]]", facts.get("passed") or ())


def _called(leg: Stretch, recorded: Recorded) -> Stretch:
    facts = recorded.event.facts
    line = facts.get("interpreter")
    return replace(
        leg, called_at=leg.called_at or recorded.at, way=str(facts.get("way") or ""),
        interpreter=str(line) if line else None, passed=frozenset(each["why"] for each in passed_by(facts)) & OVERTAKEN,
    )  # fmt: skip


def _started(leg: Stretch, recorded: Recorded) -> Stretch:
    return replace(leg, started_at=recorded.at, was_served=True)


def _paused(leg: Stretch, recorded: Recorded) -> Stretch:
    """Nobody serves it any more; if somebody did, that time counts."""
    if leg.started_at is None:
        return leg
    seconds = int((recorded.at - leg.started_at).total_seconds())
    return replace(leg, served=leg.served + seconds, started_at=None)


def _finished(leg: Stretch, recorded: Recorded) -> Stretch:
    facts = recorded.event.facts
    relatives, answers = facts.get("relatives"), facts.get("answers")
    return replace(
        _went_to(_paused(leg, recorded), recorded, topic=facts.get("then")),
        end=End(str(facts["outcome"])),
        relatives=None if relatives is None else int(str(relatives)),
        answers={key: str(answer) for key, answer in answers.items()} if isinstance(answers, Mapping) else {},
    )


def _referred(leg: Stretch, recorded: Recorded) -> Stretch:
    sent_on = _went_to(_paused(leg, recorded), recorded, topic=recorded.event.facts.get("to"))
    return replace(sent_on, end=End.REFERRED)


def _went_to(leg: Stretch, recorded: Recorded, *, topic: Fact) -> Stretch:
    following = recorded.event.facts.get("next_leg")
    return replace(
        leg,
        ended_at=recorded.at,
        next_topic=str(topic or ""),
        next_leg=None if following is None else int(str(following)),
    )


def _expired(leg: Stretch, recorded: Recorded) -> Stretch:
    ended = _paused(leg, recorded)
    return replace(ended, ended_at=recorded.at, end=End.NO_SHOW if leg.is_missed else End.EXPIRED)


STEPS: Mapping[Kind, Callable[[Stretch, Recorded], Stretch]] = {
    Kind.TICKET_CHECKED_IN: lambda leg, recorded: replace(leg, joined_at=recorded.at),
    Kind.TICKET_CALLED: _called,
    Kind.SERVICE_STARTED: _started,
    Kind.TICKET_PARKED: _paused,
    Kind.TICKET_FINISHED: _finished,
    Kind.TICKET_REFERRED: _referred,
    Kind.TICKET_NOT_SHOWN: lambda leg, _: replace(leg, is_missed=True),
    Kind.TICKET_REINSTATED: lambda leg, _: replace(leg, is_missed=False),
    Kind.TICKET_WITHDRAWN: lambda leg, recorded: replace(leg, ended_at=recorded.at, end=End.WITHDRAWN),
    Kind.TICKET_EXPIRED: _expired,
}
"""How each thing that can happen changes a leg; everything else leaves it as it was."""
