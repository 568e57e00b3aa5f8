"""What comes from an OpenID provider, or in its name, and lets nobody in."""

import pytest

from tests.web.a_provider import HOUSE, agrees, asked_of, comes, goes, one_that_lies
from tests.web.at_the_door import an_operator, invited, is_in
from tests.web.conftest import Serve
from tests.web.served import Served

AWAY = "Haus-Konto antwortet gerade nicht."
WRONG = "Das Anmelden mit Haus-Konto hat nicht geklappt."


def test_an_answer_for_somebody_elses_browser_opens_nothing(joined: Served) -> None:
    invited(joined, "rat")
    back = agrees(goes(joined.browser()), "1")
    browser = joined.browser()

    browser.visits(back)

    assert WRONG in browser.page.part("refusal").text
    assert not is_in(browser)


def test_an_answer_opens_once(joined: Served) -> None:
    invited(joined, "rat")
    browser = joined.browser()
    back = agrees(goes(browser), "1")
    browser.visits(back)
    browser.visits("/account")
    browser.sends("/logout")

    browser.visits(back)

    assert WRONG in browser.page.part("refusal").text


@pytest.mark.parametrize("wrong", ["state", "nonce", "code"])
def test_what_was_changed_on_the_way_opens_nothing(joined: Served, wrong: str) -> None:
    invited(joined, "rat")
    browser = joined.browser()
    leads_to = goes(browser)
    if wrong == "nonce":
        back = agrees(leads_to.replace(asked_of(leads_to)["nonce"], "another-nonce"), "1")
    else:
        back = agrees(leads_to, "1")
        back = back.replace(asked_of(back)[wrong], "another")

    browser.visits(back)

    assert browser.answer.status_code == 403
    assert WRONG in browser.page.part("refusal").text
    assert not is_in(browser)


def test_an_answer_that_names_another_issuer_opens_nothing(joined: Served) -> None:
    invited(joined, "rat")
    browser = joined.browser()

    browser.visits(f"{agrees(goes(browser), '1')}&iss=https://anderswo.example")

    assert WRONG in browser.page.part("refusal").text


def test_whoever_says_no_at_the_provider_stays_outside(joined: Served) -> None:
    browser = joined.browser()
    state = asked_of(goes(browser))["state"]

    browser.visits(f"/login/provider/back?error=access_denied&state={state}")

    assert WRONG in browser.page.part("refusal").text


def test_a_provider_that_says_it_is_another_one_is_not_believed(serve: Serve, issuer: str) -> None:
    with one_that_lies(issuer, issuer="https://anderswo.example") as liar:
        browser = serve(oidc_issuer=liar, **HOUSE).browser()

        browser.visits("/login/provider")

    assert browser.answer.status_code == 502
    assert AWAY in browser.page.part("refusal").text


def test_a_token_of_another_issuer_opens_nothing(serve: Serve, issuer: str) -> None:
    with one_that_lies(issuer) as liar:
        served = serve(oidc_issuer=liar, **HOUSE)
        invited(served, "rat")
        browser = served.browser()

        comes(browser, "1")

    assert WRONG in browser.page.part("refusal").text
    assert not is_in(browser)


def test_while_the_provider_is_away_a_password_still_opens(serve: Serve) -> None:
    served = serve(oidc_issuer="http://127.0.0.1:9", **HOUSE)
    browser = served.browser()

    browser.visits("/login/provider")
    said = browser.page.part("refusal").text
    is_let_in = is_in(an_operator(served))

    assert AWAY in said
    assert is_let_in
