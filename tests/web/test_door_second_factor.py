"""A second factor: set up with an app, asked for after the password, each code once."""

from datetime import UTC, datetime, timedelta

import pytest

from server.domain.visits.event import Kind
from server.web.door.patience import FREE
from server.web.door.totp import counter_of
from tests.web.at_the_door import invited, is_in, kept, logs_in, sets_up_factor, shows, told
from tests.web.conftest import Serve
from tests.web.served import PASSWORD, Served

WRONG = "Dieser Code stimmt nicht. Bitte nehmen Sie den nächsten, den Ihr Gerät zeigt."
VECTOR = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
"""The secret of the examples in RFC 6238, and the beginning of the half minute of one of them."""

COUNTER = 37037036
THEN = datetime.fromtimestamp(COUNTER * 30, UTC)


def test_codes_are_those_of_rfc_6238() -> None:
    said = ("081804", "081 804", "000000", "", "０８１８０４")

    assert [counter_of(VECTOR, code, THEN) for code in said] == [COUNTER, COUNTER, None, None, None]


@pytest.mark.parametrize(("seconds", "is_good"), [(-31, False), (-30, True), (59, True), (60, False)])
def test_a_code_is_good_for_half_a_minute_before_and_after(seconds: int, is_good: bool) -> None:
    moment = THEN + timedelta(seconds=seconds)

    assert (counter_of(VECTOR, "081804", moment) is not None) == is_good


def test_after_the_password_a_code_opens(served: Served) -> None:
    app = sets_up_factor(served, served.advisor())
    served.hall.clock.passes(seconds=30)
    browser = served.browser()

    logs_in(browser)
    asked_at, in_before = browser.path, is_in(browser)
    browser.visits("/login/code")
    browser.sends("/login/code", code=shows(served, app))

    assert (asked_at, in_before, browser.path) == ("/login/code", False, "/desk")
    assert told(served, Kind.LOGIN_BEGUN)[-1] == (Kind.LOGIN_BEGUN, "code")


def test_nobody_who_reads_the_records_can_make_codes(served: Served) -> None:
    app = sets_up_factor(served, served.advisor())

    assert kept(served).second_secret is not None
    assert app.secret not in str(served.hall.everything())


def test_nobody_keeps_a_code_away_with_wrong_passwords_of_a_made_up_name(served: Served) -> None:
    app = sets_up_factor(served, served.advisor())
    served.hall.clock.passes(seconds=30)
    stranger, browser = served.browser(), served.browser()
    for _ in range(FREE + 5):
        logs_in(stranger, "code of rat", "falsch")

    logs_in(browser)
    browser.sends("/login/code", code=shows(served, app))

    assert browser.path == "/desk"


def test_a_code_opens_once(served: Served) -> None:
    app = sets_up_factor(served, served.advisor())
    served.hall.clock.passes(seconds=30)
    first, second = served.browser(), served.browser()
    for browser in (first, second):
        logs_in(browser)
        browser.sends("/login/code", code=shows(served, app))

    assert first.path == "/desk"
    assert second.page.part("refusal").text == WRONG


def test_a_wrong_code_opens_nothing_and_many_must_wait(serve: Serve) -> None:
    served = serve(logins_per_minute=100)
    app = sets_up_factor(served, served.advisor())
    served.hall.clock.passes(seconds=30)
    browser = served.browser()
    logs_in(browser)

    tried = [(browser.sends("/login/code", code="12345x"), browser.answer.status_code)[1] for _ in range(FREE + 1)]
    browser.sends("/login/code", code=shows(served, app))

    assert tried == [403] * FREE + [429]
    assert browser.answer.status_code == 429


def test_a_password_that_was_right_waits_five_minutes_for_the_code(served: Served) -> None:
    app = sets_up_factor(served, served.advisor())
    browser = served.browser()
    logs_in(browser)
    served.hall.clock.passes(minutes=5)

    browser.sends("/login/code", code=shows(served, app))

    assert browser.path == "/login"
    assert not is_in(browser)


def test_the_second_page_is_empty_without_the_first(served: Served) -> None:
    sets_up_factor(served, served.advisor())
    browser = served.browser()

    browser.visits("/login/code")

    assert browser.path == "/login"


def test_it_is_set_up_only_with_a_code_of_the_secret_that_was_shown(served: Served) -> None:
    browser = served.advisor()
    page = browser.visits("/account/second-factor")
    offered = next(each for each in page.every("input") if each.attributes["name"] == "offered").attributes["value"]

    refused = browser.sends("/account/second-factor/on", offered=offered, code="12345x")
    browser.sends("/account/second-factor/on", offered="made up", code="12345x")

    assert refused.part("refusal").text == WRONG
    assert refused.part("secret").text == page.part("secret").text
    assert kept(served).second_secret is None


def test_nobody_sets_up_what_was_shown_to_somebody_else(served: Served) -> None:
    other, browser = served.advisor("amt"), served.advisor("rat")
    page = other.visits("/account/second-factor")
    offered = next(each for each in page.every("input") if each.attributes["name"] == "offered").attributes["value"]
    browser.visits("/account/second-factor")

    browser.sends("/account/second-factor/on", offered=offered, code="123456")

    assert kept(served).second_secret is None


def test_it_is_taken_away_with_a_code(served: Served) -> None:
    browser = served.advisor()
    app = sets_up_factor(served, browser)
    browser.visits("/account/second-factor")

    wrong = browser.sends("/account/second-factor/off", code=shows(served, app)).part("refusal").text
    served.hall.clock.passes(seconds=30)
    browser.sends("/account/second-factor/off", code=shows(served, app))

    assert wrong == WRONG  # the code that set it up was used
    assert kept(served).second_secret is None
    logs_in(other := served.browser())
    assert other.path == "/desk"


def test_who_has_lost_the_device_is_invited_again(served: Served) -> None:
    sets_up_factor(served, served.advisor())
    browser = served.browser()
    link = invited(served)
    browser.visits(link)

    browser.sends(link, password=PASSWORD)
    logs_in(other := served.browser())

    assert (browser.path, other.path) == ("/desk", "/desk")
