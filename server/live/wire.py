"""The wire between several processes that serve the same halls: what one has committed, the others hear at once."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event as Bell
from threading import Thread
from uuid import uuid4

import redis
import structlog

CHANNEL = "lotse"
"""Whoever listens here hears that there is news, never what it is."""

SECONDS = 2.0
"""After so long Redis counts as gone; it is asked again as often."""

LONGEST = 200
"""Characters of a message; a longer one is none of ours."""

log = structlog.get_logger()

Heard = Callable[[str | None], None]
"""Told the room that should look again, or None when something was committed."""


class Wire:
    """Publishes and listens in threads of its own, so that nobody waits for Redis.

    Nothing hangs on it: each process reads the log once a second as well, so without Redis news are only slower.
    """

    def __init__(self, url: str, heard: Heard) -> None:
        self._me = uuid4().hex
        self._heard = heard
        self._redis = redis.Redis.from_url(url, socket_timeout=SECONDS, socket_connect_timeout=SECONDS)
        self._asked: SimpleQueue[str] = SimpleQueue()
        self._ended = Bell()
        self._lines = [Thread(target=line, name="lotse-wire", daemon=True) for line in (self._publish, self._listen)]
        self._is_up = True

    @property
    def is_up(self) -> bool:
        """Whether Redis answered when it was last asked."""
        return self._is_up

    def start(self) -> None:
        """Begins to listen and to publish."""
        for line in self._lines:
            line.start()

    def stop(self) -> None:
        """Ends both."""
        self._ended.set()
        self._asked.put("")
        for line in self._lines:
            line.join(timeout=5)
        self._redis.close()

    def tell(self, room: str = "") -> None:
        """Has the other processes poke a room, or without one read the log. Returns at once."""
        self._asked.put(room)

    def _publish(self) -> None:
        while not self._ended.is_set():
            asked = self._all_asked()
            try:
                with self._redis.pipeline(transaction=False) as together:
                    for room in asked:
                        together.publish(CHANNEL, f"{self._me} {room}")
                    together.execute()
            except redis.RedisError as error:  # the others read the log by themselves
                self._lost(error)

    def _all_asked(self) -> list[str]:
        """Waits for the first, and takes all that were asked meanwhile, each once."""
        asked = [self._asked.get()]
        try:
            while True:
                asked.append(self._asked.get_nowait())
        except Empty:
            return list(dict.fromkeys(asked))

    def _listen(self) -> None:
        while not self._ended.is_set():
            try:
                with self._redis.pubsub() as line:  # type: ignore[no-untyped-call]
                    line.subscribe(CHANNEL)
                    self._follow(line)
            except redis.RedisError as error:
                self._lost(error)
                self._ended.wait(SECONDS)

    def _follow(self, line: "redis.client.PubSub") -> None:
        while not self._ended.is_set():
            told = line.get_message(timeout=SECONDS / 2)
            if told is None:
                line.ping()  # a line that was cut says nothing by itself
            elif told["type"] == "subscribe":
                self._found()  # only now does Redis tell us what the others say
            elif told["type"] == "message":
                self._take(told["data"])

    def _take(self, data: bytes) -> None:
        sender, found, room = data[:LONGEST].decode("ascii", "replace").partition(" ")
        if not found or sender == self._me or not room.isprintable():
            return
        self._heard(room or None)

    def _found(self) -> None:
        if not self._is_up:
            log.info("redis_found")
        self._is_up = True
        self._heard(None)  # something may have happened while nobody listened

    def _lost(self, error: Exception) -> None:
        if self._is_up:
            log.warning("redis_lost", why=str(error))
        self._is_up = False
