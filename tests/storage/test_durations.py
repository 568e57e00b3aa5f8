"""How long the talks of the last weeks were."""

from server.actions.close_desk import close_desk
from server.actions.finish import finish
from server.domain.routing.durations import Learned
from server.storage.durations import learned
from tests.building import MONDAY
from tests.open_hall import OpenHall


def test_the_talks_of_earlier_days_are_learned_from_by_topic(hall: OpenHall) -> None:
    _talks(hall, "empfang", 20, days_ago=3)
    _talks(hall, "empfang", 10, days_ago=4)
    _talks(hall, "familie", 30, days_ago=4)

    with hall.reading() as records:
        known = learned(records)

    assert known == {"empfang": Learned(mean=15, talks=2), "familie": Learned(mean=30, talks=1)}


def test_what_was_learned_stays_the_same_all_day(hall: OpenHall) -> None:
    _talks(hall, "empfang", 20, days_ago=3)
    with hall.reading() as records:
        in_the_morning = learned(records)

    _talks(hall, "empfang", 40, days_ago=0)

    with hall.reading() as records:
        assert learned(records) == in_the_morning


def test_a_talk_that_nobody_ended_and_one_long_ago_teach_nothing(hall: OpenHall) -> None:
    _talks(hall, "empfang", 241, days_ago=5)
    _talks(hall, "empfang", 20, days_ago=63)

    with hall.reading() as records:
        assert learned(records) == {}


def _talks(hall: OpenHall, topic: str, minutes: int, *, days_ago: int) -> None:
    hall.clock.now = MONDAY
    hall.clock.passes(days=-days_ago)
    rat = hall.sits()
    hall.waits(topic)
    leg = hall.serves(rat)
    hall.clock.passes(minutes=minutes)
    hall.do(finish, leg=leg.id, outcome="answered", **rat)
    hall.do(close_desk, **rat)
    hall.clock.now = MONDAY
