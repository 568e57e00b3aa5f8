"""Logging in through an OpenID provider: who comes in, and as whom."""

import pytest

from server.domain.visits.event import Kind
from tests.web.a_provider import asked_of, comes, goes
from tests.web.at_the_door import invited, is_in, kept, told
from tests.web.served import Served


def test_without_a_provider_there_is_no_button_and_no_way(served: Served) -> None:
    browser = served.browser()

    page = browser.visits("/login")
    found = [browser.client.get(f"/{way}/provider").status_code for way in ("login", "logout")]

    assert "provider" not in [link.attributes.get("id") for link in page.every("a")]
    assert found == [404, 404]


def test_the_button_says_what_the_provider_is_called(joined: Served) -> None:
    page = joined.browser().visits("/login")

    assert page.part("provider").text == "Anmelden mit Haus-Konto"


def test_whoever_was_invited_comes_in_without_a_password(joined: Served) -> None:
    invited(joined, "rat")
    browser = joined.browser()

    comes(browser, "1")

    assert browser.path == "/desk"
    assert kept(joined, "rat").hash is None
    assert told(joined, Kind.INVITATION_TAKEN, Kind.LOGIN_BEGUN) == [
        (Kind.INVITATION_TAKEN, "provider"), (Kind.LOGIN_BEGUN, "provider"),
    ]  # fmt: skip


def test_they_are_known_from_then_on(joined: Served) -> None:
    invited(joined, "rat")
    comes(joined.browser(), "1")
    browser = joined.browser()

    comes(browser, "1")

    assert browser.path == "/desk"


def test_what_is_asked_of_the_provider_can_be_used_by_nobody_else(joined: Served) -> None:
    asked = asked_of(goes(joined.browser()))

    assert asked["code_challenge_method"] == "S256"
    assert all(len(asked[name]) > 15 for name in ("code_challenge", "state", "nonce"))
    assert asked["redirect_uri"] == "http://127.0.0.1:8080/login/provider/back"


def test_a_group_gives_its_role_for_as_long_as_the_login_lasts(joined: Served) -> None:
    browser = joined.browser()

    comes(browser, "2")

    assert browser.path == "/admin/halle"
    assert not kept(joined, "leitung").operator


def test_a_group_can_run_the_server(joined: Served) -> None:
    browser = joined.browser()

    comes(browser, "3")
    browser.visits("/halls")

    assert browser.page.part("server").attributes["href"] == "/admin"
    assert not kept(joined, "technik").operator


@pytest.mark.parametrize("who", ["4", "5"])
def test_whoever_is_nobody_here_hears_it(joined: Served, who: str) -> None:
    browser = joined.browser()

    comes(browser, who)

    assert browser.answer.status_code == 403
    assert "in keiner Halle" in browser.page.part("refusal").text
    assert not is_in(browser)


@pytest.mark.parametrize("who", ["1", "6"])
def test_an_account_with_a_password_is_not_taken_over(joined: Served, who: str) -> None:
    joined.advisor("rat")
    browser = joined.browser()

    comes(browser, who)

    assert "hat hier schon jemand" in browser.page.part("refusal").text
    assert kept(joined, "rat").identity is None


def test_an_account_of_somebody_else_at_the_provider_is_not_taken_over(joined: Served) -> None:
    invited(joined, "rat")
    comes(joined.browser(), "1")
    browser = joined.browser()

    comes(browser, "6")

    assert "hat hier schon jemand" in browser.page.part("refusal").text


def test_whoever_switches_through_the_provider_keeps_the_desk(joined: Served) -> None:
    invited(joined, "rat")
    browser = joined.advisor("amt")
    browser.opens("eins")
    page = browser.sends("/switch", desk="eins")

    comes(browser, "1", page.part("provider").attributes["href"])

    assert browser.path.startswith("/desk/at/eins.")


def test_after_logging_out_one_can_leave_the_provider_too(joined: Served, issuer: str) -> None:
    invited(joined, "rat")
    browser = joined.browser()
    comes(browser, "1")

    page = browser.sends("/logout")
    leads_to = browser.client.get(page.part("leave-provider").attributes["href"]).headers["Location"]

    assert leads_to.startswith(f"{issuer}/oauth2/end_session?")
    assert asked_of(leads_to)["post_logout_redirect_uri"] == "http://127.0.0.1:8080/login"
