"""The floor of call → wall: a bare Flask-SocketIO server that emits in the request, and a page that fetches and draws.

Run as a process: `python -m tests.load.bare_news PORT`.
"""

import sys
from pathlib import Path
from typing import Any

from flask import Flask, Response, jsonify, request
from flask_socketio import SocketIO
from gunicorn.app.base import BaseApplication

PAGE = """<!doctype html><html lang="en"><title>floor</title>
<script type="module" src="/page.js"></script><p id="n">0</p></html>"""
SCRIPT = """
import { io } from "/io.js";
const look = async () => {
  const answer = await fetch("/board");
  const board = await answer.json();
  document.getElementById("n").textContent = board.calls.join(" ");
  document.documentElement.dataset.seq = board.seq;
};
io({ transports: ["websocket"] }).on("changed", look).on("connect", look);
"""


def bare_app(client: str) -> Flask:
    """The whole server: one number, one poke."""
    app, seq = Flask("bare_news"), {"now": 0}
    socketio = SocketIO(app, async_mode="threading", transports=["websocket"])  # type: ignore[call-arg]  # in no stub

    @app.get("/")
    def page() -> str:
        return PAGE

    @app.get("/page.js")
    def script() -> Response:
        return Response(SCRIPT, mimetype="text/javascript")

    @app.get("/io.js")
    def io() -> Response:
        return Response(Path(client).read_bytes(), mimetype="text/javascript")

    @app.get("/board")
    def board() -> Response:
        return jsonify(seq=seq["now"], calls=list(range(seq["now"], seq["now"] + 8)))

    @app.post("/call")
    def call() -> Response:
        seq["now"] += 1
        socketio.emit("changed")
        return jsonify(seq=seq["now"], asked=request.path)

    return app


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    def __init__(self, port: int, client: str) -> None:
        self._port, self._client = port, client
        super().__init__()

    def load_config(self) -> None:
        wanted: dict[str, Any] = {
            "bind": f"127.0.0.1:{self._port}",
            "worker_class": "gthread",
            "threads": 160,
            "workers": 1,
        }
        for name, value in (
            wanted | {"loglevel": "warning", "graceful_timeout": 1, "control_socket_disable": True}
        ).items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return bare_app(self._client)


if __name__ == "__main__":
    _Server(int(sys.argv[1]), sys.argv[2]).run()
