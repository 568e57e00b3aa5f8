"""A printer agent says how far a print job is."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.print_job import JobState, may_become
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import papers


def report_paper(hall: Hall, *, printer: int, paper: int, to: JobState, reason: str | None) -> Sequence[Event]:
    """Moves a print job on. Only one agent can move it to `sent`, and never after it has expired.

    Refuses with JOB_UNKNOWN and JOB_NOT_IN_THAT_STATE.
    """
    job = papers.find(hall.records, paper)
    if job is None or job.printer != printer:
        raise Refusal(Code.JOB_UNKNOWN)
    too_late = to is JobState.SENT and hall.now > job.expires_at
    possible = may_become(JobState(job.state), to) and not too_late
    if not possible or not papers.move(hall.records, job, to=to.value, reason=reason, at=hall.now):
        raise Refusal(Code.JOB_NOT_IN_THAT_STATE, state=job.state)
    facts = {"paper": paper, "state": to.value, "reason": reason}
    return [Event(kind=Kind.PAPER_CHANGED, ticket=job.ticket, device=str(printer), facts=facts)]
