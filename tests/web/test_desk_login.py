"""Who gets to a desk: advisors who have logged in, through forms of our own pages."""

import pytest

from server.actions.set_password import set_password
from server.storage.passwords import hashed_password
from tests.web.conftest import Serve
from tests.web.served import PASSWORD, Served


@pytest.mark.parametrize("address", ["/desk", "/desk/at/eins.irgendwas", "/"])
def test_who_has_not_logged_in_is_asked_to(served: Served, address: str) -> None:
    browser = served.browser()

    page = browser.visits(address)

    assert browser.path == "/login"
    assert page.first("h1").text == "Anmelden"
    assert page.part("name").attributes["autocomplete"] == "username"
    assert page.part("password").attributes["autocomplete"] == "current-password"


@pytest.mark.parametrize(("name", "password"), [("rat", "falsch"), ("niemand", PASSWORD)])
def test_a_wrong_login_is_refused_without_saying_what_was_wrong(served: Served, name: str, password: str) -> None:
    served.hall.do(set_password, advisor="rat", hashed=hashed_password(PASSWORD))
    browser = served.browser()
    browser.visits("/login")

    page = browser.sends("/login", name=name, password=password)

    assert browser.answer.status_code == 403
    assert page.part("refusal").text == "Name oder Passwort stimmt nicht."
    assert page.part("name").attributes["value"] == name
    assert browser.visits("/desk").first("h1").text == "Anmelden"


def test_the_right_password_leads_to_the_desks(served: Served) -> None:
    served.hall.do(set_password, advisor="rat", hashed=hashed_password(PASSWORD))
    browser = served.browser()
    browser.visits("/login")

    page = browser.sends("/login", name=" Rat ", password=PASSWORD)

    assert browser.path == "/desk"
    assert page.first("h1").text == "An welchem Platz arbeiten Sie?"


def test_who_logs_out_has_to_log_in_again(served: Served) -> None:
    browser = served.advisor()
    browser.visits("/desk")

    browser.sends("/logout")

    assert browser.visits("/desk").first("h1").text == "Anmelden"


def test_another_password_ends_every_login_made_with_the_old_one(served: Served) -> None:
    browser = served.advisor()
    browser.visits("/desk")

    served.hall.do(set_password, advisor="rat", hashed=hashed_password("ein ganz anderes Passwort"))

    assert browser.visits("/desk").first("h1").text == "Anmelden"


@pytest.mark.parametrize("address", ["/login", "/logout", "/desk/open", "/desk/at/eins.x/call-next"])
def test_a_form_that_is_not_from_our_own_page_is_refused(served: Served, address: str) -> None:
    browser = served.advisor()
    before = served.hall.everything()

    page = browser.posts(address, name="rat", password=PASSWORD, desk="eins", request="1")

    assert browser.answer.status_code == 400
    assert page.first("h1").text == "Diese Seite war zu lange offen. Bitte laden Sie sie neu."
    assert served.hall.everything() == before


def test_behind_tls_a_form_of_our_own_page_is_taken(serve: Serve) -> None:
    served = serve(public_url="https://halle.example")
    served.hall.do(set_password, advisor="rat", hashed=hashed_password(PASSWORD))
    browser = served.browser()
    secure = {"base_url": "https://halle.example"}
    browser.answer = browser.client.get("/login", **secure)
    token = next(each for each in browser.page.every("input") if each.attributes["name"] == "csrf_token")
    said = {"name": "rat", "password": PASSWORD, "csrf_token": token.attributes["value"]}

    own = browser.client.post("/login", data=said, headers={"Referer": "https://halle.example/login"}, **secure)

    # What a browser sends as the referrer is what our header lets it send.
    assert browser.answer.headers["Referrer-Policy"] == "same-origin"
    assert own.status_code == 302
    assert own.headers["Location"] == "/desk"
    assert "Secure" in own.headers["Set-Cookie"]
