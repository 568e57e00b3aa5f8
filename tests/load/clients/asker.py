"""Asks one server for pages, on a few lines that stay open; thousands of pages share them."""

import asyncio
import zlib
from contextlib import suppress
from dataclasses import dataclass, field

PATIENCE = 60.0


@dataclass
class Asker:
    """Lines to `port`; who asks while all are busy waits for the next that is free."""

    port: int
    lines: int
    _free: "asyncio.LifoQueue[tuple[asyncio.StreamReader, asyncio.StreamWriter] | None]" = field(init=False)

    def __post_init__(self) -> None:
        self._free = asyncio.LifoQueue()
        for _ in range(self.lines):
            self._free.put_nowait(None)

    async def get(self, path: str, cookie: str, mark: str) -> tuple[int, str, bytes]:
        """Status, mark (ETag) and body as it was before it was packed; with the `mark` of what is shown already.

        Raises OSError or TimeoutError.
        """
        line = await self._free.get()
        kept = None
        try:
            async with asyncio.timeout(PATIENCE):
                line = line or await asyncio.open_connection("127.0.0.1", self.port)
                answer = await _ask(*line, path, cookie, mark)
            kept = line
        except asyncio.IncompleteReadError as error:
            raise ConnectionError("the server has hung up") from error
        finally:
            if kept is None and line is not None:
                with suppress(OSError):
                    line[1].close()
            self._free.put_nowait(kept)
        return answer


async def _ask(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str, cookie: str, mark: str
) -> tuple[int, str, bytes]:
    said = {"Host": "127.0.0.1", "Accept": "text/html", "Accept-Encoding": "gzip"}
    said |= {name: value for name, value in (("Cookie", cookie), ("If-None-Match", mark)) if value}
    lines = [f"GET {path} HTTP/1.1", *(f"{name}: {value}" for name, value in said.items())]
    writer.write("\r\n".join(lines).encode() + b"\r\n\r\n")
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    fields = {name.lower(): value for name, _, value in (line.partition(": ") for line in head.split("\r\n"))}
    body = await reader.readexactly(int(fields.get("content-length", "0")))
    if fields.get("content-encoding") == "gzip":
        body = zlib.decompress(body, wbits=31)
    return int(head[9:12]), fields.get("etag", ""), body
