"""Screens hear of everything that has happened, soon, once, and whatever goes wrong meanwhile."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event as Bell
from threading import enumerate as running_threads
from time import monotonic

from sqlalchemy import insert

from server.actions.recall import recall
from server.domain.visits.event import Recorded
from server.live.news import LATER, News
from server.storage import events
from server.storage.tables import events as table
from tests.building import MONDAY, TODAY, a_site
from tests.live.heard import LONGEST, Heard
from tests.open_hall import OpenHall


class LogOf:
    """The hall's log of events, as the app reads it. `before` runs first: what can go wrong there."""

    def __init__(self, hall: OpenHall, before: Callable[[], object] = lambda: None) -> None:
        self._hall = hall
        self._before = before

    def newest(self) -> int:
        with self._hall.storage.looking() as connection:
            return events.newest(connection)

    def after(self, seq: int) -> list[Recorded]:
        self._before()
        with self._hall.storage.looking() as connection:
            return events.after(connection, seq)


def test_screens_are_told_what_happened(hall: OpenHall) -> None:
    with _following(hall) as (news, heard):
        hall.waits()
        news.tell()
        heard.wait_for("halle/desks", "halle/printers")

    assert "halle/wall" not in heard.rooms


def test_the_wall_is_told_first(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()

    with _following(hall) as (news, heard):
        hall.calls(rat)
        news.tell()
        heard.wait_for("halle/wall", "halle/desks", "ticket/1")

    assert heard.rooms[0] == "halle/wall"


def test_what_another_process_did_is_told_too(hall: OpenHall) -> None:
    with _following(hall) as (_, heard), hall.beside() as beside:
        beside.waits()

        heard.wait_for("halle/desks")


def test_what_was_before_is_not_told_again(hall: OpenHall) -> None:
    hall.waits()
    hall.sits()

    with _following(hall) as (news, heard):
        hall.loads(a_site(title="Neu"))
        news.tell()
        heard.wait_for("halle/kiosks")

    assert "halle/printers" not in heard.rooms


def test_many_things_at_once_are_one_piece_of_news_for_each_screen(hall: OpenHall) -> None:
    with _following(hall) as (news, heard):
        _write_many(hall, 300)
        news.tell()
        heard.wait_for("halle/desks")

    assert heard.rooms.count("halle/desks") == 1


def test_more_than_one_reading_holds_is_told_to_the_end(hall: OpenHall) -> None:
    all_written = Bell()

    with _following(hall, before=lambda: all_written.wait(LONGEST)) as (news, heard):
        _write_many(hall, 1100)
        hall.waits()
        all_written.set()
        news.tell()
        heard.wait_for("halle/printers", "halle/desks")

    assert heard.rooms.count("halle/desks") <= 2  # three readings are gathered; at most the last one stands apart


def test_phones_in_line_are_told_once_in_a_while_and_the_one_called_at_once(hall: OpenHall) -> None:
    for _ in range(3):
        hall.waits()
    rat, began = hall.sits(), monotonic()

    with _following(hall) as (news, heard):
        leg = hall.calls(rat)
        for _ in range(5):
            hall.do(recall, leg=leg.id, **rat)
            news.tell()
        heard.wait_for("halle/phones")

    assert heard.rooms.count("halle/phones") <= (monotonic() - began) // LATER["phones"]
    assert heard.rooms.index(f"ticket/{leg.ticket}") < heard.rooms.index("halle/phones")


def test_a_log_that_cannot_be_read_for_a_while_makes_news_late_and_no_more(hall: OpenHall) -> None:
    with _following(hall, before=_fails(times=2)) as (news, heard):
        hall.waits()
        for _ in range(3):
            news.tell()

        heard.wait_for("halle/desks", "halle/printers")


def test_a_screen_that_cannot_be_told_does_not_keep_the_others_waiting_for_ever(hall: OpenHall) -> None:
    heard, fails = Heard(), _fails(times=1)

    def emit(room: str) -> None:
        fails()
        heard(room)

    news = News(LogOf(hall), emit)
    news.start()
    hall.waits()
    news.tell()

    heard.wait_for("halle/desks", "halle/printers")
    news.stop()


def test_news_end_when_they_are_told_to(hall: OpenHall) -> None:
    with _following(hall):
        began = [thread.name for thread in running_threads()]

    ended = [thread.name for thread in running_threads()]
    assert ("lotse-news" in began, "lotse-news" in ended) == (True, False)


@contextmanager
def _following(hall: OpenHall, before: Callable[[], object] = lambda: None) -> Iterator[tuple[News, Heard]]:
    heard = Heard()
    news = News(LogOf(hall, before), heard)
    news.start()
    yield news, heard
    news.stop()


def _fails(*, times: int) -> Callable[[], None]:
    left = iter(range(times))

    def fail() -> None:
        if next(left, None) is not None:
            raise OSError("the disk is away")

    return fail


def _write_many(hall: OpenHall, count: int) -> None:
    row = {"site": "halle", "day": TODAY, "at": MONDAY, "kind": "desk-opened", "facts": {}}
    hall.storage.write_plainly(lambda connection: connection.execute(insert(table), [row] * count))
