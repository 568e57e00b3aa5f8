"""A desk that looks again: what it shows is true to the second, and costs little however many desks look."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from random import Random
from re import sub

import pytest

from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.park import park
from server.actions.pause import pause
from server.actions.raise_alarm import raise_alarm
from server.actions.refer import refer
from server.actions.reinstate import reinstate
from server.actions.resume import resume
from server.actions.undo import undo
from server.actions.unpark import unpark
from server.actions.withdraw import withdraw
from server.actions.write_note import write_note
from server.domain.refusal import Refusal
from server.domain.site.site_settings import InterpreterLine
from server.domain.site.topic import Owner
from server.storage import legs, waiting
from server.storage.beside import everybody
from server.web.shared.boards import BoardShelf
from server.web.shared.parts import NAME
from tests.building import a_topic, an_advisor
from tests.open_hall import OpenHall, Seated
from tests.web.foretelling import a_wait, foretells
from tests.web.served import Browser, Served
from tests.web.statements import statements

FEW = 16
"""Statements of a look: who it is, whether anything has changed, and what is this desk's alone."""

DESKS = {"amt": "eins", "rat": "zwei", "kasse": "drei"}
EACH_TIME = r'(name="(?:csrf_token|request)" value=)"[^"]*"'


def looks(browser: Browser, mark: str = "") -> str:
    """Looks at the desk as its script does, and gives what came."""
    headers = {"Accept": "text/html", "Accept-Language": "de"} | ({"If-None-Match": mark} if mark else {})
    browser.answer = browser.client.get(browser.path, headers=headers)
    return browser.answer.text


@pytest.fixture
def rat(served: Served) -> Browser:
    """The desk of an advisor, free, with two who wait."""
    served.hall.waits(), served.hall.waits()
    browser = served.advisor()
    browser.opens()
    return browser


def test_a_desk_that_shows_it_all_already_gets_nothing_new(rat: Browser) -> None:
    looks(rat)

    again = looks(rat, rat.answer.headers["ETag"])

    assert (rat.answer.status_code, again) == (304, "")


@pytest.mark.parametrize(
    "change",
    [lambda hall: hall.waits(), lambda hall: hall.sits("amt", "drei"), lambda hall: hall.clock.passes(minutes=1)],
    ids=["somebody came", "a colleague sat down", "a minute went by"],
)
def test_a_desk_that_shows_something_else_by_now_gets_it(
    served: Served, rat: Browser, change: Callable[[OpenHall], object]
) -> None:
    before = looks(rat)
    change(served.hall)

    after = looks(rat, rat.answer.headers["ETag"])

    assert rat.answer.status_code == 200
    assert _shown(after) != _shown(before)


def test_what_another_desk_has_seen_says_nothing_of_this_one(served: Served, rat: Browser) -> None:
    colleague = served.advisor("amt")
    colleague.opens("drei")
    looks(colleague)

    looks(rat, colleague.answer.headers["ETag"])

    assert rat.answer.status_code == 200


def test_a_look_asks_the_database_little_however_many_people_wait(served: Served, rat: Browser) -> None:
    colleague = served.advisor("amt")
    colleague.opens("drei")
    for _ in range(24):
        served.hall.waits()
    looks(colleague)

    with statements() as asked:
        looks(rat)

    assert len(asked) <= FEW, "\n".join(asked)


def test_a_look_in_a_talk_asks_the_database_little(served: Served, rat: Browser) -> None:
    rat.presses("primary")
    rat.presses("primary")
    colleague = served.advisor("amt")
    colleague.opens("drei")

    with statements() as asked:
        looks(rat)

    assert rat.page.part("person").attributes["data-state"] == "serving"
    assert len(asked) <= FEW, "\n".join(asked)


@pytest.mark.parametrize("chance", [1, 2])
def test_what_desks_share_is_never_older_than_what_a_fresh_server_would_show(served: Served, chance: int) -> None:
    hall, browsers = _two_organisations(served), {}
    for advisor, desk in DESKS.items():
        browsers[advisor] = served.advisor(advisor)
        browsers[advisor].opens(desk)
    seated = {advisor: {"seat": each.path.rpartition("/")[2], "advisor": advisor} for advisor, each in browsers.items()}
    walk = Random(chance)  # noqa: S311  the same walk on every run

    for _ in range(25):
        _something_happens(served, walk, seated[walk.choice(list(DESKS))])
        hall.clock.passes(seconds=walk.choice([1, 3, 8, 20, 70]))
        looked = {advisor: _shown(looks(browser)) for advisor, browser in browsers.items()}

        assert looked == {advisor: _shown(_looks_afresh(served, browser)) for advisor, browser in browsers.items()}


def _two_organisations(served: Served) -> OpenHall:
    """Debts are one organisation's and confidential; some speak no German, and there is one interpreter line."""
    debts = a_topic("schulden", sensitive=True, organisations=(Owner(organisation="verein"),), refer=("amt",))
    advisors = (
        an_advisor("amt", "schulden", "empfang", organisation="stadt"),
        an_advisor("rat", "schulden", "empfang"),
        an_advisor("kasse", "schulden", languages=("de", "ar")),
    )
    line = InterpreterLine(id="video", title="Dolmetsch-Video", languages=("ar",), at_once=1)
    served.hall.loads(
        replace(
            served.hall.site, topics=(debts, a_topic("empfang", unsure=True)), advisors=advisors,
            interpreter_lines=(line,),
        )
    )  # fmt: skip
    return served.hall


def _something_happens(served: Served, walk: Random, at: Seated) -> None:
    """A step that somebody might take now; some are refused, as they are in life."""
    hall = served.hall
    with hall.reading() as records:
        here = legs.at_desk(records, DESKS[at["advisor"]])
        somebody = walk.choice([leg.id for leg in everybody(records)] or [0])
        lines = [leg.id for leg in waiting.open_today(records)]
    own = here.id if here is not None else somebody
    step: Callable[[], object] = walk.choice(
        [
            lambda: hall.takes_ticket(walk.choice(["schulden", "empfang"]), language=walk.choice(["de", "ar"])),
            lambda: hall.serves(at),
            lambda: hall.calls(at),
            lambda: hall.do(finish, leg=own, outcome="answered", **at),
            lambda: hall.do(mark_no_show, leg=own, **at),
            lambda: hall.do(park, leg=own, **at),
            lambda: hall.do(refer, leg=own, topic="empfang", wanted="rat", **at),
            lambda: hall.do(write_note, leg=own, text=f"{walk.random()}", **at),
            lambda: hall.do(reinstate, leg=somebody, **at),
            lambda: hall.do(unpark, leg=somebody, **at),
            lambda: hall.do(withdraw, leg=somebody, reason="left", **at),
            lambda: hall.do(undo, **at),
            lambda: hall.do(pause, reason="break", **at),
            lambda: hall.do(resume, **at),
            lambda: hall.do(raise_alarm, level=1, drill=True, **at),
            lambda: foretells(served, {leg: a_wait(walk.randint(1, 40), 60) for leg in lines}),
        ]
    )
    with suppress(Refusal):
        step()


def _looks_afresh(served: Served, browser: Browser) -> str:
    flask, warm = served.lotse.flask, served.lotse.parts
    flask.extensions[NAME] = replace(warm, boards=BoardShelf())
    found = looks(browser)
    flask.extensions[NAME] = warm
    return found


def _shown(page: str) -> str:
    return sub(EACH_TIME, r"\1", page)
