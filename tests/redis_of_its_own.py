"""A real Redis for tests: it keeps nothing, listens on this machine only, and can die and come back."""

import signal
import subprocess
import tempfile
import time
from types import TracebackType
from typing import Self

import redis

from tests.ports import own_port

STARTING = 20.0


class RedisOfItsOwn:
    """Runs while the block lasts, on a free port."""

    def __init__(self) -> None:
        self._port = own_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"redis://127.0.0.1:{self._port}/0"

    def __enter__(self) -> Self:
        self.begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.die()

    def begin(self) -> None:
        """Starts it and waits until it answers."""
        arguments = ["--port", str(self._port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self._process = subprocess.Popen(
            ["/usr/bin/redis-server", *arguments], cwd=tempfile.gettempdir(), stdout=subprocess.DEVNULL
        )
        until = time.monotonic() + STARTING
        with redis.Redis.from_url(self.address) as asking:
            while not self._answers(asking):
                assert time.monotonic() < until, "Redis does not answer"
                time.sleep(0.02)

    def die(self) -> None:
        """Ends it at once, as a crash does."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
            self._process = None

    @staticmethod
    def _answers(asking: "redis.Redis") -> bool:
        try:
            return bool(asking.ping())
        except redis.ConnectionError:
            return False
