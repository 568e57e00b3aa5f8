"""What those who wait are told once their hall has been run forward."""

from dataclasses import replace
from datetime import timedelta

import pytest

from server.actions.expire import expire
from server.actions.finish import finish
from server.actions.keep_forecast import keep_forecast
from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook, Today
from server.domain.routing.promise import NOT_TODAY, SAFE
from server.domain.simulation.forecast import Forecast, Newcomer
from server.domain.simulation.wait import Wait
from server.domain.site.site_settings import PrivacySettings
from server.domain.visits.leg import Leg
from server.domain.visits.need import Need
from server.storage import events, habits
from server.storage.prospect import outlook_for
from tests.building import TODAY
from tests.open_hall import OpenHall

RECEPTION = Need(topic="empfang", language="de")
SOON, LATER = Wait(ends=(12.0, 20.0, 28.0), never=0.02), Wait(ends=(42.0, 50.0, 58.0), never=0.2)


def test_somebody_who_waits_is_told_what_the_runs_say(hall: OpenHall) -> None:
    mine = hall.waits()
    _keep(hall, mine)

    told = _told(hall, of=mine)

    assert (told.range, told.right_in_ten, told.today, told.never) == (Range(low=10, high=30), 8, Today.YES, 2)
    assert told.people == 0


def test_a_range_counts_down_while_the_forecast_is_fresh_and_then_the_plain_model_speaks(hall: OpenHall) -> None:
    mine = hall.waits()
    plain = _told(hall, of=mine)
    _keep(hall, mine)
    hall.clock.passes(seconds=85)
    counted_down = _told(hall, of=mine)
    hall.clock.passes(seconds=10)

    afterwards = _told(hall, of=mine)

    assert counted_down.range == Range(low=10, high=30)
    assert afterwards == plain


def test_who_came_after_the_forecast_waits_as_a_newcomer(hall: OpenHall) -> None:
    _keep(hall, hall.waits())
    mine = hall.waits()

    told = _told(hall, of=mine)

    assert (told.range, told.today) == (Range(low=40, high=60), Today.PERHAPS_NOT)


@pytest.mark.parametrize(("head_start", "expected"), [(None, (40, 60)), (0, (40, 60)), (20, (10, 30))])
def test_a_newcomer_is_told_by_their_head_start(
    hall: OpenHall, head_start: int | None, expected: tuple[int, int]
) -> None:
    _keep(hall, hall.waits())

    with hall.reading() as records:
        told = outlook_for(records, hall.site, RECEPTION, now=hall.clock(), head_start=head_start)

    assert told.range == Range(low=expected[0], high=expected[1])


def test_a_need_that_no_kiosk_leads_to_is_told_by_the_plain_model(hall: OpenHall) -> None:
    _keep(hall, hall.waits())

    with hall.reading() as records:
        told = outlook_for(records, hall.site, replace(RECEPTION, wanted="rat"), now=hall.clock())

    assert (told.never, told.range is not None) == (None, True)


@pytest.mark.parametrize(("promise", "today"), [(SAFE, Today.YES), (NOT_TODAY, Today.NO)])
def test_what_was_promised_for_today_stands(hall: OpenHall, promise: str, today: Today) -> None:
    mine = hall.waits()
    _keep(hall, mine, Wait(ends=(12.0, 20.0, 28.0), never=0.3))

    told = _told(hall, of=replace(mine, promise=promise))

    assert told.today is today


def test_somebody_whose_turn_comes_only_in_the_afternoon_is_told_from_when_on(hall: OpenHall) -> None:
    mine = hall.waits()
    made_at = hall.clock()
    _keep(hall, mine, Wait(ends=(62.0, 70.0, 88.0), never=0.0, not_before=60.0))
    hall.clock.passes(seconds=60)

    told = _told(hall, of=mine)

    assert told.not_before == made_at + timedelta(minutes=60)


def test_while_little_is_known_of_the_hall_no_chance_is_stated(hall: OpenHall) -> None:
    mine = hall.waits()
    _keep(hall, mine, learned=False)

    told = _told(hall, of=mine)

    assert (told.range, told.right_in_ten) == (Range(low=10, high=30), None)


def test_the_event_of_a_ticket_keeps_what_it_said(hall: OpenHall) -> None:
    _keep(hall, hall.waits())

    taken = hall.takes_ticket()

    assert [taken.facts[name] for name in ("low", "high", "never", "today")] == [40, 60, 20, "perhaps-not"]


def test_a_hall_without_a_past_learns_that_it_knows_nothing(hall: OpenHall) -> None:
    hall.waits()

    with hall.reading() as records:
        learned = habits.learned(records, hall.site)

    assert (learned.days, learned.minutes["empfang"]) == ((), 5.0)


def test_yesterday_is_learned_from_and_today_is_not(hall: OpenHall) -> None:
    hall.waits()
    hall.clock.passes(days=1)
    hall.takes_ticket()

    with hall.reading() as records:
        learned = habits.learned(records, hall.site)

    assert [(day.weekday, len(day.came)) for day in learned.days] == [(TODAY.weekday(), 1)]


@pytest.mark.parametrize(
    ("server", "profile", "known"), [(True, True, {"rat"}), (True, False, set()), (False, True, set())]
)
def test_how_fast_somebody_is_is_learned_only_with_both_switches(
    hall: OpenHall, server: bool, profile: bool, known: set[str]
) -> None:
    hall.loads(replace(hall.site, privacy=PrivacySettings(per_person_figures=profile)))
    for _ in range(5):
        hall.takes_ticket()
        rat = hall.sits()
        leg = hall.serves(rat)
        hall.clock.passes(minutes=10)
        hall.do(finish, leg=leg.id, outcome="answered", **rat)
        hall.clock.passes(days=1)
        hall.do(expire)

    with hall.storage.reading(hall.site.site, hall.clock()) as (records, site):
        learned = habits.learned(records, site, per_person=server)

    assert set(learned.factors) == known


def _keep(hall: OpenHall, leg: Leg, wait: Wait = SOON, *, learned: bool = True) -> None:
    newcomers = {RECEPTION: Newcomer(usual=0, waits={0: LATER, 20: SOON})}
    known = Forecast(at=hall.clock(), learned=learned, legs={leg.id: wait}, newcomers=newcomers)
    with hall.reading() as records:
        seq = events.last_seq(records)
    hall.do(keep_forecast, forecast=known, seq=seq)


def _told(hall: OpenHall, *, of: Leg) -> Outlook:
    with hall.reading() as records:
        return outlook_for(records, hall.site, of.need, now=hall.clock(), of=of)
