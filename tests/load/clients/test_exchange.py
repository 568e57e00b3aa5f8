"""A client that asks on many lines at once hears every answer, whole and once."""

import json
from pathlib import Path

from server.commands.machine import free_port
from tests.load.clients.exchange import Exchange, post
from tests.load.processes import running


def test_five_lines_that_ask_three_times_each_hear_fifteen_answers(tmp_path: Path) -> None:
    port = free_port(24000)
    with running(
        "tests.load.floor.news_app", str(port), "threads", port=port, ready="/", log=tmp_path / "log"
    ):  # fmt: skip
        exchange = Exchange(port, 5)

        answers = exchange.ask([[post("/call", b"", {})] * 3] * 5)
        exchange.close()

    assert [answer.status for answer in answers] == [200] * 15
    assert sorted(json.loads(answer.body)["seq"] for answer in answers) == list(range(1, 16))
    assert max(answer.ms for answer in answers) <= 1000 * exchange.seconds
