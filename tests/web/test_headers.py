"""What every answer tells the browser: nothing from elsewhere, nothing to elsewhere."""

import pytest

from tests.web.served import Served

ADDRESSES = ["/desk/login", "/kiosk/", "/display/", "/static/tokens.css", "/nothing", "/api/kiosk/board", "/t/nothing"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_forbids_what_comes_from_elsewhere(served: Served, address: str) -> None:
    with served.lotse.flask.test_client().get(address) as answer:
        headers = answer.headers

    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("address", ["/t/nothing", "/desk/login"])
def test_no_address_is_told_to_others(served: Served, address: str) -> None:
    answer = served.lotse.flask.test_client().get(address)

    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_the_login_is_a_cookie_that_scripts_and_other_sites_cannot_use(served: Served) -> None:
    browser = served.advisor("rat")
    browser.client.get("/desk")

    cookie = browser.client.get_cookie("lotse")

    assert cookie is not None
    assert cookie.http_only
    assert cookie.same_site == "Lax"
