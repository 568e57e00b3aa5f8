"""Runs a program that makes sound: what it is given goes in as data, never as an argument."""

import subprocess
from collections.abc import Sequence

PATIENCE = 10
"""Seconds; a sentence takes a hundredth of one."""


class NoSound(Exception):
    """It could not be said."""


def run(command: Sequence[str], given: bytes = b"") -> bytes:
    """What `command` puts out for what it is given. Raises NoSound when it fails or takes too long."""
    try:
        ran = subprocess.run(command, input=given, capture_output=True, check=True, timeout=PATIENCE)  # noqa: S603  # options of our own
    except (OSError, subprocess.SubprocessError) as error:
        raise NoSound(str(error)) from error
    return ran.stdout
