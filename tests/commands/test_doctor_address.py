"""The doctor asks at the address that people know: its certificate, who answers there, whether sockets come through."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from flask import Flask
from werkzeug.serving import make_server

from server.commands.doctor import provider, public_address
from server.commands.doctor.finding import Finding, Mark, worst
from server.commands.doctor.provider import provider_answers
from server.commands.doctor.public_address import address_leads_here
from tests.certified import Certified, certified
from tests.web.served import serving

Lotse = Callable[..., Any]
Stands = Callable[..., str]


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever answers here shares two processors with all other tests."""
    for asks in (public_address, provider):
        monkeypatch.setattr(asks, "PATIENCE", 60.0)


@pytest.fixture
def lotse(sqlite: str) -> Iterator[Lotse]:
    """A served hall as WSGI."""
    with serving(sqlite) as served:
        yield served.lotse.flask


@pytest.fixture
def stands() -> Iterator[Stands]:
    """Lets an app answer on a port, with a certificate if one is given; gives the address."""
    with ExitStack() as open_ports:
        yield lambda app, secured=None: open_ports.enter_context(_answers(app, secured))


@pytest.fixture
def lasting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Certified]:
    """Makes a certificate for so many days (and an hour), which this machine trusts."""

    def made(days: int) -> Certified:
        secured = certified("localhost", tmp_path, lasts=timedelta(days=days, hours=1))
        monkeypatch.setenv("SSL_CERT_FILE", str(secured.trusted))
        return secured

    return made


@contextmanager
def _answers(app: Lotse, secured: Certified | None) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True, ssl_context=secured.context if secured else None)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"https://localhost:{server.server_port}" if secured else f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()


def looked_at(address: str) -> list[Finding]:
    return list(address_leads_here(address, datetime.now(UTC)))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (60, (Mark.OK, "valid for 60 days")),
        (14, (Mark.LOOK, "valid for 14 days")),
        (3, (Mark.WRONG, "valid for 3 days")),
        (-1, (Mark.WRONG, "certificate has expired")),
    ],
)
def test_a_certificate_that_ends_is_found_before_visitors_do(
    lotse: Lotse, stands: Stands, lasting: Callable[[int], Certified], days: int, expected: tuple[Mark, str]
) -> None:
    address = stands(lotse, lasting(days))

    found = looked_at(address)

    assert worst(found) is expected[0]
    assert any(expected[1] in each.says for each in found)


def test_a_certificate_that_nobody_trusts_is_wrong(lotse: Lotse, stands: Stands, tmp_path: Path) -> None:
    address = stands(lotse, certified("localhost", tmp_path))

    (finding,) = looked_at(address)

    assert finding.mark is Mark.WRONG
    assert "does not hold: self-signed certificate" in finding.says


def test_a_proxy_that_makes_a_plain_question_of_a_socket_is_found(lotse: Lotse, stands: Stands) -> None:
    kept_back = {"HTTP_UPGRADE", "HTTP_CONNECTION", "werkzeug.socket"}
    address = stands(
        lambda environ, start: lotse({name: said for name, said in environ.items() if name not in kept_back}, start)
    )

    found = looked_at(address)

    assert [each.mark for each in found] == [Mark.OK, Mark.WRONG]
    assert "no socket comes through" in found[1].says


def test_another_program_at_the_address_is_not_lotse(stands: Stands) -> None:
    other = Flask("other")
    other.add_url_rule("/health", view_func=lambda: "fine")

    found = looked_at(stands(other))

    assert "something else than Lotse answers" in found[0].says


def test_an_address_where_nobody_answers_is_wrong() -> None:
    (finding,) = looked_at("http://127.0.0.1:9")

    assert finding.mark is Mark.WRONG
    assert "nobody answers" in finding.says


@pytest.mark.parametrize(
    ("issuer", "date", "mark", "says"),
    [
        (None, 0, Mark.OK, "answers"),
        ("https://other.example", 0, Mark.WRONG, "says that it is “https://other.example”"),
        (None, 3600, Mark.WRONG, "seconds away from that of"),
    ],
)
def test_the_provider_is_asked_who_it_is_and_what_the_time_is(
    stands: Stands, issuer: str | None, date: int, mark: Mark, says: str
) -> None:
    told: dict[str, str] = {}
    provider = Flask("provider")
    provider.add_url_rule("/.well-known/openid-configuration", view_func=lambda: told)
    address = stands(provider)
    told["issuer"] = issuer or address

    found = list(provider_answers(address, datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=date)))

    assert worst(found) is mark
    assert any(says in each.says for each in found)


@pytest.mark.parametrize("app", [Flask("empty"), None])
def test_a_provider_that_is_none_or_is_away_is_wrong(stands: Stands, app: Flask | None) -> None:
    address = stands(app) if app else "http://127.0.0.1:9"

    (finding,) = provider_answers(address, datetime.now(UTC))

    assert finding.mark is Mark.WRONG
    assert "does not answer" in finding.says
