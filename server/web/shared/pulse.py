"""How the server's own threads are at one moment."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Pulse:
    """Sockets that are open and pokes that were sent; the newest event that news have read.

    In seconds: since news last read the log to its end, how late the oldest poke is that is still to be sent, and
    since the chores of each minute were last done. Then the halls whose reports could not be written to their folder,
    whether Redis answers, None without one, and whether the clock has leapt and is not trusted yet.
    """

    sockets_open: int
    pokes_sent: int
    told: int
    news_behind: float
    poke_late: float
    chores_done: float
    reports_failing: tuple[str, ...] = ()
    wire_up: bool | None = None
    clock_leapt: bool = False
