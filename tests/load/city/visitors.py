"""Thousands of visitors' pages, spread over the servers, each of which notes when it shows that its number is called.

Run as a process: `python -m tests.load.city.visitors FILE`; FILE holds {"ports": […], "secrets": […]}. It says
"connected" when all are, and at the end of what it is told which secret was called when (seconds since 1970).
"""

import asyncio
import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.load.clients.asker import Asker
from tests.load.clients.open_pages import page
from tests.load.clients.pages import LINES, Page

CALLED = b'data-state="called"'
CONNECTING = 40


@dataclass
class Watching:
    """Asks as the page does, and notes the first look at which its number is called."""

    asker: Asker
    called: dict[str, float] = field(default_factory=dict)
    looks: int = 0

    @property
    def port(self) -> int:
        """Of the server that it asks."""
        return self.asker.port

    async def get(self, path: str, cookie: str, mark: str) -> tuple[int, str, bytes]:
        """The answer, passed on."""
        status, new, body = await self.asker.get(path, cookie, mark)
        self.looks += 1
        if CALLED in body:
            self.called.setdefault(path.rpartition("/")[2], time.time())
        return status, new, body


async def main(told: dict[str, Any]) -> None:
    """Opens all, and tells what they saw when nobody has more to say."""
    watching = [Watching(Asker(port=port, lines=LINES)) for port in told["ports"]]
    pages = [
        Page(wanted=page(f"/t/{secret}", auth={"ticket": secret}), asker=watching[at % len(watching)])  # type: ignore[arg-type]  # asks like one
        for at, secret in enumerate(told["secrets"])
    ]
    door = asyncio.Semaphore(CONNECTING)
    await asyncio.gather(*(_arrive(each, door) for each in pages))
    print("connected", flush=True)
    before = sum(each.looks for each in watching)
    await asyncio.to_thread(sys.stdin.readline)
    called = {secret: at for each in watching for secret, at in each.called.items()}
    print(json.dumps({"called": called, "looks": sum(each.looks for each in watching) - before}), flush=True)


async def _arrive(one: Page, door: asyncio.Semaphore) -> None:
    async with door:
        one.look()
        await one.connect()
        await one.settled.wait()


if __name__ == "__main__":
    asyncio.run(main(json.loads(Path(sys.argv[1]).read_text())))
