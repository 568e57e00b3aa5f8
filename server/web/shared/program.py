"""The program of others that asks, known by the token in its header; never by a cookie."""

from collections.abc import Set as AbstractSet
from typing import cast

from flask import g, request

from server.domain.refusal import Code, Refusal
from server.domain.scope import Scope
from server.storage import api_tokens
from server.storage.api_tokens import ApiToken
from server.web.shared.logged_in import NOTED_EVERY
from server.web.shared.parts import parts


def let_program_in(scopes: AbstractSet[Scope]) -> None:
    """Finds who asks, and notes that they did.

    Refuses with TOKEN_UNKNOWN, with SCOPE_MISSING unless one of `scopes` is given to it, and with SITE_UNKNOWN for any
    hall but its own, whether there is one or not.
    """
    program, now = _of_header(), parts().clock()
    if not program.scopes & scopes:
        raise Refusal(Code.SCOPE_MISSING, scope=" ".join(sorted(scopes)))
    asked = (request.view_args or {}).get("site", program.site)
    if asked != program.site:
        raise Refusal(Code.SITE_UNKNOWN, site=asked)
    if program.used_at is None or now - program.used_at >= NOTED_EVERY:
        parts().storage.write_plainly(lambda connection: api_tokens.use(connection, program.id, at=now))
    g.program = program


def this_program() -> ApiToken:
    """The program that asks, in a route that only programs may use."""
    return cast(ApiToken, g.program)


def bearer() -> str:
    """The token in the header of the request, "" without one."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _of_header() -> ApiToken:
    token, program = bearer(), None
    if token:
        with parts().storage.looking() as connection:
            program = api_tokens.of_token(connection, token)
    if program is None:
        raise Refusal(Code.TOKEN_UNKNOWN)
    return program
