"""Somebody who follows every link and sends every form, as it stands and full of attacks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from re import sub
from typing import Any
from urllib.parse import urljoin, urlsplit

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.web.everybody import OUTSIDE, Everybody
from tests.web.hostile import EVIL, EVIL_ADDRESS
from tests.web.manager import standing
from tests.web.page import Element, read

AT = "http://localhost"
ATTACKS = (
    EVIL,
    "' OR 1=1; DROP TABLE tickets;-- ../../../../etc/passwd\r\nSet-Cookie: evil=1",
    EVIL_ADDRESS,
)
TYPED = {"text", "search", "password", "hidden", "number", "url", "tel", "email", "date", "time"}
"""Kinds of fields in which one can write whatever one likes, if not with this browser."""


@dataclass(kw_only=True)
class Crawler:
    """One of those who ask, with a browser.

    `seen` are the shapes of addresses and `sent` those of forms that need not be tried again. `never` are the ends of
    actions with which somebody would take away what they crawl with.
    """

    asking: Everybody
    who: str
    sent: set[str]
    seen: set[str]
    never: tuple[str, ...] = ("/logout", "/switch", "/s-manager/remove")
    pages: dict[str, str] = field(default_factory=dict)
    _client: FlaskClient = field(init=False)

    def __post_init__(self) -> None:
        self._client = self.asking.browser(self.who)

    def looks(self, *begins: str) -> Iterator[TestResponse]:
        """Every answer on the way from these addresses through all links; `pages` are the HTML pages among them."""
        waiting = list(begins)
        while waiting:
            address = waiting.pop(0)
            if address in begins or self._is_new(address):
                answer = self._gets(address)
                yield answer
                if answer.mimetype == "text/html" and answer.status_code == 200:
                    self.pages[address] = answer.text
                waiting += [urljoin(address, each) for each in self._links(address, answer)]

    def sends_everything(self) -> Iterator[TestResponse]:
        """Every answer to the forms on its pages: each with every attack in all its fields, then as it stands."""
        for address, page in self.pages.items():
            forms, stale = _forms(page), False
            for action, attack in self._unsent(forms):
                # What was taken has changed the page; a refusal has not.
                forms, stale = (self._forms_now(address), False) if stale or attack is None else (forms, stale)
                form = next((each for each in forms if each.attributes["action"] == action), None)
                if form is not None:
                    answer = self._sends(address, form, attack)
                    stale = answer.status_code < 400
                    yield answer

    def _gets(self, address: str) -> TestResponse:
        answer = self._client.get(address, headers={"Accept": "text/html"}, environ_base={"REMOTE_ADDR": OUTSIDE})
        answer.get_data()  # or a file stays open
        return answer

    def _links(self, address: str, answer: TestResponse) -> list[str]:
        if answer.location:
            return [urljoin(AT, answer.location).removeprefix(AT)]
        if address not in self.pages:
            return []
        said = [each.attributes.get("href", "") for each in read(self.pages[address]).every("a")]
        return [each for each in said if each.startswith(("/", "?", ".")) and not each.startswith("//")]

    def _is_new(self, address: str) -> bool:
        """Weeks and numbers go on for ever; pages of one shape are made by one piece of code."""
        parts = urlsplit(address)
        shape = sub(r"\d+", "0", parts.path) + "?" + sub(r"=[^&]*", "", parts.query)
        if parts.scheme or parts.netloc or shape in self.seen:
            return False
        self.seen.add(shape)
        return True

    def _forms_now(self, address: str) -> list[Element]:
        return _forms(self._gets(address).text)

    def _unsent(self, forms: list[Element]) -> Iterator[tuple[str, str | None]]:
        """Each action with each attack that nobody has sent there in a form with such fields; None is no attack."""
        for form in forms:
            action, names = form.attributes["action"], {sub(r"\d+", "0", name) for name, _ in standing(form)}
            for attack in (*ATTACKS, None):
                shape = f"{sub('[0-9]+', '0', action)} {sorted(names)} {attack}"
                if shape not in self.sent and not action.endswith(self.never):
                    self.sent.add(shape)
                    yield action, attack

    def _sends(self, address: str, form: Element, attack: str | None) -> TestResponse:
        said = _filled(form, attack)
        return self._client.post(
            urljoin(address, form.attributes["action"]), data=said, headers={"Accept": "text/html"},
            content_type=form.attributes.get("enctype"), environ_base={"REMOTE_ADDR": OUTSIDE},
        )  # fmt: skip


def _forms(page: str) -> list[Element]:
    found = read(page) if "<html" in page else Element("nothing")
    return [each for each in found.every("form") if each.attributes.get("method") == "post"]


def _filled(form: Element, attack: str | None) -> dict[str, Any]:
    said: dict[str, Any] = dict(standing(form))
    kinds = {each.attributes.get("name", ""): each.attributes.get("type", "text") for each in form.every("input")}
    for name in said:
        if kinds.get(name) == "file":
            said[name] = (BytesIO(b"<svg onload='alert(1)'/>"), "evil.svg")
        elif attack is not None and name not in ("csrf_token", "version") and kinds.get(name, "text") in TYPED:
            said[name] = attack
    return said
