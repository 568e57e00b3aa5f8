"""Whether somebody who may have gone out should walk back now."""

from server.domain.routing.outlook import Outlook


def comes_soon(told: Outlook, walk_minutes: int) -> bool:
    """Whether the turn may come before somebody who needs so many minutes for the way back is here.

    The low end of the range counts: whoever comes back too early waits a little, whoever comes too late has missed it.
    """
    return told.range is not None and told.range.low <= walk_minutes
