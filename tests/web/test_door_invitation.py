"""An invitation opens a page on which a password is chosen, once."""

import pytest

from server.domain.visits.event import Kind
from server.web.shared.invitation_link import invitation_link
from tests.web.at_the_door import invited, is_in, kept, logs_in, told
from tests.web.conftest import Serve
from tests.web.served import PASSWORD, Served

OVER = "Dieser Einladungslink gilt nicht mehr. Bitte lassen Sie sich einen neuen geben."


def test_whoever_chooses_a_password_is_in_and_at_work(served: Served) -> None:
    browser = served.browser()
    page = browser.visits(invited(served))

    name = page.part("account").text
    browser.sends(browser.path, password=PASSWORD)

    assert (name, browser.path) == ("rat", "/desk")
    assert told(served, Kind.LOGIN_BEGUN) == [(Kind.LOGIN_BEGUN, "invitation")]
    logs_in(other := served.browser())
    assert other.path == "/desk"


def test_a_link_works_once(served: Served) -> None:
    link, browser = invited(served), served.browser()
    browser.visits(link)
    browser.sends(link, password=PASSWORD)

    page = served.browser().visits(link)

    assert page.part("refusal").text == OVER


def test_a_form_that_was_left_open_is_over_too(served: Served) -> None:
    link, browser = invited(served), served.browser()
    browser.visits(link)
    served.hall.clock.passes(hours=72)

    page = browser.sends(link, password=PASSWORD)

    assert (browser.answer.status_code, page.part("refusal").text) == (403, OVER)
    assert kept(served).hash is None


@pytest.mark.parametrize(("password", "is_taken"), [("elf Zeichen", False), ("zwölf Zeiche", True)])
def test_length_is_all_that_counts(served: Served, password: str, is_taken: bool) -> None:
    link, browser = invited(served), served.browser()
    browser.visits(link)

    browser.sends(link, password=password)

    assert browser.answer.status_code == (200 if is_taken else 422)
    assert (kept(served).hash is not None) == is_taken


def test_a_new_invitation_resets_a_password_and_ends_its_logins(served: Served) -> None:
    before, browser = served.advisor(), served.browser()
    link = invited(served)
    browser.visits(link)

    browser.sends(link, password="ein ganz anderes Passwort")

    assert not is_in(before)
    assert is_in(browser)


def test_links_cannot_be_tried_out(serve: Serve) -> None:
    browser = serve(logins_per_minute=2).browser()

    tried = [(browser.visits(f"/invitation/{number}"), browser.answer.status_code)[1] for number in range(3)]

    assert tried == [403, 403, 429]


def test_the_link_leads_to_the_address_of_the_house(serve: Serve) -> None:
    served = serve(public_url="https://halle.example")

    with served.lotse.flask.app_context():
        link = invitation_link("token")

    assert link == "https://halle.example/invitation/token"
