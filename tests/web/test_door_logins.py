"""A login lasts as long as somebody works, and ends wherever they say."""

from server.domain.visits.event import Kind
from server.storage import logins
from tests.web.at_the_door import is_in, logs_in, told
from tests.web.served import PASSWORD, Browser, Served

NEW = "ein ganz anderes Passwort"


def test_whoever_is_away_for_two_hours_is_logged_out(served: Served) -> None:
    browser = served.advisor()

    served.hall.clock.passes(minutes=119)
    in_time = is_in(browser)
    served.hall.clock.passes(minutes=120)

    assert in_time
    assert not is_in(browser)


def test_a_screen_that_looks_again_by_itself_keeps_nobody_logged_in(served: Served) -> None:
    browser = served.advisor()
    served.hall.clock.passes(minutes=119)

    browser.client.get("/desk", headers={"Sec-Fetch-Mode": "cors"})
    served.hall.clock.passes(minutes=1)

    assert not is_in(browser)


def test_every_login_ends_after_twelve_hours(served: Served) -> None:
    browser = served.advisor()

    for _ in range(11):
        served.hall.clock.passes(minutes=60)
        assert is_in(browser)
    served.hall.clock.passes(minutes=60)

    assert not is_in(browser)


def test_each_login_has_a_token_of_its_own_and_the_one_before_opens_nothing(served: Served) -> None:
    browser = served.advisor()
    older = cookie(browser)

    logs_in_again(browser)

    assert cookie(browser) != older
    assert not opens(served, older)
    assert opens(served, cookie(browser))


def test_a_cookie_of_before_the_login_opens_nothing(served: Served) -> None:
    planted = served.browser()
    planted.visits("/login")
    before = cookie(planted)

    served.advisor()
    logs_in(planted)

    assert is_in(planted)
    assert not opens(served, before)


def test_the_cookie_is_for_this_server_alone_and_not_for_scripts(served: Served) -> None:
    browser = served.browser()
    browser.visits("/login")

    said = browser.answer.headers["Set-Cookie"]

    assert "HttpOnly" in said
    assert "SameSite=Lax" in said


def test_the_hall_reads_when_a_login_began_and_ended_and_no_address(served: Served) -> None:
    browser = served.advisor()
    browser.visits("/desk")

    browser.sends("/logout")

    kinds = (Kind.LOGIN_BEGUN, Kind.LOGIN_ENDED)
    assert told(served, *kinds) == [(Kind.LOGIN_BEGUN, "password"), (Kind.LOGIN_ENDED, "logout")]
    assert "127.0.0.1" not in str(served.hall.everything()["events"])


def test_another_browser_is_ended_from_the_account(served: Served) -> None:
    other, browser = served.advisor(), served.browser()
    logs_in(browser)
    page = browser.visits("/account")
    (button,) = [each for each in page.every("button") if each.attributes.get("aria-label", "").startswith("Beenden")]

    browser.sends("/account/logins", end=button.attributes["value"])

    assert not is_in(other)
    assert is_in(browser)


def test_all_others_are_ended_at_once(served: Served) -> None:
    served.advisor()
    others = [served.browser(), served.browser()]
    for other in others:
        logs_in(other)
    browser = served.browser()
    logs_in(browser)
    browser.visits("/account")

    browser.sends("/account/logins", end="others")

    assert [is_in(other) for other in others] == [False, False]
    assert is_in(browser)


def test_nobody_ends_the_login_of_somebody_else(served: Served) -> None:
    other, browser = served.advisor("amt"), served.advisor("rat")
    with served.hall.storage.looking() as connection:
        (theirs,) = logins.of_account(connection, "amt")
    browser.visits("/account")

    browser.sends("/account/logins", end=theirs.token_hash)

    assert is_in(other)


def test_a_new_password_logs_out_every_other_browser_and_renews_this_one(served: Served) -> None:
    other, browser = served.advisor(), served.browser()
    logs_in(browser)
    older = cookie(browser)
    browser.visits("/account")

    page = browser.sends("/account/password", old=PASSWORD, new=NEW)

    assert page.part("changed").text == "Ihr neues Passwort gilt. Überall sonst sind Sie abgemeldet."
    assert not is_in(other)
    assert not opens(served, older)
    logs_in(third := served.browser(), password=NEW)
    assert third.path == "/desk"


def test_a_password_is_changed_only_by_whoever_knows_the_old_one(served: Served) -> None:
    browser = served.advisor()
    browser.visits("/account")

    wrong = browser.sends("/account/password", old="falsch", new=NEW).part("refusal").text
    short = browser.sends("/account/password", old=PASSWORD, new="kurz").part("refusal").text

    assert wrong == "Name oder Passwort stimmt nicht."
    assert short.startswith("Ein Passwort hat mindestens 12 Zeichen.")
    logs_in(other := served.browser())
    assert other.path == "/desk"


def logs_in_again(browser: Browser) -> None:
    """The same person sends name and password although they are in."""
    browser.visits("/desk")
    browser.sends("/login", name="rat", password=PASSWORD)


def cookie(browser: Browser) -> str:
    """What the browser holds."""
    found = browser.client.get_cookie("lotse")
    assert found is not None
    return found.value


def opens(served: Served, value: str) -> bool:
    """Whether that cookie lets anybody in."""
    browser = served.browser()
    browser.client.set_cookie("lotse", value)
    return is_in(browser)
