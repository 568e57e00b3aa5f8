"""The floor of a request: a bare Flask route that does the bare SQL of a ticket or of a call and commits.

Run as a process: `python -m tests.load.floor.sql_app PORT WORKER DATABASE`.
"""

import sys

from tests.load.floor.server import Bare, make_green

if __name__ == "__main__":
    make_green(sys.argv[2])

from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, jsonify, request
from flask.typing import ResponseReturnValue

from tests.load.floor.bare_sql import BareSql

MOST = 256
"""As many threads as Lotse has."""


def sql_app(database: Path) -> Flask:
    """The whole server."""
    app, sql = Flask("sql_app"), BareSql(database)

    @app.get("/")
    def ready() -> str:
        return "ready"

    @app.post("/tickets")
    def ticket() -> ResponseReturnValue:
        asked = request.get_json()
        token = request.headers["Authorization"].removeprefix("Bearer ")
        return jsonify(number=sql.ticket(sha256(token.encode()).hexdigest(), asked["request"])), 201

    @app.post("/calls/<int:desk>")
    def call(desk: int) -> Response:
        sql.call(f"desk-{desk}", f"advisor-{desk}", request.form["request"])
        return jsonify(done="call-next")

    @app.post("/free")
    def free() -> Response:
        sql.free()
        return jsonify(done="free")

    return app


if __name__ == "__main__":
    Bare(sql_app(Path(sys.argv[3])), int(sys.argv[1]), sys.argv[2], most=MOST).run()
