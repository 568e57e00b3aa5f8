"""The board as the server shows it to a printer: its jobs, and the hall's clock at that moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from printer.fields import Unreadable, mapping, moment, text


@dataclass(frozen=True, kw_only=True)
class Job:
    """One paper to print. `content` is checked only when it is drawn: one bad job does not stop others."""

    id: str
    state: str
    expires_at: datetime
    content: object


@dataclass(frozen=True, kw_only=True)
class Board:
    """The jobs that have not ended, oldest first; `now` is the hall's clock, with zone."""

    now: datetime
    jobs: tuple[Job, ...]


def read_board(answer: object, now: str) -> Board:
    """The board of an answer and its header `Lotse-Now`; raises Unreadable."""
    jobs = mapping(answer, "the board").get("jobs")
    if not isinstance(jobs, list):
        raise Unreadable("jobs is not a list")
    return Board(now=moment(now, "Lotse-Now"), jobs=tuple(_job(mapping(job, "a job")) for job in jobs))


def _job(job: Mapping[str, object]) -> Job:
    return Job(
        id=text(job, "id"),
        state=text(job, "state"),
        expires_at=moment(text(job, "expires_at"), "expires_at"),
        content=job.get("content"),
    )
