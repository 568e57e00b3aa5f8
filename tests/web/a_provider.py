"""An OpenID provider, and people who come through it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests
from flask import Flask, jsonify
from werkzeug.serving import make_server

from tests.journeys.running import wait_for
from tests.ports import own_port
from tests.web.served import Browser

PEOPLE: tuple[dict[str, Any], ...] = (
    {"sub": "1", "preferred_username": "Rat"},
    {"sub": "2", "preferred_username": "leitung", "groups": ["leitung", "andere"]},
    {"sub": "3", "preferred_username": "technik", "groups": ["it"]},
    {"sub": "4", "preferred_username": "fremd", "groups": ["fremde"]},
    {"sub": "5"},
    {"sub": "6", "preferred_username": "rat", "groups": ["it"]},
)
HOUSE = {"oidc_title": "Haus-Konto", "oidc_client_secret": "between us"}
ROLES = "leitung=manager@halle, it=operator"


@contextmanager
def a_provider(*people: dict[str, Any]) -> Iterator[str]:
    """A provider, a process of its own, that answers as long as the block lasts; gives its issuer."""
    port = own_port()
    known = [word for person in people or PEOPLE for word in ("--user-claims", json.dumps(person))]
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), *known]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(f"http://127.0.0.1:{port}/jwks")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


@contextmanager
def one_that_lies(real: str, **claimed: str) -> Iterator[str]:
    """Another address that says it is a provider, with the real one behind it; `claimed` is what it says otherwise."""
    app = Flask("lies")
    said: dict[str, Any] = requests.get(f"{real}/.well-known/openid-configuration", timeout=5).json()

    @app.get("/.well-known/openid-configuration")
    def discovery() -> Any:
        return jsonify(said | {"issuer": own} | claimed)

    server = make_server("127.0.0.1", 0, app, threaded=True)
    own = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield own
    finally:
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()


def goes(browser: Browser, address: str = "/login/provider") -> str:
    """Presses the button; gives the address of the provider to which it leads."""
    return browser.client.get(address).headers["Location"]


def agrees(leads_to: str, who: str) -> str:
    """Says at the provider who one is; gives the address to which that leads back, without the server's own part."""
    answer = requests.post(leads_to, data={"sub": who}, allow_redirects=False, timeout=5)
    back = urlsplit(answer.headers["Location"])
    return f"{back.path}?{back.query}"


def comes(browser: Browser, who: str, address: str = "/login/provider") -> None:
    """The whole way: to the provider, back, and in."""
    browser.visits(agrees(goes(browser, address), who))


def asked_of(address: str) -> dict[str, str]:
    """What an address says after its question mark."""
    return {key: values[0] for key, values in parse_qs(urlsplit(address).query).items()}
