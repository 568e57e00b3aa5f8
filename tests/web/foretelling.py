"""A hall of which a forecast says what a test wants it to say."""

from collections.abc import Mapping

from server.actions.keep_forecast import keep_forecast
from server.domain.simulation.forecast import Forecast, Newcomer
from server.domain.simulation.wait import Wait
from server.domain.visits.need import Need
from server.storage import events
from tests.web.served import Served

NOBODY: Mapping[int, Wait] = {}


def a_wait(low: float = 20, high: float = 35, *, never: float = 0.0, not_before: float | None = None) -> Wait:
    """Somebody who is called after so many minutes, or with the chance `never` not at all."""
    return Wait(ends=(low, (low + high) / 2, high), never=never, not_before=not_before)


def foretells(
    served: Served, legs: Mapping[int, Wait] = NOBODY, *, newcomers: Mapping[Need, Wait] | None = None
) -> None:
    """Keeps a forecast of this moment that was learned from enough days."""
    coming = {need: Newcomer(usual=0, waits={0: wait}) for need, wait in (newcomers or {}).items()}
    with served.hall.reading() as records:
        seq = events.last_seq(records)
    made = Forecast(at=served.hall.clock.now, learned=True, legs=legs, newcomers=coming)
    served.hall.do(keep_forecast, forecast=made, seq=seq)
