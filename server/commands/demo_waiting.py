"""How long a demo may take to start: a busy machine is waited for, a part that has ended is not."""

from collections.abc import Callable, Sequence
from subprocess import Popen
from time import monotonic, sleep

import typer

STARTING = 90.0
"""Seconds; a calm machine needs three."""

SAID_AFTER = 10.0
"""Seconds after which whoever waits hears that it goes on."""


class NotStarted(Exception):
    """Says why, in words for the screen."""


def wait_until_started(
    answers: Callable[[], bool], parts: Sequence["Popen[bytes]"], *,
    longest: float = STARTING, said_after: float = SAID_AFTER,
) -> None:  # fmt: skip
    """Gives back as soon as it `answers`. Raises NotStarted when a part has ended or `longest` seconds are over."""
    began, is_said = monotonic(), False
    while not answers():
        if any(part.poll() is not None for part in parts):
            raise NotStarted("A part of the demo ended before it had started.")
        waited = monotonic() - began
        if waited > longest:
            raise NotStarted(f"The demo has not started within {longest:.0f} seconds. Is this machine very busy?")
        if waited > said_after and not is_said:
            typer.echo("… still starting: this machine is busy", err=True)
            is_said = True
        sleep(0.05)
