"""What a demo makes before it starts: a key that nobody else may read, and a screen on which all stands in columns."""

from dataclasses import replace
from pathlib import Path

import pytest

from server.commands.demo_hall import DemoHall, prepared_hall
from server.commands.demo_screen import demo_screen
from tests.building import MONDAY, a_site

PORT = 18920


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> DemoHall:
    return prepared_hall(a_site(), tmp_path_factory.mktemp("demo"), start=MONDAY, port=PORT)


def test_the_key_belongs_to_whoever_runs_the_demo(made: DemoHall) -> None:
    key = Path(made.environment()["LOTSE_SECRET_KEY_FILE"])

    assert key.stat().st_mode & 0o777 == 0o600
    assert len(key.read_text()) >= 32


@pytest.mark.parametrize("port", [80, 8080, 18920])
@pytest.mark.parametrize("paper", ["http://127.0.0.1:8090/", None])
def test_what_stands_at_each_address_begins_in_one_column(made: DemoHall, port: int, paper: str | None) -> None:
    hall = replace(made, address=f"http://127.0.0.1:{port}", paper=paper)

    lines = demo_screen(a_site(), hall, wanted_port=port).splitlines()

    said = [
        "touch here",
        "the screen",
        "where advisors",
        "everybody",
        "what the printer" if paper else "the kiosk shows",
    ]
    begins = [line.index(each) for each in said for line in lines if each in line]
    assert len(begins) == len(said)
    assert len(set(begins)) == 1
    assert len(lines) <= 24


def test_a_port_that_was_taken_is_said_and_another_is_not(made: DemoHall) -> None:
    taken = demo_screen(a_site(), made, wanted_port=8080)
    free = demo_screen(a_site(), made, wanted_port=PORT)

    assert "(Port 8080 was taken.)" in taken
    assert "was taken" not in free
