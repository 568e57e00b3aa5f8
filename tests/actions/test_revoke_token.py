"""A program's token opens nothing any more."""

from server.actions.make_token import make_token
from server.actions.revoke_token import revoke_token
from server.domain.refusal import Code
from server.domain.scope import Scope
from server.domain.visits.event import Kind
from server.storage import api_tokens
from tests.open_hall import OpenHall


def test_a_revoked_token_is_nobodys(hall: OpenHall) -> None:
    hall.do(make_token, title="Tafel", scopes=(Scope.HALL_READ,), token="token", by="leitung")

    (event,) = hall.do(revoke_token, token=1, by="chef")

    with hall.storage.looking() as connection:
        assert api_tokens.of_token(connection, "token") is None
    assert (event.kind, event.facts) == (Kind.TOKEN_REVOKED, {"by": "chef", "token": 1})


def test_what_is_revoked_cannot_be_revoked_again(hall: OpenHall) -> None:
    hall.do(make_token, title="Tafel", scopes=(Scope.HALL_READ,), token="token", by="leitung")
    hall.do(revoke_token, token=1, by="chef")

    with hall.refuses(Code.TOKEN_UNKNOWN):
        hall.do(revoke_token, token=1, by="chef")
