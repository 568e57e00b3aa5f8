"""What somebody is told once the day has been run forward."""

from dataclasses import replace
from datetime import datetime, timedelta

from server.domain.routing.outlook import Outlook, Today
from server.domain.routing.promise import NOT_TODAY, SAFE
from server.domain.simulation.forecast import Forecast
from server.domain.simulation.wait import Wait

EIGHT = 8
"""Times in ten that a range holds which was learned from the hall itself."""

_PROMISED = {SAFE: Today.YES, NOT_TODAY: Today.NO}


def foretold(told: Outlook, wait: Wait, known: Forecast, *, now: datetime, promise: str | None = None) -> Outlook:
    """The outlook `told` by the plain model, as the forecast knows it at `now`.

    What somebody has been promised for today stands, whatever the runs say: it is kept, or was said for good reason.
    """
    gone = max(0.0, (now - known.at) / timedelta(minutes=1))
    today = _PROMISED.get(promise or "", wait.today)
    again = None if wait.not_before is None else known.at + timedelta(minutes=wait.not_before)
    return replace(
        told,
        range=None if today is Today.NO else wait.shown(gone=gone),
        right_in_ten=EIGHT if known.learned else None,
        today=today,
        not_before=again if again is not None and again > now else None,
        never=wait.percent,
    )
