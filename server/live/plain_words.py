"""What strangers send through a socket makes one line of the log: with a traceback for each they could fill it."""

import logging
from types import TracebackType

LONGEST = 120
"""Characters of what is said about a mistake; a stranger may have put words into it."""

OURS = "server."
"""How the names of our own modules begin."""


class PlainWords(logging.Filter):
    """Tells a mistake in words, and whole only when it has gone through lines of ours."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Lets every record through."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None and not _is_ours(error.__traceback__):
            record.msg, record.args = "%s: %s", (record.getMessage(), in_plain_words(error))
            record.exc_info = None
        return True


def in_plain_words(error: BaseException) -> str:
    """The mistake on one line, in ASCII and not longer than a line of the log may be."""
    return ascii(error)[:LONGEST]


def _is_ours(trace: TracebackType | None) -> bool:
    while trace is not None:
        if str(trace.tb_frame.f_globals.get("__name__")).startswith(OURS):
            return True
        trace = trace.tb_next
    return False


def log_of_sockets() -> logging.Logger:
    """The log for the library that reads what screens send."""
    log = logging.getLogger("lotse.sockets")
    if not log.filters:
        log.addFilter(PlainWords())
        log.setLevel(logging.ERROR)
    return log
