"""What the agent asks of any device: how it is, print this, and has it come out."""

from enum import Enum
from typing import Protocol

from printer.status import Condition


class Outcome(Enum):
    """What became of the bytes of one job."""

    PRINTED = "printed"
    HELD = "held"
    REFUSED = "refused"


class Device(Protocol):
    """Used from one thread only. No method waits long or raises because a line is bad."""

    def condition(self) -> Condition:
        """How the device is now."""

    def put_out(self, paper: bytes, title: str) -> Outcome:
        """Print: PRINTED when it said so, HELD when it may have the bytes, REFUSED when it got none."""

    def done_since(self) -> int:
        """How many of the papers it held have come out since the last call, oldest first."""

    def has_lost_count(self) -> bool:
        """Whether papers it held can never be confirmed any more, because the line to it broke."""

    def rest(self) -> None:
        """Let go of the line if nothing is awaited on it."""

    def close(self) -> None:
        """Let go of everything."""
