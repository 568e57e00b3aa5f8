"""What is over is not kept: logins that nobody uses any more, invitations that open nothing."""

from datetime import timedelta

from server.clock import Clock
from server.storage import invitations, logins
from server.storage.records import Storage


def forget_ended_logins(storage: Storage, time: Clock, *, idle: timedelta) -> None:
    """Deletes logins that were idle for so long or whose day is over, and invitations that are too old."""
    now = time()
    storage.write_plainly(lambda connection: logins.end_old(connection, used_before=now - idle, now=now))
    storage.write_plainly(lambda connection: invitations.end_old(connection, now=now))
