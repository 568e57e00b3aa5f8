"""The states of a print job. A job that may have reached the paper is never sent again."""

from enum import StrEnum


class JobState(StrEnum):
    """Where a print job stands; `held` means the printer has the bytes but has not said that it printed them."""

    QUEUED = "queued"
    SENT = "sent"
    PRINTED = "printed"
    HELD = "held"
    FAILED = "failed"


class PrinterStatus(StrEnum):
    """What a printer says of itself; `unknown` is an answer, not an error."""

    READY = "ready"
    LOW = "low"
    OUT = "out"
    COVER = "cover"
    OFFLINE = "offline"
    UNKNOWN = "unknown"

    @property
    def may_print(self) -> bool:
        """Whether to send it a paper. A printer that says nothing of itself often prints very well."""
        return self in (PrinterStatus.READY, PrinterStatus.LOW, PrinterStatus.UNKNOWN)


_AFTER = {
    JobState.QUEUED: (JobState.SENT, JobState.FAILED),
    JobState.SENT: (JobState.PRINTED, JobState.HELD, JobState.FAILED),
    JobState.HELD: (JobState.PRINTED, JobState.FAILED),
    JobState.PRINTED: (),
    JobState.FAILED: (),
}


def may_become(state: JobState, to: JobState) -> bool:
    """Whether a job in `state` may go on to `to`."""
    return to in _AFTER[state]
