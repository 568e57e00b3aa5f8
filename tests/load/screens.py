"""Screens without a browser: each keeps a socket open and, when poked, fetches what it shows.

Run as a process: `python -m tests.load.screens FILE`; FILE holds a list of {"server", "auth", "cookie", "fetch", "headers"}.
"""

import json
import sys
import threading
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import socketio


class Screen:
    """One screen: like a real one it looks once more if it was poked while it looked."""

    def __init__(self, wanted: dict[str, Any]) -> None:
        self._wanted = wanted
        self._poked = threading.Event()
        self._client = socketio.Client(reconnection=True)
        self._client.on("changed", self._poked.set)

    def run(self) -> None:
        """Connects and looks, until the process is ended."""
        cookie = {"Cookie": self._wanted["cookie"]} if self._wanted["cookie"] else {}
        self._client.connect(
            self._wanted["server"], transports=["websocket"], auth=self._wanted["auth"], headers=cookie
        )
        server = HTTPConnection(urlsplit(self._wanted["server"]).netloc, timeout=30)
        while True:
            self._poked.wait()
            self._poked.clear()
            server.request("GET", self._wanted["fetch"], headers={**self._wanted["headers"], **cookie})
            server.getresponse().read()


def main() -> None:
    """Runs all screens of the file, each in a thread."""
    for wanted in json.loads(Path(sys.argv[1]).read_text()):
        threading.Thread(target=Screen(wanted).run, daemon=True).start()
    print("connected", flush=True)
    threading.Event().wait()


main()
