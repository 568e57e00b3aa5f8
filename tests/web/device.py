"""A kiosk, wall or printer agent at the wire: holds a token, asks in a language."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from werkzeug.test import TestResponse

from server.storage.devices import DeviceKind
from tests.web.served import Served


@dataclass(frozen=True, kw_only=True)
class Device:
    """One device of a served hall. `id` is None for somebody who only says that they are one."""

    served: Served
    token: str | None
    id: int | None = None

    def gets(self, path: str, **headers: str) -> TestResponse:
        """Asks for something."""
        return self.served.lotse.flask.test_client().get(path, headers=self._headers() | _named(headers))

    def posts(self, path: str, said: Any = None, *, raw: bytes | None = None, **headers: str) -> TestResponse:
        """Sends JSON, or bytes as they are."""
        body: dict[str, Any] = {"json": said} if raw is None else {"data": raw, "content_type": "application/json"}
        return self.served.lotse.flask.test_client().post(path, headers=self._headers() | _named(headers), **body)

    def takes_ticket(self, topic: str = "empfang", **said: Any) -> TestResponse:
        """Touches a topic."""
        wanted = {"request": str(uuid4()), "language": "de", "topic": topic, "answer": None}
        return self.posts("/api/kiosk/tickets", wanted | said)

    def _headers(self) -> dict[str, str]:
        return {} if self.token is None else {"Authorization": f"Bearer {self.token}"}


def enrolled(served: Served, kind: DeviceKind) -> Device:
    """A device of that kind that has enrolled."""
    token = f"the-token-of-a-{kind.value}"
    return Device(served=served, token=token, id=served.hall.has_device(kind, token))


def stranger(served: Served, token: str | None = "some-token") -> Device:
    """Somebody who has never enrolled."""
    return Device(served=served, token=token)


def _named(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}
