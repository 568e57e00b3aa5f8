"""Sockets that listen and do nothing more: what each poke costs the server, and how much memory an open page."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread

from tests.load.clients.news import News

AT_ONCE = 40
PATIENCE = 120.0


@dataclass
class Listeners:
    """How many pokes they have heard together."""

    heard: int = 0
    _lines: list[asyncio.BaseTransport] = field(default_factory=list)

    async def open(self, port: int, auths: Sequence[dict[str, str]]) -> None:
        """Connects all of them."""
        door = asyncio.Semaphore(AT_ONCE)
        await asyncio.gather(*(self._one(port, auth, door) for auth in auths))

    async def close(self) -> None:
        """Hangs up."""
        for line in self._lines:
            line.close()

    async def _one(self, port: int, auth: dict[str, str], door: asyncio.Semaphore) -> None:
        is_in = asyncio.Event()

        def told(what: str) -> None:
            self.heard += what == "changed"
            is_in.set()

        async with door:
            loop = asyncio.get_running_loop()
            line, _ = await loop.create_connection(lambda: News(port, auth, "", told), "127.0.0.1", port)
            self._lines.append(line)
            await asyncio.wait_for(is_in.wait(), PATIENCE)


@contextmanager
def listeners(port: int, auths: Sequence[dict[str, str]]) -> Iterator[Listeners]:
    """Opens them in a thread; their own work is none of what is measured."""
    them, loop = Listeners(), asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(them.open(port, auths), loop).result(PATIENCE)
        yield them
    finally:
        asyncio.run_coroutine_threadsafe(them.close(), loop).result(PATIENCE)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
