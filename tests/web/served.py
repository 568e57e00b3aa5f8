"""A hall with its server, and the browsers in which people see it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from server.actions.set_password import set_password
from server.app import Lotse, create_app
from server.config import Config
from server.domain.site.site import Site
from server.storage import sites
from server.storage.tables import tickets
from tests.building import MONDAY, a_site
from tests.open_hall import OpenHall, SetClock
from tests.passwords import light_hash
from tests.web.chores_done import chores_done
from tests.web.page import Element, read

PASSWORD = "ein langes Passwort"


@dataclass(frozen=True, kw_only=True)
class Served:
    """`hall` is what happens, `lotse` the server that shows it."""

    hall: OpenHall
    lotse: Lotse

    def browser(self, language: str = "de") -> "Browser":
        """A browser that nobody has used yet."""
        return Browser(client=self.lotse.flask.test_client(), language=language)

    def advisor(self, name: str = "rat", language: str = "de") -> "Browser":
        """The browser of an advisor who has logged in."""
        self.hall.do(set_password, advisor=name, hashed=light_hash(PASSWORD))
        browser = self.browser(language)
        browser.visits("/login")
        browser.sends("/login", name=name, password=PASSWORD)
        return browser

    def address(self, ticket: int | None) -> str:
        """The address of a visitor's own page."""
        with self.hall.storage.looking() as connection:
            secret = connection.scalar(select(tickets.c.secret).where(tickets.c.id == ticket))
        return f"/t/{secret}"


@contextmanager
def serving(address: str, site: Site | None = None, now: datetime = MONDAY, **settings: Any) -> Iterator[Served]:
    """A hall on an empty prepared database, served as long as the block lasts: the dull one on Monday at 10:05.

    It is run forward only when a test says so, and whatever goes on by itself has been done for the first time before
    anybody comes: what people are told must not hang on how quick the test is.
    """
    clock, site = SetClock(now), site or a_site()
    config = Config(database_url=address, secret_key="k" * 32, **settings)  # type: ignore[arg-type]  # pydantic takes plain text
    with chores_done():
        lotse = create_app(config, clock=clock, looks_ahead=False)
    parts = lotse.parts
    parts.storage.write_plainly(lambda connection: sites.add(connection, site, at=clock()))
    hall = OpenHall(address=address, site=site, storage=parts.storage, clock=clock, perform=parts.perform)
    try:
        yield Served(hall=hall, lotse=lotse)
    finally:
        lotse.close()


@dataclass
class Browser:
    """One browser. `answer` is the last answer, `page` what it shows; forms are sent without JavaScript."""

    client: FlaskClient
    language: str
    answer: TestResponse = field(init=False)

    @property
    def page(self) -> Element:
        """What the browser shows."""
        return read(self.answer.text)

    @property
    def path(self) -> str:
        """Where the browser is."""
        return self.answer.request.path

    def visits(self, address: str) -> Element:
        """Opens an address, and goes where it leads."""
        self.answer = self.client.get(address, headers=self._headers(), follow_redirects=True)
        return self.page

    def sends(self, address: str, **said: str) -> Element:
        """Sends a form with the token of the page it is on."""
        token = next(each for each in self.page.every("input") if each.attributes["name"] == "csrf_token")
        return self.posts(address, csrf_token=token.attributes["value"], **said)

    def posts(self, address: str, /, **said: str) -> Element:
        """Sends what is given and nothing else, and goes where the answer leads."""
        self.answer = self.client.post(address, data=said, headers=self._headers(), follow_redirects=True)
        return self.page

    def asks(self, address: str, **said: str) -> Any:
        """Sends a form as the page's script does; gives the JSON of the answer."""
        token = next(each for each in self.page.every("input") if each.attributes["name"] == "csrf_token")
        data = said | {"csrf_token": token.attributes["value"]}
        return self.client.post(address, data=data, headers={"Accept": "application/json"}).json

    def presses(self, id_: str) -> Element:
        """Presses a button: sends its form, its own name and value, to its own address."""
        page = self.page
        button = page.part(id_).attributes
        form = page.part(button["form"])
        beside = (each for each in page.every("input") if each.attributes.get("form") == button["form"])
        fields = [*form.every("input"), *beside]
        said = {each.attributes["name"]: each.attributes.get("value", "") for each in fields if _counts(each)}
        if "name" in button:
            said[button["name"]] = button["value"]
        return self.posts(button.get("formaction", form.attributes["action"]), **said)

    def opens(self, desk: str = "eins") -> Element:
        """Chooses a desk and opens it, or takes it over."""
        self.visits("/desk")
        return self.presses(f"open-{desk}")

    def _headers(self) -> dict[str, str]:
        return {"Accept-Language": self.language, "Accept": "text/html"}


def _counts(field: Element) -> bool:
    """Whether a form sends that field: of several answers only the chosen one."""
    return field.attributes.get("type") != "radio" or "checked" in field.attributes
