"""With greenlets a crowd of visitors' pages looks one by one, and a button comes between any two of them."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

import gevent
import pytest
from gevent.event import Event

from server.web.phone.routes import phone
from server.web.shared.one_by_one import AT_ONCE, LONGEST, OneByOne
from tests.web.conftest import Serve

CROWD = 40
WORK = 0.002
"""Seconds for which a look keeps the one thread busy."""

STEPS = 3
"""A call is read, committed and answered: so many times it waits for its turn."""


class Hall:
    """An app that notes what is begun and what is done, in this order."""

    def __init__(self) -> None:
        self.noted: list[str] = []
        self.most_at_once = self._at_once = 0

    def __call__(self, environ: dict[str, Any], _answer: Any) -> list[bytes]:
        what = f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}"
        self.noted.append(f"begun {what}")
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        environ["works"]()
        self._at_once -= 1
        self.noted.append(f"done {what}")
        return []


def _asked(app: OneByOne, method: str, path: str, works: Callable[[], object]) -> gevent.Greenlet:
    return gevent.spawn(app, {"REQUEST_METHOD": method, "PATH_INFO": path, "works": works}, None)


def _looks() -> None:
    until = monotonic() + WORK
    while monotonic() < until:
        pass


def _calls() -> None:
    for _ in range(STEPS):
        gevent.sleep(0.0001)


def test_a_call_does_not_wait_for_the_looks_before_it() -> None:
    hall = Hall()
    app = OneByOne(hall, "/t/")
    looks = [_asked(app, "GET", f"/t/{at}", _looks) for at in range(CROWD)]
    call = _asked(app, "POST", "/desk/next", _calls)

    gevent.joinall([*looks, call], timeout=20, raise_error=True)

    before = hall.noted[: hall.noted.index("done POST /desk/next")]
    assert sum(each.startswith("done GET") for each in before) <= 2 * STEPS
    assert sum(each.startswith("done GET") for each in hall.noted) == CROWD


def test_looks_begin_in_the_order_in_which_they_came_and_few_wait_for_the_database_at_once() -> None:
    hall, database = Hall(), Event()
    app = OneByOne(hall, "/t/")
    looks = [_asked(app, "GET", f"/t/{at}", database.wait) for at in range(CROWD)]

    with gevent.Timeout(20):
        while len(hall.noted) < AT_ONCE:
            gevent.sleep(0.01)
    gevent.sleep(10 * LONGEST)
    begun = len(hall.noted)
    database.set()
    gevent.joinall(looks, timeout=20, raise_error=True)

    assert begun == hall.most_at_once == AT_ONCE
    assert [each for each in hall.noted if each.startswith("begun")] == [f"begun GET /t/{at}" for at in range(CROWD)]


def test_a_button_on_a_visitors_page_and_every_other_page_wait_for_nobody() -> None:
    hall, database = Hall(), Event()
    app = OneByOne(hall, "/t/")
    looks = [_asked(app, "GET", f"/t/{at}", database.wait) for at in range(CROWD)]
    gevent.sleep(2 * LONGEST)
    others = [_asked(app, "POST", "/t/1/withdraw", _calls), _asked(app, "GET", "/desk", _calls)]

    gevent.joinall(others, timeout=20, raise_error=True)

    assert sorted(each for each in hall.noted if each.startswith("done")) == [
        "done GET /desk",
        "done POST /t/1/withdraw",
    ]
    database.set()
    gevent.joinall(looks, timeout=20, raise_error=True)


def test_looks_go_on_where_there_is_always_something_else_to_do() -> None:
    hall = Hall()
    app = OneByOne(hall, "/t/")
    with _never_idle():
        looks = [_asked(app, "GET", f"/t/{at}", lambda: None) for at in range(5)]
        gevent.joinall(looks, timeout=20, raise_error=True)

    assert sum(each.startswith("done GET") for each in hall.noted) == 5


def test_looks_that_break_let_the_next_ones_in() -> None:
    app = OneByOne(Hall(), "/t/")
    broken = [_asked(app, "GET", f"/t/{at}", _breaks) for at in range(2 * AT_ONCE)]
    gevent.joinall(broken, timeout=20)

    next_one = _asked(app, "GET", "/t/next", lambda: None)
    next_one.join(timeout=20)

    assert all(isinstance(each.exception, ZeroDivisionError) for each in broken)
    assert next_one.successful()


def test_whoever_hangs_up_while_waiting_leaves_no_gap() -> None:
    database = Event()
    app = OneByOne(Hall(), "/t/")
    looks = [_asked(app, "GET", f"/t/{at}", database.wait) for at in range(CROWD)]
    gevent.sleep(LONGEST)
    gevent.killall(looks, timeout=20)

    after = [_asked(app, "HEAD", f"/t/{at}", lambda: None) for at in range(AT_ONCE + 1)]
    gevent.joinall(after, timeout=20, raise_error=True)

    assert all(each.successful() for each in after)


@pytest.mark.parametrize(("worker", "steps_back"), [("gevent", True), ("threads", False)])
def test_only_with_greenlets_a_visitors_page_steps_back(
    serve: Serve, worker: str, steps_back: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    inside = OneByOne.__call__

    def noted(app: OneByOne, environ: dict[str, Any], answer: Any) -> Iterable[bytes]:
        asked.append(app.path)
        return inside(app, environ, answer)

    monkeypatch.setattr(OneByOne, "__call__", noted)
    served = serve(worker=worker)

    assert served.lotse.flask.test_client().get("/t/nobody-knows-it").status_code == 404
    assert asked == ([f"{phone.url_prefix}/"] if steps_back else [])


def _breaks() -> None:
    raise ZeroDivisionError


@contextmanager
def _never_idle() -> Iterator[None]:
    def turns() -> None:
        while True:
            gevent.sleep(0)

    busy = gevent.spawn(turns)
    try:
        yield
    finally:
        busy.kill()
