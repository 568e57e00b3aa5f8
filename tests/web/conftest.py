"""What tests of the web are given: a hall that is served, and Chromium."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.web.a_provider import HOUSE, ROLES, a_provider
from tests.web.on_a_port import on_a_port
from tests.web.served import Served, serving

Serve = Callable[..., Served]


@pytest.fixture
def kept_in(sqlite: str) -> str:
    """Where the hall is kept: pages look the same on every kind of database. Others say `database` here."""
    return sqlite


@pytest.fixture
def serve(kept_in: str) -> Iterator[Serve]:
    """Serves a hall, with settings of the test's own."""
    with ExitStack() as halls:
        yield lambda **settings: halls.enter_context(serving(kept_in, **settings))


@pytest.fixture
def served(serve: Serve) -> Served:
    """A hall that is served, with nobody in it."""
    return serve()


@pytest.fixture(scope="session")
def issuer() -> Iterator[str]:
    """An OpenID provider for all tests."""
    with a_provider() as found:
        yield found


@pytest.fixture
def joined(serve: Serve, issuer: str) -> Served:
    """A hall whose people have accounts at that provider."""
    return serve(oidc_issuer=issuer, oidc_roles=ROLES, **HOUSE)


@pytest.fixture
def address(served: Served) -> Iterator[str]:
    """Where the served hall answers a real browser."""
    with on_a_port(served) as found:
        yield found


@pytest.fixture
def browser_context_args() -> dict[str, Any]:
    return {"locale": "de-DE", "viewport": {"width": 1280, "height": 720}}
