"""A network cable between two parts of a hall: it can be cut, stall, flap, or lose its connections without a word."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

PATIENCE = 2.0
"""Seconds within which one of the far ends must take a connection."""
BUSY_MACHINE = 60.0
"""Seconds within which the cable's own thread must have had a turn."""


@dataclass(eq=False, kw_only=True)
class _Line:
    """One connection: towards whoever asked, and towards the part that answers, as soon as that has been reached."""

    near: asyncio.StreamWriter
    far: asyncio.StreamWriter | None = None
    is_cut: bool = False
    is_lost: bool = False

    def breaks(self) -> None:
        self.is_cut = True
        self.near.transport.abort()
        self.loses_the_far_end()

    def loses_the_far_end(self) -> None:
        if self.far:
            self.far.transport.abort()


class Cable:
    """A context manager that listens on a free port of this machine and leads to `ports`, in turn, to the first there.

    Its methods may be called from any thread and have happened when they return.
    """

    def __init__(self, *ports: int) -> None:
        self._ports = list(ports)
        self.port = 0
        self._is_cut = False
        self._lines: set[_Line] = set()
        self._loop = asyncio.new_event_loop()
        self._flows = asyncio.Event()
        self._flows.set()
        self._thread = threading.Thread(target=self._loop.run_forever, name="cable", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self.port = self._wait_for(self._listen())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._wait_for(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=BUSY_MACHINE)
        self._loop.close()

    def cut(self) -> None:
        """Every connection breaks, and there is no new one."""
        self._do(self._cut)

    def stall(self) -> None:
        """Connections stay, and nothing comes through."""
        self._do(self._flows.clear)

    def forget(self) -> None:
        """The far machine has lost power: nothing answers, and when it is back it knows of no connection.

        Whoever then says something is told so; whoever only listens is not.
        """
        self._do(self._forget)

    def mend(self) -> None:
        """All is well again, and what was held up comes through."""
        self._do(self._mend)

    def _cut(self) -> None:
        self._is_cut = True
        for line in self._lines:
            line.breaks()

    def _forget(self) -> None:
        self._flows.clear()
        for line in self._lines:
            line.is_lost = True
            line.loses_the_far_end()

    def _mend(self) -> None:
        self._is_cut = False
        self._flows.set()

    async def _listen(self) -> int:
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        return int(self._server.sockets[0].getsockname()[1])

    async def _end(self) -> None:
        self._server.close()
        self._cut()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _carry(self, asks: asyncio.StreamReader, near: asyncio.StreamWriter) -> None:
        line = _Line(near=near)
        # It is one of the lines before anybody is reached: a fault in that moment is a fault of this line too.
        self._lines.add(line)
        await self._flows.wait()
        reached = None if self._is_cut else await self._reach()
        if reached is None:
            line.breaks()
        else:
            answers, line.far = reached
            if line.is_cut or line.is_lost:
                line.loses_the_far_end()
            await asyncio.gather(self._pump(line, asks, line.far), self._pump(line, answers, near))
        if not line.is_lost:
            self._lines.discard(line)

    async def _reach(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        self._ports.append(self._ports.pop(0))
        for port in self._ports:
            with suppress(OSError, TimeoutError):
                return await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port), PATIENCE)
        return None

    async def _pump(self, line: _Line, source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while come := await source.read(65536):
                await self._flows.wait()
                if line.is_lost:
                    line.near.transport.abort()
                    return
                to.write(come)
                await to.drain()
        await self._flows.wait()
        if not line.is_lost:
            to.close()

    def _do(self, what: Callable[[], None]) -> None:
        async def done() -> None:
            what()

        self._wait_for(done())

    def _wait_for(self, what: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(timeout=BUSY_MACHINE)
