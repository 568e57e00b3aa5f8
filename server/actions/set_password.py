"""An advisor gets a password."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.event import Event, Kind
from server.storage import passwords


def set_password(hall: Hall, *, advisor: str, hashed: str) -> Sequence[Event]:
    """Keeps the hash of a password, never the password. Refuses with NOT_ALLOWED for an unknown advisor."""
    hall.advisor(advisor)
    passwords.save(hall.records, advisor, hashed)
    return [Event(kind=Kind.PASSWORD_SET, advisor=advisor)]
