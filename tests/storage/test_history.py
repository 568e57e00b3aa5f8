"""The log of some days: in its order, complete, and never all of it at once."""

from datetime import timedelta

from server.domain.visits.event import Event, Kind
from server.storage import events, history
from tests.building import TODAY
from tests.open_hall import OpenHall


def test_the_days_asked_for_are_read_in_order_and_no_others(hall: OpenHall) -> None:
    for desk in ("eins", "zwei", "drei"):
        _opens(hall, desk)
        hall.clock.passes(days=1)

    with hall.reading() as records:
        found = list(history.of_days(records, TODAY + timedelta(days=1), TODAY + timedelta(days=2)))

    assert [recorded.event.desk for recorded in found] == ["zwei", "drei"]


def test_a_long_log_is_read_part_by_part(hall: OpenHall) -> None:
    _opens(hall, "eins", times=history.AT_ONCE * 2 + 1)

    with hall.reading() as records:
        found = [recorded.seq for recorded in history.of_days(records, TODAY, TODAY)]

    assert found == sorted(found)
    assert len(found) == history.AT_ONCE * 2 + 1


def test_whether_anything_happened_on_some_days_is_known(hall: OpenHall) -> None:
    _opens(hall, "eins")

    with hall.reading() as records:
        that_day = history.has_any(records, TODAY, TODAY)
        later = history.has_any(records, TODAY + timedelta(days=1), TODAY + timedelta(days=2))

    assert (that_day, later) == (True, False)


def _opens(hall: OpenHall, desk: str, *, times: int = 1) -> None:
    opened = [Event(kind=Kind.DESK_OPENED, desk=desk)] * times
    hall.storage.write(
        "halle", hall.clock, lambda records, _site, now: events.add(records, opened, at=now, request=None)
    )
