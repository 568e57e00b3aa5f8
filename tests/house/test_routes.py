"""Every route says whom it answers; one that does not answers nobody."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from server.web.shared.guard import Who, answers_only
from tests.web.served import serving

OPEN = {
    "/", "/health", "/login", "/privacy", "/login/code", "/login/provider", "/login/provider/back", "/logout", "/logout/provider", "/switch",
    "/invitation/<token>", "/kiosk/", "/kiosk/<path:name>", "/display/", "/display/<path:name>", "/api/wall/pictures/<digest>", "/static/<path:name>",
    "/words/<screen>/<language>.json", "/t/<secret>", "/t/<secret>/<step>", "/t/<secret>/now", "/t/<secret>/wake",
    "/t/<secret>/let-sleep", "/api/devices/enrol", "/api/devices/demo", "/api/", "/api/openapi.json",
}  # fmt: skip
"""What answers anybody: pages that are empty without a token, enrolling, logging in, and the page behind a secret."""


@pytest.fixture
def app(sqlite: str) -> Iterator[Flask]:
    """The app, with every route."""
    with serving(sqlite) as served:
        yield served.lotse.flask


def test_every_route_has_a_guard(app: Flask) -> None:
    without = [
        rule.rule for rule in app.url_map.iter_rules() if answers_only(app.view_functions[rule.endpoint]) is None
    ]

    assert without == []


def test_only_these_routes_answer_anybody(app: Flask) -> None:
    rules = list(app.url_map.iter_rules())

    anybody = {rule.rule for rule in rules if Who.ANYBODY in (answers_only(app.view_functions[rule.endpoint]) or ())}

    assert anybody == OPEN


def test_a_route_without_a_guard_answers_nobody(app: Flask) -> None:
    app.add_url_rule("/forgotten", view_func=lambda: "a secret")

    answer = app.test_client().get("/forgotten")

    assert answer.status_code == 403
    assert "a secret" not in answer.text


def test_nothing_changes_by_looking(app: Flask) -> None:
    both = [rule.rule for rule in app.url_map.iter_rules() if {"GET", "POST"} <= (rule.methods or set())]

    assert both == []


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_nothing_answers_methods_that_nobody_uses(app: Flask, method: str) -> None:
    answers: list[Any] = [
        getattr(app.test_client(), method)(address) for address in ("/desk", "/api/kiosk/tickets", "/t/x")
    ]

    assert {answer.status_code for answer in answers} == {405}
