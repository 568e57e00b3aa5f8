"""An advisor or a watcher gets a password."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.storage import passwords


def set_password(hall: Hall, *, advisor: str, hashed: str) -> Sequence[Event]:
    """Keeps the hash of a password, never the password; `advisor` is the login name.

    Refuses with NOT_ALLOWED for a name that is neither an advisor's nor a watcher's.
    """
    if hall.site.watcher(advisor) is None:
        hall.advisor(advisor)
    passwords.save(hall.records, advisor, hashed)
    return [Event(kind=Kind.PASSWORD_SET, advisor=advisor)]
