"""A program of others gets a token."""

from collections.abc import Collection, Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.scope import Scope
from server.domain.visits.event import Event, Kind
from server.storage import api_tokens

LONGEST_TITLE = 100
MOST = 50
"""Tokens that may open something in one hall: more than that nobody keeps in mind."""


def make_token(hall: Hall, *, title: str, scopes: Collection[Scope], token: str, by: str) -> Sequence[Event]:
    """Keeps the digest of `token`, which the caller makes and shows once.

    Refuses with BAD_REQUEST without a title, without a scope, and when there are too many tokens already.
    """
    if not 0 < len(title) <= LONGEST_TITLE:
        raise Refusal(Code.BAD_REQUEST, field="title", most=LONGEST_TITLE)
    if not scopes:
        raise Refusal(Code.BAD_REQUEST, field="scopes", expected="at least one")
    if len(api_tokens.every(hall.records)) >= MOST:
        raise Refusal(Code.BAD_REQUEST, field="tokens", most=MOST)
    made = api_tokens.add(hall.records, token, title=title, scopes=scopes, by=by, at=hall.now)
    return [Event(kind=Kind.TOKEN_MADE, facts={"by": by, "token": made, "scopes": " ".join(sorted(scopes))})]
