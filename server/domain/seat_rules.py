"""Rules of a desk: why an advisor may be away, and how long a step can be taken back."""

from datetime import timedelta
from enum import StrEnum

UNDO_FOR = timedelta(seconds=10)
"""A step at the desk can be taken back for so long; later the person may already have gone."""


class PauseReason(StrEnum):
    """Why an advisor is away from an open desk."""

    BREAK = "break"
    PAPERWORK = "paperwork"
    ERRAND = "errand"
