"""Steps back of a leg: what it was before its last step. The count of calls stays: the wall has announced them."""

from datetime import datetime

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


def unreinstated(leg: Leg, *, at: datetime) -> Leg:
    """The reinstatement is taken back: a no-show again."""
    leg.must_be(State.WAITING)
    return leg.changed(state=State.NO_SHOW, ended_at=at)


def taken_up(leg: Leg, *, desk: str) -> Leg:
    """The parking is taken back: at `desk` again, as before."""
    leg.must_be(State.PARKED)
    return leg.changed(state=_at_the_desk(leg), desk=desk)


def _at_the_desk(leg: Leg) -> State:
    return State.CALLED if leg.started_at is None else State.SERVING
