"""A program of others gets a token."""

from typing import Any

import pytest

from server.actions.make_token import LONGEST_TITLE, MOST, make_token
from server.domain.refusal import Code
from server.domain.scope import Scope
from server.domain.visits.event import Kind
from server.storage import api_tokens
from tests.open_hall import OpenHall

ASKED: dict[str, Any] = {
    "title": "Tafel",
    "scopes": (Scope.CALLS_READ, Scope.HALL_READ),
    "token": "lotse_secret",
    "by": "leitung",
}


def test_a_token_opens_what_it_was_made_for_and_only_its_digest_is_kept(hall: OpenHall) -> None:
    (event,) = hall.do(make_token, **ASKED)

    with hall.storage.looking() as connection:
        known = api_tokens.of_token(connection, "lotse_secret")
    assert known is not None
    assert (known.site, known.title, known.scopes, known.made_by) == (
        "halle",
        "Tafel",
        frozenset(ASKED["scopes"]),
        "leitung",
    )
    assert (event.kind, event.facts["by"], event.facts["scopes"]) == (
        Kind.TOKEN_MADE,
        "leitung",
        "calls:read hall:read",
    )
    assert "lotse_secret" not in repr(hall.everything())


def test_asking_twice_makes_one(hall: OpenHall) -> None:
    hall.do(make_token, request="press", **ASKED)

    hall.do(make_token, request="press", **(ASKED | {"token": "another"}))

    with hall.reading() as records:
        assert len(api_tokens.every(records)) == 1


@pytest.mark.parametrize("wrong", [{"title": ""}, {"title": "x" * (LONGEST_TITLE + 1)}, {"scopes": ()}])
def test_a_token_for_nothing_is_refused(hall: OpenHall, wrong: dict[str, Any]) -> None:
    with hall.refuses(Code.BAD_REQUEST):
        hall.do(make_token, **(ASKED | wrong))


def test_there_are_not_more_tokens_than_anybody_keeps_in_mind(hall: OpenHall) -> None:
    for at in range(MOST):
        hall.do(make_token, **(ASKED | {"token": f"token {at}"}))

    with hall.refuses(Code.BAD_REQUEST):
        hall.do(make_token, **ASKED)
