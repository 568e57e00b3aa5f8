"""A program of others, as a test of the interface needs one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.actions.make_token import make_token
from server.domain.scope import Scope
from tests.web.served import Served

HALL = "/api/v1/sites/halle"


@dataclass(frozen=True, kw_only=True)
class Program:
    """It holds `token`; `id` is the token's."""

    served: Served
    token: str
    id: int

    def gets(self, path: str) -> TestResponse:
        """Asks for something of the hall."""
        return self._client().get(HALL + path, headers=self._headers())

    def posts(self, path: str, body: Any, key: str | None = None) -> TestResponse:
        """Sends something, with a key if one is given."""
        more = {} if key is None else {"Idempotency-Key": key}
        return self._client().post(HALL + path, json=body, headers={**self._headers(), **more})

    def deletes(self, path: str) -> TestResponse:
        """Deletes something."""
        return self._client().delete(HALL + path, headers=self._headers())

    def _client(self) -> FlaskClient:
        return self.served.lotse.flask.test_client()

    def _headers(self) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


def a_program(served: Served, *scopes: Scope) -> Program:
    """A program with a token for these scopes; for all of them, if none is named."""
    token = "lotse_" + "-".join(scopes or ("everything",))
    (made,) = served.hall.do(make_token, title="Tafel", scopes=scopes or tuple(Scope), token=token, by="leitung")
    return Program(served=served, token=token, id=int(str(made.facts["token"])))
