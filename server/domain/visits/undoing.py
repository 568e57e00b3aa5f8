"""Taking a step back: which steps can be taken back, how, for how long, and by whom."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

from server.domain.refusal import Code, Refusal
from server.domain.visits import leg_back
from server.domain.visits.event import Kind, Recorded
from server.domain.visits.leg import Leg, State

UNDO_FOR = timedelta(seconds=10)
"""A step at the desk can be taken back for so long; later the person may already have gone."""

BACK: dict[Kind, Callable[[Leg, Recorded, datetime], Leg]] = {
    Kind.TICKET_CALLED: lambda leg, _step, _now: leg_back.uncalled(leg),
    Kind.SERVICE_STARTED: lambda leg, _step, _now: leg_back.unstarted(leg),
    Kind.TICKET_FINISHED: lambda leg, _step, _now: leg_back.unfinished(leg),
    Kind.TICKET_REFERRED: lambda leg, _step, _now: leg_back.unfinished(leg),
    Kind.TICKET_PARKED: lambda leg, step, _now: leg_back.taken_up(leg, desk=step.event.desk or ""),
    Kind.TICKET_NOT_SHOWN: lambda leg, _step, _now: leg_back.shown(leg),
    Kind.TICKET_REINSTATED: lambda leg, step, now: leg_back.unreinstated(
        leg, at=now, call=cast("Mapping[str, str | None] | None", step.event.facts.get("call"))
    ),
}
"""How each step is taken back; a recall has been heard and stays."""

STEPS = (
    *BACK, Kind.TICKET_RECALLED, Kind.TICKET_UNPARKED, Kind.TICKET_WITHDRAWN, Kind.STEP_UNDONE,
    Kind.DESK_OPENED, Kind.DESK_PAUSED, Kind.DESK_RESUMED,
)  # fmt: skip


def can_be_undone(step: Recorded, *, advisor: str, now: datetime) -> bool:
    """Whether a desk's newest step is one that this advisor can still take back at `now`."""
    return step.event.kind in BACK and step.event.advisor == advisor and now - step.at <= UNDO_FOR


def taken_back(leg: Leg, step: Recorded, now: datetime, *, full: Collection[str] = ()) -> Leg:
    """The leg before `step`. Refuses with TICKET_CHANGED when anything has happened to it since.

    `full` are the interpreter lines without room: one that this leg had let go is somebody else's now.
    """
    if leg.version != step.event.facts["version"]:
        raise Refusal(Code.TICKET_CHANGED)
    before = BACK[step.event.kind](leg, step, now)
    is_lost = leg.interpreter in full and not leg.state.is_at_a_desk
    return replace(before, interpreter=None) if is_lost else before


def never_begun(following: Leg, now: datetime) -> Leg:
    """The leg that a step began ends with it. Refuses with TICKET_CHANGED when anything has happened to it since."""
    if following.state is not State.WAITING or following.version != 0:
        raise Refusal(Code.TICKET_CHANGED)
    return following.withdrawn(at=now)
