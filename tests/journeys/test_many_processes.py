"""Two server processes, one with threads and one with greenlets, with PostgreSQL, Redis and nginx: to people they are one."""

import re
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.databases import emptied
from tests.journeys.nursery import Born
from tests.journeys.people import Advisor, Kiosk, Wall
from tests.journeys.running import RunningHall, new_hall
from tests.ports import own_port
from tests.proxy import proxy_before
from tests.redis_of_its_own import RedisOfItsOwn

SOON = 30_000
"""Milliseconds. `make crash` holds the walls to five seconds; here the other half of the suite runs on the same machine."""

LEFT_OUT = 2.5
"""Seconds after which nginx tries a server again that did not answer; until then nobody is there when the other one dies."""


@dataclass(frozen=True, kw_only=True)
class City:
    """A hall whose servers stand side by side at `ports`; people see `address`."""

    hall: RunningHall
    redis: RedisOfItsOwn
    address: str
    ports: tuple[int, int]
    servers: list[Born]

    def sockets(self) -> list[int]:
        """How many pages each server holds."""
        return [sockets_at(port) for port in self.ports]


@pytest.fixture
def city(tmp_path: Path, private_postgres: str) -> Iterator[City]:
    with ExitStack() as stack:
        redis = stack.enter_context(RedisOfItsOwn())
        hall = new_hall(tmp_path, database=emptied(private_postgres))
        stack.callback(hall.close)
        ports = own_port(), own_port()
        proxy = stack.enter_context(proxy_before(tmp_path, *ports))
        address = f"https://localhost:{proxy.secure}"
        shared = {
            "LOTSE_REDIS_URL": redis.address, "LOTSE_PUBLIC_URL": address, "LOTSE_TRUSTED_PROXIES": "1",
        }  # fmt: skip
        servers = [
            hall.serve(LOTSE_PORT=str(port), LOTSE_WORKER=worker, **shared)
            for port, worker in zip(ports, ("threads", "gevent"), strict=True)
        ]
        yield City(hall=hall, redis=redis, address=address, ports=ports, servers=servers)
        assert "Traceback" not in hall.said(), hall.said()[-4000:]


@pytest.fixture
def pages(browser: Browser) -> Iterator[list[Page]]:
    """Six browsers of people who do not know each other."""
    contexts = [browser.new_context(ignore_https_errors=True, has_touch=True, locale="de-DE") for _ in range(6)]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


def test_a_visit_goes_through_both_and_survives_the_loss_of_either_and_of_redis(city: City, pages: list[Page]) -> None:
    kiosk = Kiosk(pages[0], city.address)
    walls = [Wall(page, city.address) for page in pages[1:4]]
    advisor = Advisor(pages[4], city.address, city.hall.hall.password)
    for wall in walls:
        wall.open()
    kiosk.open()
    for _ in range(4):
        kiosk.take("Deutsch", "Ich weiß es nicht")
    advisor.sit_down("empfang", "empfang")
    first = "SELECT ticket FROM legs ORDER BY sort_key LIMIT 1"
    ((secret,),) = city.hall.ask(f"SELECT secret FROM tickets WHERE id = ({first})")  # noqa: S608  our own words
    pages[5].goto(f"{city.address}/t/{secret}")
    both_hold_pages(city)

    called_everywhere(city, advisor, walls)
    expect(pages[5].locator("#turn")).to_have_attribute("data-state", "called", timeout=SOON)
    served(advisor)

    city.redis.die()
    called_everywhere(city, advisor, walls)
    served(advisor)

    city.servers[0].send_signal(SIGKILL)
    called_everywhere(city, advisor, walls)
    served(advisor)

    city.redis.begin()
    city.hall.serve(**again(city))
    time.sleep(LEFT_OUT)
    city.servers[1].send_signal(SIGKILL)
    called_everywhere(city, advisor, walls)

    assert city.hall.ask("SELECT count(*), count(DISTINCT count) FROM tickets") == [(4, 4)]
    assert city.hall.ask("SELECT count(*) FROM events WHERE kind = 'ticket-called'") == [(4,)]


def both_hold_pages(city: City) -> None:
    """A page is drawn before its line stands, so this may take a moment."""
    until = time.monotonic() + SOON / 1000
    while not all(sockets > 0 for sockets in city.sockets()):
        assert time.monotonic() < until, city.sockets()
        time.sleep(0.1)


def called_everywhere(city: City, advisor: Advisor, walls: list[Wall]) -> None:
    """Whoever is next is called and seen on every wall. In a demo each server has a clock of its own, so nobody knows who."""
    advisor.press("call-next")
    expect(advisor.page.locator("button[formaction$='/start']")).to_be_visible(timeout=SOON)
    called = "SELECT count FROM tickets WHERE id = (SELECT ticket FROM legs WHERE state = 'called')"
    ((count,),) = city.hall.ask(called)
    for wall in walls:
        expect(wall.page.locator("#calls")).to_contain_text(f"{count:03}", timeout=SOON)


def served(advisor: Advisor) -> None:
    advisor.press("start")
    advisor.press("finish")
    expect(advisor.page.locator("button[formaction$='/call-next']")).to_be_visible()


def again(city: City) -> dict[str, str]:
    """The settings with which the first server begins once more."""
    return {
        "LOTSE_PORT": str(city.ports[0]), "LOTSE_REDIS_URL": city.redis.address, "LOTSE_PUBLIC_URL": city.address,
        "LOTSE_TRUSTED_PROXIES": "1",
    }  # fmt: skip


def sockets_at(port: int) -> int:
    with urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        found = re.search(r"^lotse_sockets_open(?:{.*})? (\d+)", answer.read().decode(), re.MULTILINE)
    assert found is not None
    return int(found[1])
