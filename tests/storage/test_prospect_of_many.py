"""Many newcomers asked about at once are told the same as each of them alone."""

from server.domain.simulation.forecast import Forecast, Newcomer
from server.domain.simulation.levels import Levels
from server.domain.simulation.wait import Wait
from server.domain.visits.need import Need
from server.storage import forecasts
from server.storage.prospect import newcomers, outlook_for
from tests.open_hall import OpenHall

NEEDS = [Need(topic=topic, language="de") for topic in ("familie", "arbeit", "empfang", "geld")]


def test_without_a_forecast_all_are_told_by_the_plain_model(hall: OpenHall) -> None:
    hall.sits("rat")
    for topic in ("familie", "arbeit", "arbeit"):
        hall.waits(topic)

    with hall.reading() as records:
        told = newcomers(records, hall.site, hall.clock.now)

        assert {need: told(need) for need in NEEDS} == {
            need: outlook_for(records, hall.site, need, now=hall.clock.now) for need in NEEDS
        }


def test_what_a_forecast_knows_is_told_from_it(hall: OpenHall) -> None:
    wait = Wait(ends=(20.0, 27.0, 35.0), never=0.2)
    made = Forecast(at=hall.clock.now, learned=True, newcomers={NEEDS[1]: Newcomer(usual=0, waits={0: wait})})
    with hall.reading() as records:
        forecasts.keep(records, made, seq=1, levels=Levels())
        told = newcomers(records, hall.site, hall.clock.now)

        assert told(NEEDS[1]).never == 20
        assert {need: told(need) for need in NEEDS} == {
            need: outlook_for(records, hall.site, need, now=hall.clock.now) for need in NEEDS
        }
