"""Forecasts as tests make and keep them, and what became of what they told."""

from collections.abc import Mapping

from server.actions.keep_forecast import keep_forecast
from server.domain.simulation.forecast import Forecast, Newcomer
from server.domain.simulation.told import Sums
from server.domain.simulation.wait import Wait
from server.domain.visits.need import Need
from server.storage import events, told_waits
from server.storage.told_waits import Of, Shown
from tests.building import TODAY
from tests.open_hall import OpenHall

RECEPTION = Need(topic="empfang", language="de")
TEN_TO_THIRTY = Wait(ends=(12.0, 20.0, 28.0), never=0.02)
WAITING = Of(day=TODAY, topic="empfang", language="de", shown=Shown.WAITING)
ON_TICKET = Of(day=TODAY, topic="empfang", language="de", shown=Shown.TICKET)


def a_forecast(hall: OpenHall, legs: Mapping[int, Wait], *, newcomer: Wait = TEN_TO_THIRTY) -> Forecast:
    """A forecast made now."""
    newcomers = {RECEPTION: Newcomer(usual=0, waits={0: newcomer, 20: newcomer})}
    return Forecast(at=hall.clock(), learned=True, legs=legs, newcomers=newcomers)


def keeps(hall: OpenHall, forecast: Forecast) -> None:
    """It is kept as made after everything that has happened."""
    hall.do(keep_forecast, forecast=forecast, seq=newest_seq(hall))


def newest_seq(hall: OpenHall) -> int:
    """The newest event of the hall."""
    with hall.reading() as records:
        return events.last_seq(records)


def sums_of(hall: OpenHall) -> Mapping[Of, Sums]:
    """What was told today beside what happened."""
    with hall.reading() as records:
        return told_waits.of_days(records, TODAY, TODAY)
