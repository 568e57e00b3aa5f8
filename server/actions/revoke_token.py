"""A program's token opens nothing any more."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import api_tokens


def revoke_token(hall: Hall, *, token: int, by: str) -> Sequence[Event]:
    """Revokes the token of that id. Refuses with TOKEN_UNKNOWN."""
    if not api_tokens.revoke(hall.records, token, at=hall.now):
        raise Refusal(Code.TOKEN_UNKNOWN)
    return [Event(kind=Kind.TOKEN_REVOKED, facts={"by": by, "token": token})]
