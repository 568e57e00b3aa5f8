"""The floor of news: a bare Flask-SocketIO server that emits in the request, and a page that fetches and draws.

It is the floor of starting and of memory too. Run as a process: `python -m tests.load.floor.news_app PORT WORKER`.
"""

import sys

from tests.load.floor.server import Bare, make_green

if __name__ == "__main__":
    make_green(sys.argv[2])

from pathlib import Path
from typing import Any

from flask import Flask, Response, jsonify
from flask_socketio import SocketIO

CLIENT = Path(__file__).parents[3] / "server" / "web" / "shared" / "static" / "vendor" / "socket.io.js"
MOST = 12_000
PAGE = """<!doctype html><html lang="en"><title>floor</title>
<script type="module" src="/page.js"></script><p id="calls">0</p></html>"""
SCRIPT = """
import { io } from "/io.js";
const look = async () => {
  const answer = await fetch("/board");
  const board = await answer.json();
  document.getElementById("calls").textContent = board.calls.join(" ");
  document.documentElement.dataset.seq = board.seq;
};
io({ transports: ["websocket"] }).on("changed", look).on("connect", look);
"""


def news_app(worker: str) -> Flask:
    """The whole server: one number, one poke."""
    app, seq = Flask("news_app"), {"now": 0}
    wanted: dict[str, Any] = {"transports": ["websocket"]}
    socketio = SocketIO(app, async_mode="gevent" if worker == "gevent" else "threading", **wanted)

    @app.get("/")
    def page() -> str:
        return PAGE

    @app.get("/page.js")
    def script() -> Response:
        return Response(SCRIPT, mimetype="text/javascript")

    @app.get("/io.js")
    def client() -> Response:
        return Response(CLIENT.read_bytes(), mimetype="text/javascript")

    @app.get("/board")
    def board() -> Response:
        return jsonify(seq=seq["now"], calls=list(range(seq["now"], seq["now"] + 8)))

    @app.post("/call")
    def call() -> Response:
        seq["now"] += 1
        socketio.emit("changed")
        return jsonify(seq=seq["now"])

    return app


if __name__ == "__main__":
    Bare(news_app(sys.argv[2]), int(sys.argv[1]), sys.argv[2], most=MOST).run()
