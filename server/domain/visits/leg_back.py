"""Steps back of a leg: what it was before its last step. The count of calls stays: the wall has announced them."""

from collections.abc import Mapping
from datetime import UTC, datetime

from server.domain.visits.leg import Leg, State


def uncalled(leg: Leg) -> Leg:
    """The call is taken back; the next call is a new one for the wall."""
    leg.must_be(State.CALLED)
    return leg.changed(state=State.WAITING, desk=None, advisor=None, called_at=None, interpreter=None)


def unstarted(leg: Leg) -> Leg:
    """The start is taken back."""
    leg.must_be(State.SERVING)
    return leg.changed(state=State.CALLED, started_at=None)


def unfinished(leg: Leg) -> Leg:
    """The end is taken back, or the referral: at the desk again, as before."""
    leg.must_be(State.FINISHED)
    return leg.changed(state=_at_the_desk(leg), outcome=None, ended_at=None)


def shown(leg: Leg) -> Leg:
    """The no-show is taken back: still called."""
    leg.must_be(State.NO_SHOW)
    return leg.changed(state=State.CALLED, ended_at=None)


def call_of(leg: Leg) -> Mapping[str, str | None]:
    """What a no-show that is reinstated loses of its call, as the event notes it; moments are UTC."""
    return {
        "desk": leg.desk, "advisor": leg.advisor, "interpreter": leg.interpreter,
        "called_at": _noted(leg.called_at), "ended_at": _noted(leg.ended_at),
    }  # fmt: skip


def unreinstated(leg: Leg, *, at: datetime, call: Mapping[str, str | None] | None = None) -> Leg:
    """The reinstatement is taken back: a no-show again, of the same call.

    Without a `call` the release before noted it, which let the leg keep all of it but its end.
    """
    leg.must_be(State.WAITING)
    if call is None:
        return leg.changed(state=State.NO_SHOW, ended_at=at)
    return leg.changed(
        state=State.NO_SHOW, desk=call["desk"], advisor=call["advisor"], interpreter=call["interpreter"],
        called_at=_moment(call["called_at"]), ended_at=_moment(call["ended_at"]),
    )  # fmt: skip


def taken_up(leg: Leg, *, desk: str) -> Leg:
    """The parking is taken back: at `desk` again, as before."""
    leg.must_be(State.PARKED)
    return leg.changed(state=_at_the_desk(leg), desk=desk)


def _at_the_desk(leg: Leg) -> State:
    return State.CALLED if leg.started_at is None else State.SERVING


def _noted(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat()


def _moment(noted: str | None) -> datetime | None:
    return None if noted is None else datetime.fromisoformat(noted)
