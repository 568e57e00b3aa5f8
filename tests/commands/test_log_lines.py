"""Each line of the server's log names its request and holds no secret, in the form that the settings want."""

import json
import logging
import os
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from secrets import token_hex

import pytest
import structlog
from sqlalchemy import select
from structlog.contextvars import clear_contextvars

from server.commands.log_lines import formatter, naming_requests, write_log
from server.commands.machine import free_port
from server.config import Config
from server.storage.devices import DeviceKind
from server.storage.tables import tickets
from tests.journeys.nursery import born
from tests.journeys.running import wait_for
from tests.web.device import enrolled
from tests.web.served import PASSWORD, Served, serving

JSON = Config(log="json")


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What the server writes, as JSON."""
    written = StringIO()
    write_log(JSON, written)
    yield written
    structlog.reset_defaults()


@pytest.fixture
def served(sqlite: str, log: StringIO) -> Iterator[Served]:
    """A hall whose requests are named and whose pages log to the same place."""
    with serving(sqlite) as hall:
        flask = hall.lotse.flask
        flask.wsgi_app = naming_requests(flask.wsgi_app, believes_proxy=True)  # type: ignore[assignment, method-assign]
        broken = logging.StreamHandler(log)
        broken.setFormatter(formatter(JSON))
        flask.logger.addHandler(broken)
        yield hall
        flask.logger.removeHandler(broken)
        clear_contextvars()


def a_whole_visit(served: Served) -> list[str]:
    """A number from the kiosk, a look on the phone, a call at the desk, and a page that breaks; gives every secret."""
    kiosk = enrolled(served, DeviceKind.KIOSK)
    assert kiosk.takes_ticket("familie").status_code < 300
    with served.hall.storage.looking() as connection:
        secret = str(connection.scalar(select(tickets.c.secret)))
    served.browser().visits(f"/t/{secret}")
    advisor = served.advisor()
    advisor.opens()
    advisor.posts("/invitation/an-invitation-of-nobody", password=PASSWORD)
    served.hall.storage.write_plainly(lambda connection: connection.exec_driver_sql("ALTER TABLE legs RENAME TO gone"))
    assert served.lotse.flask.test_client().get(f"/t/{secret}").status_code == 500
    return [secret, str(kiosk.token), PASSWORD, "an-invitation-of-nobody", "familie", "Familie"]


def test_a_whole_visit_leaves_no_secret_and_no_topic_in_the_log(served: Served, log: StringIO) -> None:
    secrets = a_whole_visit(served)

    text = log.getvalue()
    lines = [json.loads(line) for line in text.splitlines()]
    assert {"take_ticket", "open_desk"} <= {line["event"] for line in lines}
    assert "Traceback" in next(line["exception"] for line in lines if line["level"] == "error")
    assert [secret for secret in secrets if secret in text] == []


def test_every_line_of_a_request_names_it_as_the_proxy_does(served: Served, log: StringIO) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)
    asked = {"request": "3f0c7d3e-0000-4000-8000-000000000001", "language": "de", "topic": "empfang", "answer": None}
    kiosk.posts("/api/kiosk/tickets", asked, X_Request_ID="0123456789abcdef")
    kiosk.posts("/api/kiosk/tickets", asked, X_Request_ID="not one\tof those")

    told = [json.loads(line) for line in log.getvalue().splitlines() if "take_ticket" in line]

    assert told[0]["request"] == "0123456789abcdef"
    assert re.fullmatch("[0-9a-f]{12}", told[1]["request"])


@pytest.mark.parametrize("form", ["json", "text"])
def test_a_failure_is_logged_without_the_variables_of_its_functions(form: str) -> None:
    written = StringIO()
    write_log(Config(log=form), written)  # type: ignore[arg-type]  # pydantic takes plain text
    known_here_only = token_hex()

    try:
        _ = 1 / (len(known_here_only) - 64)
    except ZeroDivisionError:
        structlog.get_logger().exception("chore_failed", of="/t/0123456789abcdef")
    structlog.reset_defaults()

    assert "ZeroDivisionError" in written.getvalue()
    assert "/t/<secret>" in written.getvalue()
    assert known_here_only not in written.getvalue()


def test_what_is_too_small_to_tell_is_not_written() -> None:
    written = StringIO()
    write_log(Config(log_level="warning"), written)

    structlog.get_logger().info("quiet")
    structlog.get_logger().warning("loud")
    structlog.reset_defaults()

    assert "quiet" not in written.getvalue()
    assert "loud" in written.getvalue()


def test_a_running_server_writes_json_and_nothing_else(sqlite: str, tmp_path: Path) -> None:
    port = free_port(17000 + os.getpid() % 1000)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LOTSE_")} | {
        "LOTSE_DATABASE_URL": sqlite, "LOTSE_SECRET_KEY": "k" * 32, "LOTSE_PORT": str(port),
        "LOTSE_LOG": "json", "LOTSE_LOG_LEVEL": "debug", "LOTSE_PIPER": "no-such-program",
    }  # fmt: skip
    Path(sqlite.removeprefix("sqlite:///")).chmod(0o600)
    server = born(["server.commands", "serve"], environment | {"LOTSE_PIPER_VOICES": str(tmp_path)}, tmp_path / "log")
    try:
        wait_for(f"http://127.0.0.1:{port}/health")
    finally:
        server.send_signal(15)
        server.wait(timeout=60)

    said = (tmp_path / "log").read_text().splitlines()
    greeting = [line for line in said if not line.startswith("{")]
    logged = [json.loads(line) for line in said if line.startswith("{")]
    assert len(greeting) == 2
    assert logged != []
    assert all({"event", "level", "timestamp"} <= line.keys() for line in logged)
