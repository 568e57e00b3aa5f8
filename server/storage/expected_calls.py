"""When those in line will probably be called, as the newest forecast knows it."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from server.domain.routing.outlook import Outlook
from server.domain.simulation.forecast import Forecast
from server.domain.simulation.foretold import foretold
from server.domain.visits.leg import Leg
from server.storage import forecasts

_UNCOUNTED = Outlook(people=0, or_more=False, range=None)
"""Whoever sees the line sees how many are ahead."""


def expected_calls(known: Forecast | None, legs: Iterable[Leg], now: datetime) -> Mapping[int, Outlook]:
    """Leg → its outlook by today's forecast, without the people ahead.

    Those of whom it knows nothing are left out: everybody once it is too old.
    """
    if known is None or not forecasts.is_fresh(known, now):
        return {}
    waits = {leg: wait for leg in legs if (wait := known.wait(leg.need, leg=leg)) is not None}
    return {leg.id: foretold(_UNCOUNTED, wait, known, now=now, promise=leg.promise) for leg, wait in waits.items()}
