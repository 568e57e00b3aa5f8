"""What every answer tells the browser: nothing from elsewhere, nothing to elsewhere."""

from contextlib import closing

import pytest
from playwright.sync_api import Page

from server.web.devices.pages import PRINTS_HERE
from server.web.shared.guard import Who, only
from tests.web.conftest import Serve
from tests.web.routes import filled, routes_of
from tests.web.safe import missing
from tests.web.served import Served

NEVER = "Strict-Transport-Security"


def test_every_answer_says_what_a_page_may_whatever_was_asked(served: Served) -> None:
    client, found = served.lotse.flask.test_client(), {}
    asked = [(filled(rule), method) for rule, method in routes_of(served.lotse.flask)]
    files = [("/static/tokens.css", "GET"), ("/kiosk/main.js", "GET"), ("/display/main.js", "GET")]
    wrong = [("/nothing", "GET"), ("/login", "PUT"), ("/kiosk", "GET"), ("/socket.io/", "GET"), ("/socket.io/", "POST")]

    for address, method in (*asked, *files, *wrong):
        with closing(client.open(address, method=method)) as answer:
            found[address, method] = missing(answer)

    assert {where: lacks for where, lacks in found.items() if lacks} == {}


def test_an_answer_that_broke_says_it_too_and_nothing_of_why(served: Served) -> None:
    served.lotse.flask.view_functions["login.ask"] = only(Who.ANYBODY)(_breaks)

    answer = served.lotse.flask.test_client().get("/login")

    assert answer.status_code == 500
    assert missing(answer) == []
    assert "the-reason" not in answer.text


def test_so_does_the_answer_to_one_socket_too_many(serve: Serve) -> None:
    served = serve(threads=16)
    app = served.lotse.flask
    app.wsgi_app._inside._most = 0  # type: ignore[attr-defined]  # noqa: SLF001  twelve open sockets cost twelve threads

    answer = app.test_client().get("/socket.io/")

    assert answer.status_code == 503
    assert missing(answer) == []


@pytest.mark.parametrize("address", ["/login", "/display/", "/t/nothing", "/nothing"])
def test_only_the_kiosk_asks_somebody_else_and_that_is_its_own_machine(served: Served, address: str) -> None:
    client = served.lotse.flask.test_client()

    with closing(client.get(address)) as page, closing(client.get("/kiosk/")) as kiosk:
        policies = [each.headers["Content-Security-Policy"] for each in (page, kiosk)]

    assert "http" not in policies[0]
    assert PRINTS_HERE in policies[1]
    assert "http" not in policies[1].replace(PRINTS_HERE, "")


def test_no_address_is_told_to_others(served: Served) -> None:
    answer = served.lotse.flask.test_client().get("/t/nothing")

    assert answer.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["/login", "/nothing", "/static/tokens.css", "/socket.io/"])
def test_who_came_through_tls_never_comes_without_it_again(serve: Serve, address: str) -> None:
    served = serve(public_url="https://halle.example")

    with closing(served.lotse.flask.test_client().get(address)) as answer:
        told = answer.headers[NEVER]

    assert told == "max-age=31536000"


def test_a_hall_without_tls_does_not_promise_it(served: Served) -> None:
    answer = served.lotse.flask.test_client().get("/login")

    assert NEVER not in answer.headers


def test_the_login_is_a_cookie_that_scripts_and_other_sites_cannot_use(served: Served) -> None:
    browser = served.advisor("rat")
    browser.client.get("/desk")

    cookie = browser.client.get_cookie("lotse")

    assert cookie is not None
    assert cookie.http_only
    assert cookie.same_site == "Lax"


def test_behind_tls_the_cookie_goes_nowhere_without_it(serve: Serve) -> None:
    served = serve(public_url="https://halle.example")

    answer = served.lotse.flask.test_client().get("/login")

    (cookie,) = answer.headers.getlist("Set-Cookie")
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))


def test_chromium_understands_every_header(address: str, page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))

    page.goto(f"{address}/login")

    assert said == []
    assert page.evaluate("document.featurePolicy.allowsFeature('camera')") is False
    assert page.evaluate("document.featurePolicy.allowsFeature('screen-wake-lock')") is True


def _breaks() -> str:
    raise RuntimeError("the-reason")
