"""A leg: one stretch of a visit, waiting for a topic and then served, and its way forward; steps back: leg_back.py."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from server.domain.refusal import Code, Refusal
from server.domain.visits.need import Need


class State(StrEnum):
    """Where a leg stands."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    NO_SHOW = "no-show"
    PARKED = "parked"
    AWAY = "away"
    EXPECTED = "expected"
    FINISHED = "finished"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"

    @property
    def is_at_a_desk(self) -> bool:
        """Whether somebody is called to a desk or served there."""
        return self in (State.CALLED, State.SERVING)

    @property
    def is_over(self) -> bool:
        """Whether nothing can happen to it any more, except that a step is taken back."""
        return self in (State.FINISHED, State.WITHDRAWN, State.EXPIRED)


class LegOutcome(StrEnum):
    """How a talk ended."""

    ANSWERED = "answered"
    REFERRED = "referred"
    APPOINTMENT = "appointment"
    FORM_HELP = "form-help"
    LEFT = "left"


@dataclass(frozen=True, kw_only=True)
class Leg:
    """One stretch of a visit. `sort_key` decides who is next; `version` grows with every change.

    `language`, `organisation` and `wanted` say with `topic` what is needed; `head_start` (minutes) is in `sort_key`
    already. `interpreter` is the line in use while called or served; afterwards it says which one it was, so that a
    step back can hold it again. `then` are the topics still to come under this number. `promise` is what somebody who
    waits has been told of today; `away_until` when somebody who stepped out is due.
    """

    id: int
    ticket: int
    site: str
    day: date
    topic: str
    sort_key: datetime
    joined_at: datetime
    language: str
    organisation: str = ""
    wanted: str = ""
    head_start: int = 0
    state: State = State.WAITING
    desk: str | None = None
    advisor: str | None = None
    calls: int = 0
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: LegOutcome | None = None
    interpreter: str | None = None
    then: tuple[str, ...] = ()
    promise: str | None = None
    away_until: datetime | None = None
    away_times: int = 0
    version: int = 0

    @property
    def need(self) -> Need:
        """What this person needs."""
        return Need(topic=self.topic, language=self.language, organisation=self.organisation, wanted=self.wanted)

    def called(self, *, desk: str, advisor: str, at: datetime, interpreter: str | None = None) -> "Leg":
        """Invited to a desk, with an interpreter line if one is needed."""
        self.must_be(State.WAITING)
        return self.changed(
            state=State.CALLED, desk=desk, advisor=advisor, calls=self.calls + 1, called_at=at, interpreter=interpreter
        )

    def handed_to(self, advisor: str) -> "Leg":
        """Another advisor has taken the desk over, and with it whoever is there."""
        return self.changed(advisor=advisor)

    def recalled(self, *, at: datetime) -> "Leg":
        """Invited again to the same desk."""
        self.must_be(State.CALLED)
        return self.changed(calls=self.calls + 1, called_at=at)

    def started(self, *, at: datetime) -> "Leg":
        """The person came; service begins."""
        self.must_be(State.CALLED)
        return self.changed(state=State.SERVING, started_at=at)

    def finished(self, outcome: LegOutcome, *, at: datetime) -> "Leg":
        """Service ends."""
        self.must_be(State.SERVING)
        return self.changed(state=State.FINISHED, outcome=outcome, ended_at=at)

    def referred(self, *, at: datetime) -> "Leg":
        """Ends here; the same number goes on to another topic of this hall."""
        self.must_be(State.CALLED, State.SERVING)
        return self.changed(state=State.FINISHED, outcome=LegOutcome.REFERRED, ended_at=at)

    def parked(self) -> "Leg":
        """Set aside, with the time of arrival kept: a form is being filled in. The desk is free again."""
        self.must_be(State.CALLED, State.SERVING)
        return self.changed(state=State.PARKED, desk=None)

    def unparked(self) -> "Leg":
        """Waits again, at the old place in line."""
        self.must_be(State.PARKED)
        return self.changed(state=State.WAITING, advisor=None, called_at=None, started_at=None, interpreter=None)

    def withdrawn(self, *, at: datetime) -> "Leg":
        """The visitor gives it up."""
        self.must_be(State.WAITING, State.AWAY, State.EXPECTED, State.PARKED, State.NO_SHOW)
        return self.changed(state=State.WITHDRAWN, desk=None, advisor=None, ended_at=at, away_until=None, promise=None)

    def stepped_out(self, *, until: datetime) -> "Leg":
        """Right back: nobody calls until then."""
        self.must_be(State.WAITING)
        return self.changed(state=State.AWAY, away_until=until, away_times=self.away_times + 1)

    def came_back(self) -> "Leg":
        """Back, or the time is up: waits again at the old place in line."""
        self.must_be(State.AWAY)
        return self.changed(state=State.WAITING, away_until=None)

    def checked_in(self, *, at: datetime) -> "Leg":
        """A ticket that was only prepared begins now, with the head start it was given."""
        self.must_be(State.EXPECTED)
        return self.changed(state=State.WAITING, joined_at=at, sort_key=at - timedelta(minutes=self.head_start))

    def promised(self, promise: str) -> "Leg":
        """The person has been told what can still be done today."""
        return self.changed(promise=promise)

    def not_shown(self, *, at: datetime) -> "Leg":
        """Called, did not come."""
        self.must_be(State.CALLED)
        return self.changed(state=State.NO_SHOW, ended_at=at)

    def reinstated(self) -> "Leg":
        """Came after all: waits again with the old place in line; where the call led means nothing any more."""
        self.must_be(State.NO_SHOW)
        return self.changed(
            state=State.WAITING, desk=None, advisor=None, called_at=None, ended_at=None, interpreter=None
        )

    def expired(self, *, at: datetime) -> "Leg":
        """The day is over and nobody called."""
        return self.changed(state=State.EXPIRED, ended_at=at, away_until=None, promise=None)

    def must_be(self, *states: State) -> None:
        """Refuses with STATE_WRONG in any other state."""
        if self.state not in states:
            raise Refusal(Code.STATE_WRONG, state=self.state.value)

    def changed(self, **changes: object) -> "Leg":
        """The leg after a change, in its next version."""
        return replace(self, version=self.version + 1, **changes)  # type: ignore[arg-type]  # dataclasses.replace checks names at run time
