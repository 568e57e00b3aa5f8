"""Rules of an open desk: why an advisor may be away from it."""

from enum import StrEnum


class PauseReason(StrEnum):
    """Why an advisor is away from an open desk."""

    BREAK = "break"
    PAPERWORK = "paperwork"
    ERRAND = "errand"
