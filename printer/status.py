"""How a printer is, read from its four answers to "how are you" (DLE EOT 1 to 4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

QUERIES = tuple(b"\x10\x04" + bytes([number]) for number in (1, 2, 3, 4))

_FIXED, _FIXED_ARE = 0x93, 0x12
_DONE_FIXED = 0x90
_OFFLINE, _COVER_OPEN, _STOPPED_BY_PAPER, _ERROR = 0x08, 0x04, 0x20, 0x40
_PAPER_NEAR_END, _PAPER_OUT = 0x0C, 0x60
_CUTTER, _UNRECOVERABLE = 0x08, 0x20


class Status(StrEnum):
    """What we know of a printer; `unknown` is an answer, not an error."""

    READY = "ready"
    LOW = "low"
    OUT = "out"
    COVER = "cover"
    OFFLINE = "offline"
    UNKNOWN = "unknown"

    @property
    def may_print(self) -> bool:
        """Whether to try. A printer that says nothing of itself often prints very well."""
        return self in (Status.READY, Status.LOW, Status.UNKNOWN)


@dataclass(frozen=True, kw_only=True)
class Condition:
    """A status and, in technical words for the log, why."""

    status: Status
    detail: str | None = None


def is_answer(byte: int) -> bool:
    """Whether a byte has the fixed bits of an answer to DLE EOT."""
    return byte & _FIXED == _FIXED_ARE


def is_done(byte: int) -> bool:
    """Whether a byte can be the answer to GS r 1: everything before it has been printed."""
    return byte & _DONE_FIXED == 0


def condition_of(answers: Sequence[int | None]) -> Condition:
    """What four answers say together, in the order of the queries; None stands for one that did not come."""
    printer, cause, error, paper = (answer if answer is not None and is_answer(answer) else None for answer in answers)
    if printer is None:
        return Condition(status=Status.UNKNOWN, detail="does not answer questions about itself")
    if trouble := _trouble(printer, cause, error, paper):
        return trouble
    if cause is None or paper is None:
        return Condition(status=Status.UNKNOWN, detail="does not say how its paper is")
    if paper & _PAPER_NEAR_END:
        return Condition(status=Status.LOW, detail="paper near its end")
    return Condition(status=Status.READY)


def _trouble(printer: int, cause: int | None, error: int | None, paper: int | None) -> Condition | None:
    """What keeps it from printing."""
    if _has(cause, _COVER_OPEN):
        return Condition(status=Status.COVER, detail="cover open")
    if _has(paper, _PAPER_OUT) or _has(cause, _STOPPED_BY_PAPER):
        return Condition(status=Status.OUT, detail="paper out")
    if printer & _OFFLINE or _has(cause, _ERROR):
        return Condition(status=Status.OFFLINE, detail=_why(error))
    return None


def _has(answer: int | None, bits: int) -> bool:
    return answer is not None and bool(answer & bits)


def _why(error: int | None) -> str:
    if _has(error, _CUTTER):
        return "offline: the cutter is stuck"
    if _has(error, _UNRECOVERABLE):
        return "offline: an error that only switching off and on ends"
    return "offline"
