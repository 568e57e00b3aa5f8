"""A leg: one stretch of a visit, waiting for a topic and then served. Every change of state is a rule here."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from server.domain.refusal import Code, Refusal


class State(StrEnum):
    """Where a leg stands."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    NO_SHOW = "no-show"
    FINISHED = "finished"
    EXPIRED = "expired"

    @property
    def is_at_a_desk(self) -> bool:
        """Whether somebody is called to a desk or served there."""
        return self in (State.CALLED, State.SERVING)


class LegOutcome(StrEnum):
    """How a talk ended."""

    ANSWERED = "answered"
    REFERRED = "referred"
    APPOINTMENT = "appointment"
    FORM_HELP = "form-help"
    LEFT = "left"


@dataclass(frozen=True, kw_only=True)
class Leg:
    """One stretch of a visit. `sort_key` decides who is next and never changes; `version` grows with every change."""

    id: int
    ticket: int
    site: str
    day: date
    topic: str
    sort_key: datetime
    joined_at: datetime
    state: State = State.WAITING
    desk: str | None = None
    advisor: str | None = None
    calls: int = 0
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: LegOutcome | None = None
    version: int = 0

    def called(self, *, desk: str, advisor: str, at: datetime) -> "Leg":
        """Invited to a desk."""
        self._must_be(State.WAITING)
        return self._next(state=State.CALLED, desk=desk, advisor=advisor, calls=self.calls + 1, called_at=at)

    def handed_to(self, advisor: str) -> "Leg":
        """Another advisor has taken the desk over, and with it whoever is there."""
        return self._next(advisor=advisor)

    def recalled(self, *, at: datetime) -> "Leg":
        """Invited again to the same desk."""
        self._must_be(State.CALLED)
        return self._next(calls=self.calls + 1, called_at=at)

    def started(self, *, at: datetime) -> "Leg":
        """The person came; service begins."""
        self._must_be(State.CALLED)
        return self._next(state=State.SERVING, started_at=at)

    def finished(self, outcome: LegOutcome, *, at: datetime) -> "Leg":
        """Service ends."""
        self._must_be(State.SERVING)
        return self._next(state=State.FINISHED, outcome=outcome, ended_at=at)

    def not_shown(self, *, at: datetime) -> "Leg":
        """Called, did not come."""
        self._must_be(State.CALLED)
        return self._next(state=State.NO_SHOW, ended_at=at)

    def reinstated(self) -> "Leg":
        """Came after all: waits again with the old place in line."""
        self._must_be(State.NO_SHOW)
        return self._next(state=State.WAITING, ended_at=None)

    def expired(self, *, at: datetime) -> "Leg":
        """The day is over and nobody called."""
        return self._next(state=State.EXPIRED, ended_at=at)

    def uncalled(self) -> "Leg":
        """The call is taken back; the count of calls stays, so that the next call is a new one for the wall."""
        self._must_be(State.CALLED)
        return self._next(state=State.WAITING, desk=None, advisor=None, called_at=None)

    def unstarted(self) -> "Leg":
        """The start is taken back."""
        self._must_be(State.SERVING)
        return self._next(state=State.CALLED, started_at=None)

    def unfinished(self) -> "Leg":
        """The end is taken back."""
        self._must_be(State.FINISHED)
        return self._next(state=State.SERVING, outcome=None, ended_at=None)

    def shown(self) -> "Leg":
        """The no-show is taken back: still called."""
        self._must_be(State.NO_SHOW)
        return self._next(state=State.CALLED, ended_at=None)

    def unreinstated(self, *, at: datetime) -> "Leg":
        """The reinstatement is taken back: a no-show again."""
        self._must_be(State.WAITING)
        return self._next(state=State.NO_SHOW, ended_at=at)

    def _must_be(self, state: State) -> None:
        if self.state is not state:
            raise Refusal(Code.STATE_WRONG, state=self.state.value)

    def _next(self, **changes: object) -> "Leg":
        return replace(self, version=self.version + 1, **changes)  # type: ignore[arg-type]  # dataclasses.replace checks names at run time
