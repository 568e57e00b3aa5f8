"""Tells of what was committed: the screens of this process, and over the wire the other processes."""

from server.live.news import News
from server.live.wire import Wire


class Telling:
    """`wire` is the address of Redis, "" where one process serves alone."""

    def __init__(self, news: News, wire: str) -> None:
        self._news = news
        self._wire = Wire(wire, self._heard) if wire else None

    @property
    def is_up(self) -> bool | None:
        """Whether Redis answers; None without one."""
        return None if self._wire is None else self._wire.is_up

    def start(self) -> None:
        """Begins to tell, from where the log stands now."""
        self._news.start()
        if self._wire is not None:
            self._wire.start()

    def stop(self) -> None:
        """Ends both."""
        if self._wire is not None:
            self._wire.stop()
        self._news.stop()

    def committed(self) -> None:
        """Something was committed here. Returns at once."""
        self._news.tell()
        if self._wire is not None:
            self._wire.tell()

    def poke(self, room: str) -> None:
        """Has the screens of a room look again, whichever process they are connected to. Returns at once."""
        self._news.poke(room)
        if self._wire is not None:
            self._wire.tell(room)

    def _heard(self, room: str | None) -> None:
        if room is None:
            self._news.tell()
        else:
            self._news.poke(room)
