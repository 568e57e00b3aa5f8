"""Whatever a page sends: a refusal that says why, and nothing has changed."""

from collections.abc import Iterator

import pytest
from werkzeug.test import TestResponse

from server.actions.finish import finish
from server.storage.devices import DeviceKind
from server.words.catalogue import say
from tests.open_hall import Seated
from tests.web.device import enrolled
from tests.web.nonsense import nothing_happens, refused
from tests.web.served import Browser, Served, serving

PRESSES = {
    "a person who is not there": ("finish", {"leg": "99", "outcome": "answered"}, 409, "ticket-not-here"),
    "a person whom somebody else has finished": (
        "finish",
        {"leg": "1", "outcome": "left"},
        409,
        "ticket-not-here",
    ),
    "no number": ("finish", {"leg": "first", "outcome": "answered"}, 422, "bad-request"),
    "a very long number": ("recall", {"leg": "9" * 40}, 422, "bad-request"),
    "a number in other figures": ("recall", {"leg": "١"}, 422, "bad-request"),
    "an outcome that is none": ("finish", {"leg": "1", "outcome": "happy"}, 422, "outcome-unknown"),
    "an outcome with a zero byte": ("finish", {"leg": "1", "outcome": "\x00"}, 422, "outcome-unknown"),
    "nobody to reinstate": ("reinstate", {"leg": "99"}, 404, "ticket-unknown"),
    "a reason that is none": ("pause", {"reason": "weather"}, 422, "pause-unknown"),
    "nothing to take back": ("undo", {}, 409, "nothing-to-undo"),
    "nobody in line": ("call-next", {}, 409, "nobody-waits"),
    "no request id": ("call-next", {"request": ""}, 422, "bad-request"),
    "a very long request id": ("call-next", {"request": "x" * 65}, 422, "bad-request"),
    "a request id with a zero byte": ("call-next", {"request": "\x00"}, 422, "bad-request"),
    "a button that is none": ("dance", {}, 404, "not-found"),
}


ADDRESSES = [
    "/nothing", "/desk/nothing", "/t/nothing", "/t/%00", "/t/" + "x" * 3000, "/words/desk/de.json", "/words/kiosk/xx.json",
    "/words/../de/kiosk.json", "/kiosk/../server/app.py", "/kiosk/%2e%2e/server/app.py", "/kiosk/README.md", "/kiosk/%00",
    "/static/../templates/page.html", "/static//etc/hostname", "/display/none.js", "/api/nothing", "/api/kiosk/tickets",
]  # fmt: skip


@pytest.fixture
def served(database: str) -> Iterator[Served]:
    """A hall on each kind of database: what is nonsense to one is not always nonsense to the other."""
    with serving(database) as hall:
        yield hall


@pytest.mark.parametrize(("step", "said", "status", "code"), PRESSES.values(), ids=PRESSES)
def test_a_wrong_press_at_the_desk_is_refused(
    served: Served, step: str, said: dict[str, str], status: int, code: str
) -> None:
    rat, browser = _at_the_desk(served)

    with nothing_happens(served):
        answer = _presses(browser, f"/desk/at/{rat['seat']}/{step}", **{"request": "press", **said})

    assert refused(answer, "en") == (status, code)


@pytest.mark.parametrize("tab", ["never opened", "\x00", "x" * 3000])
def test_a_tab_that_holds_no_desk_is_refused(served: Served, tab: str) -> None:
    _, browser = _at_the_desk(served)

    with nothing_happens(served):
        answer = _presses(browser, f"/desk/at/{tab}/call-next", request="press")

    assert refused(answer, "en") == (409, "desk-not-yours")


def test_the_longest_request_id_of_the_longest_name_is_kept(served: Served) -> None:
    rat, browser = _at_the_desk(served)
    served.hall.waits()

    answer = _presses(browser, f"/desk/at/{rat['seat']}/call-next", request="x" * 64)

    assert answer.get_json() == {"done": "call-next"}


def test_a_desk_that_is_not_there_is_refused(served: Served) -> None:
    _, browser = _at_the_desk(served)

    with nothing_happens(served):
        answer = _presses(browser, "/desk/open", desk="neun\x00")

    assert refused(answer, "en") == (404, "desk-unknown")


def test_a_press_from_another_page_is_refused(served: Served) -> None:
    rat, browser = _at_the_desk(served)

    with nothing_happens(served):
        answer = browser.client.post(
            f"/desk/at/{rat['seat']}/call-next",
            data={"request": "press"},
            headers={"Accept": "application/json"},
        )

    assert refused(answer, "de") == (400, "page-too-old")


def test_somebody_who_has_not_logged_in_is_asked_to(served: Served) -> None:
    browser = served.browser()
    browser.visits("/desk/login")

    with nothing_happens(served):
        answers = [browser.client.get("/desk"), _presses(browser, "/desk/at/tab/call-next", request="press")]

    assert [answer.headers.get("Location") for answer in answers] == ["/desk/login", "/desk/login"]


@pytest.mark.parametrize(
    ("name", "password"),
    [("rat", "falsch"), ("niemand", "falsch"), ("\x00", "\x00"), ("", ""), ("ü" * 60, "ü")],
)
def test_a_wrong_login_does_not_say_what_was_wrong(served: Served, name: str, password: str) -> None:
    served.advisor("rat")
    browser = served.browser("en")
    browser.visits("/desk/login")

    with nothing_happens(served):
        page = browser.sends("/desk/login", name=name, password=password)

    assert browser.answer.status_code == 403
    assert page.part("refusal").text == say("refusal", "en", "login-wrong")


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_is_not_there_is_refused_on_a_page_that_can_be_read(
    served: Served, address: str
) -> None:
    with nothing_happens(served):
        answer = served.lotse.flask.test_client().get(
            address, headers={"Accept-Language": "uk", "Accept": "text/html"}
        )

    sentences = [say("refusal", "uk", code) for code in ("not-found", "ticket-unknown")]
    assert answer.status_code in (404, 405)
    assert any(
        sentence in answer.text or sentence in str(answer.get_json(silent=True)) for sentence in sentences
    )


@pytest.mark.parametrize(
    ("address", "leads_to"), [("/", "/desk"), ("/kiosk", "/kiosk/"), ("/display", "/display/")]
)
def test_an_address_as_people_type_it_leads_on(served: Served, address: str, leads_to: str) -> None:
    answer = served.lotse.flask.test_client().get(address)

    assert answer.status_code in (302, 308)
    assert answer.headers["Location"].endswith(leads_to)


def test_a_kiosks_token_is_of_no_use_at_the_desk(served: Served) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)

    answer = kiosk.gets("/desk")

    assert answer.headers["Location"] == "/desk/login"


def _at_the_desk(served: Served) -> tuple[Seated, Browser]:
    """An advisor who has just finished with somebody, long enough ago that nothing can be taken back."""
    served.hall.waits()
    rat = served.hall.sits("rat", "eins")
    served.hall.do(finish, leg=served.hall.serves(rat).id, outcome="answered", **rat)
    served.hall.clock.passes(minutes=1)
    browser = served.advisor("rat")
    browser.visits("/desk")
    return rat, browser


def _presses(browser: Browser, address: str, **said: str) -> TestResponse:
    """Sends a form as the page's script does, with the page's token, in English."""
    token = next(each for each in browser.page.every("input") if each.attributes["name"] == "csrf_token")
    headers = {"Accept": "application/json", "Accept-Language": "en"}
    return browser.client.post(
        address, data={"csrf_token": token.attributes["value"], **said}, headers=headers
    )
