"""Whatever a page sends: a refusal that says why, and nothing has changed."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from server.actions.finish import finish
from server.storage.devices import DeviceKind
from server.words.catalogue import say
from tests.web.device import enrolled
from tests.web.nonsense import nothing_happens, refused
from tests.web.served import Browser, Served, serving

PRESSES = {
    "a call out of turn without a reason": ("call-ticket", {"leg": "1", "because": " "}, 422, "reason-missing"),
    "a note that is a story": ("write-note", {"leg": "1", "text": "x" * 501}, 422, "note-too-long"),
    "no place to send anybody to": ("give-slips", {"leg": "1"}, 422, "bad-request"),
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
    "nobody to reinstate": ("reinstate", {"leg": "99"}, 404, "ticket-unknown"),
    "a reason that is none": ("pause", {"reason": "weather"}, 422, "pause-unknown"),
    "nothing to take back": ("undo", {}, 409, "nothing-to-undo"),
    "nobody in line": ("call-next", {}, 409, "nobody-waits"),
    "no request id": ("call-next", {"request": ""}, 422, "bad-request"),
    "a very long request id": ("call-next", {"request": "x" * 65}, 422, "bad-request"),
    "a button that is none": ("dance", {}, 404, "not-found"),
}


ADDRESSES = [
    "/nothing", "/desk/nothing", "/t/nothing", "/t/" + "x" * 3000, "/words/desk/de.json", "/words/kiosk/xx.json",
    "/words/../de/kiosk.json", "/kiosk/../server/app.py", "/kiosk/%2e%2e/server/app.py", "/kiosk/README.md",
    "/static/../templates/page.html", "/static/%2e%2e/%2e%2e/app.py", "/display/none.js", "/api/nothing", "/api/kiosk/tickets",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class AtTheDesk:
    """An advisor's browser at `address`."""

    served: Served
    browser: Browser
    address: str

    def presses(self, address: str, **said: str) -> TestResponse:
        """Sends a form as the page's script does, with the page's token, in English."""
        token = next(each for each in self.browser.page.every("input") if each.attributes["name"] == "csrf_token")
        data = {"csrf_token": token.attributes["value"], **said}
        headers = {"Accept": "application/json", "Accept-Language": "en"}
        return self.browser.client.post(address, data=data, headers=headers)


@pytest.fixture(scope="module")
def at_the_desk(prepared_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AtTheDesk]:
    """An advisor who finished with somebody too long ago to take it back. One for all: nothing here changes anything."""
    file = shutil.copy(prepared_sqlite, tmp_path_factory.mktemp("desk") / "hall.sqlite")
    with serving(f"sqlite:///{file}") as served:
        served.hall.waits()
        rat = served.hall.sits("rat", "eins")
        served.hall.do(finish, leg=served.hall.serves(rat).id, outcome="answered", **rat)
        served.hall.clock.passes(minutes=1)
        browser = served.advisor("rat")
        browser.visits("/desk")
        yield AtTheDesk(served=served, browser=browser, address=f"/desk/at/{rat['seat']}")


@pytest.mark.parametrize(("step", "said", "status", "code"), PRESSES.values(), ids=PRESSES)
def test_a_wrong_press_at_the_desk_is_refused(
    at_the_desk: AtTheDesk, step: str, said: dict[str, str], status: int, code: str
) -> None:
    with nothing_happens(at_the_desk.served):
        answer = at_the_desk.presses(f"{at_the_desk.address}/{step}", **{"request": "press", **said})

    assert refused(answer, "en") == (status, code)


@pytest.mark.parametrize("tab", ["never opened", "x" * 3000])
def test_a_tab_that_holds_no_desk_is_refused(at_the_desk: AtTheDesk, tab: str) -> None:
    with nothing_happens(at_the_desk.served):
        answer = at_the_desk.presses(f"/desk/at/{tab}/call-next", request="press")

    assert refused(answer, "en") == (409, "desk-not-yours")


def test_a_desk_that_is_not_there_is_refused(at_the_desk: AtTheDesk) -> None:
    with nothing_happens(at_the_desk.served):
        answer = at_the_desk.presses("/desk/open", desk="neun")

    assert refused(answer, "en") == (404, "desk-unknown")


def test_a_press_from_another_page_is_refused(at_the_desk: AtTheDesk) -> None:
    with nothing_happens(at_the_desk.served):
        answer = at_the_desk.presses(f"{at_the_desk.address}/call-next", request="press", csrf_token="another's")

    assert refused(answer, "en") == (400, "page-too-old")


def test_somebody_who_has_not_logged_in_is_asked_to(served: Served) -> None:
    browser = served.browser()
    browser.visits("/login")
    nobody = AtTheDesk(served=served, browser=browser, address="/desk/at/tab")

    with nothing_happens(served):
        answers = [browser.client.get("/desk"), nobody.presses("/desk/at/tab/call-next", request="press")]

    assert [answer.headers.get("Location") for answer in answers] == ["/login", "/login"]


@pytest.mark.parametrize(
    ("name", "password"),
    [("rat", "falsch"), ("niemand", "falsch"), ("", ""), ("ü" * 60, "ü")],
)
def test_a_wrong_login_does_not_say_what_was_wrong(served: Served, name: str, password: str) -> None:
    served.advisor("rat")
    browser = served.browser("en")
    browser.visits("/login")

    with nothing_happens(served):
        page = browser.sends("/login", name=name, password=password)

    assert browser.answer.status_code == 403
    assert page.part("refusal").text == say("refusal", "en", "login-wrong")


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_is_not_there_is_refused_on_a_page_that_can_be_read(served: Served, address: str) -> None:
    with nothing_happens(served):
        answer = served.lotse.flask.test_client().get(address, headers={"Accept-Language": "uk", "Accept": "text/html"})

    sentences = [say("refusal", "uk", code) for code in ("not-found", "ticket-unknown")] + [
        say("phone", "uk", "expired")
    ]
    assert answer.status_code in (404, 405)
    assert any(sentence in answer.text or sentence in str(answer.get_json(silent=True)) for sentence in sentences)


@pytest.mark.parametrize(("address", "leads_to"), [("/", "/login"), ("/kiosk", "/kiosk/"), ("/display", "/display/")])
def test_an_address_as_people_type_it_leads_on(served: Served, address: str, leads_to: str) -> None:
    answer = served.lotse.flask.test_client().get(address)

    assert answer.status_code in (302, 308)
    assert answer.headers["Location"].endswith(leads_to)


def test_a_kiosks_token_is_of_no_use_at_the_desk(served: Served) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)

    answer = kiosk.gets("/desk")

    assert answer.headers["Location"] == "/login"
