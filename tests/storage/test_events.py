"""The log of what happened: in its order, each once."""

from dataclasses import replace

from server.domain.visits.event import Event, Kind
from server.storage import events, sites
from server.storage.records import Records
from tests.open_hall import OpenHall

SEATS = (
    Event(kind=Kind.DESK_OPENED, desk="eins"),
    Event(kind=Kind.DESK_PAUSED, desk="eins"),
    Event(kind=Kind.DESK_OPENED, desk="zwei"),
)


def test_what_happened_is_read_on_from_where_one_stopped(hall: OpenHall) -> None:
    _record(hall, *SEATS)

    with hall.storage.looking() as connection:
        first = events.after(connection, 0, most=2)
        rest = events.after(connection, first[-1].seq)
        newest = events.newest(connection)

    assert tuple(recorded.event for recorded in (*first, *rest)) == SEATS
    assert newest == rest[-1].seq


def test_an_empty_log_stands_at_the_beginning(hall: OpenHall) -> None:
    with hall.storage.looking() as connection:
        assert (events.newest(connection), events.after(connection, 0)) == (0, [])


def test_each_hall_stands_where_its_own_newest_event_stands(hall: OpenHall) -> None:
    other = replace(hall.site, site="neben")
    hall.storage.write_plainly(lambda connection: sites.add(connection, other, at=hall.clock()))
    with hall.storage.looking() as connection:
        before = events.newest_of_each(connection)

    _record(hall, *SEATS)

    with hall.storage.looking() as connection:
        assert before == {"halle": 0, "neben": 0}
        assert events.newest_of_each(connection) == {"halle": events.newest(connection), "neben": 0}


def test_a_desk_knows_what_happened_there_last(hall: OpenHall) -> None:
    _record(hall, *SEATS)

    with hall.reading() as records:
        last = events.last_at_desk(records, "eins", list(Kind))
        opened = events.last_at_desk(records, "eins", [Kind.DESK_OPENED])
        nothing = events.last_at_desk(records, "drei", list(Kind))

    assert last is not None
    assert opened is not None
    assert (last.event, opened.event, nothing) == (SEATS[1], SEATS[0], None)


def test_what_a_request_made_happen_is_found_again(hall: OpenHall) -> None:
    recorded = _record(hall, *SEATS, request="a request")
    _record(hall, *SEATS)

    with hall.reading() as records:
        assert events.of_request(records, "a request") == recorded
        assert events.of_request(records, "another") == ()


def _record(hall: OpenHall, *happened: Event, request: str | None = None) -> object:
    def add(records: Records, _site: object, now: object) -> object:
        return events.add(records, happened, at=hall.clock(), request=request)

    return hall.storage.write("halle", hall.clock, add)
