"""A manager lets programs in, and sees what they were not able to take."""

from server.domain.scope import Scope
from server.storage import api_tokens, deliveries, webhooks
from server.storage.api_tokens import ApiToken
from tests.web.manager import managing
from tests.web.programs import with_programs
from tests.web.served import Browser, Served

PAGE = "/admin/halle/programs"


def tokens(served: Served) -> list[ApiToken]:
    with served.hall.reading() as records:
        return api_tokens.every(records)


def at_the_page(served: Served) -> Browser:
    browser = managing(served)
    browser.visits(PAGE)
    return browser


def test_a_new_token_is_shown_once_and_opens_what_was_ticked(served: Served) -> None:
    browser = at_the_page(served)

    page = browser.sends(f"{PAGE}/tokens", title="Tafel", scopes="calls:read", request="press")

    shown = page.part("secret").text
    with served.hall.storage.looking() as connection:
        known = api_tokens.of_token(connection, shown)
    assert shown.startswith("lotse_")
    assert known is not None
    assert (known.title, known.scopes, known.made_by) == ("Tafel", frozenset({Scope.CALLS_READ}), "leitung")
    assert shown not in browser.visits(PAGE).text


def test_a_second_press_makes_no_second_token_and_shows_none(served: Served) -> None:
    browser = at_the_page(served)
    browser.sends(f"{PAGE}/tokens", title="Tafel", scopes="calls:read", request="press")

    page = browser.sends(f"{PAGE}/tokens", title="Tafel", scopes="calls:read", request="press")

    assert len(tokens(served)) == 1
    assert 'id="secret"' not in browser.answer.text
    assert page.part("fresh")


def test_a_form_that_is_refused_keeps_what_was_typed(served: Served) -> None:
    browser = at_the_page(served)

    page = browser.sends(f"{PAGE}/tokens", title="Tafel", request="press")

    assert (browser.answer.status_code, tokens(served)) == (422, [])
    assert page.part("title").attributes["value"] == "Tafel"
    assert page.part("wrong")


def test_a_token_that_is_revoked_is_gone(served: Served) -> None:
    browser = with_programs(served)

    browser.sends(f"{PAGE}/revoke/1")

    assert [token.title for token in tokens(served)] == ["Terminseite"]
    assert browser.path == PAGE


def test_a_webhook_is_made_and_ended(served: Served) -> None:
    browser = at_the_page(served)
    page = browser.sends(f"{PAGE}/webhooks", url="https://foyer.example/x", kinds="ticket-called", request="press")
    secret = page.part("secret").text

    browser.sends(f"{PAGE}/end/1")

    with served.hall.reading() as records:
        assert webhooks.every(records) == []
    assert len(secret) == 32


def test_a_webhook_into_the_own_network_is_refused_on_the_page(served: Served) -> None:
    browser = at_the_page(served)

    page = browser.sends(f"{PAGE}/webhooks", url="https://10.0.0.7/x", kinds="ticket-called", request="press")

    assert browser.answer.status_code == 422
    assert page.part("url").attributes["value"] == "https://10.0.0.7/x"


def test_what_was_not_taken_can_be_sent_again_or_deleted(served: Served) -> None:
    browser = with_programs(served)
    shown = browser.page.part("delivery-1").text

    browser.sends(f"{PAGE}/delete/1")

    with served.hall.reading() as records:
        assert deliveries.dead(records) == []
    assert "answer 503" in shown
    browser.sends(f"{PAGE}/again/1")
    assert browser.answer.status_code == 404


def test_nobody_but_who_runs_the_hall_sees_the_page(served: Served) -> None:
    advisor = served.advisor()

    advisor.visits(PAGE)

    assert advisor.answer.status_code == 403
