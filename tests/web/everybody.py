"""One of each who may ask a server for something: every role, a program, each kind of device, and nobody."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from secrets import token_urlsafe
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import Connection
from werkzeug.test import TestResponse

from server.actions.make_token import make_token
from server.domain.refusal import Code
from server.domain.scope import Scope
from server.domain.site.role import GIVEN_BY_PROFILE, Role, Staff
from server.domain.site.site import Site
from server.storage import accounts, logins, sites
from server.storage.devices import DeviceKind
from server.storage.logins import KeptLogin
from server.web.shared.logged_in import LOGIN
from tests.web.everything import everything_set_up
from tests.web.served import Served

OUTSIDE = "203.0.113.7"
"""Not this machine: what watches over it may see more."""

PEOPLE = tuple(role.value for role in Role)
STRANGER = "stranger"
"""Somebody who may do everything in another hall."""

PROGRAM = "program"
COLUMNS = ("nobody", *PEOPLE, PROGRAM, *(kind.value for kind in DeviceKind))


def staffed(site: Site) -> Site:
    """The hall with everything set up, and one of its staff for each role that a profile can give."""
    staff = tuple(Staff(id=f"s-{role}", title=role.title(), organisation="verein", roles=(role,)) for role in GIVEN_BY_PROFILE)  # fmt: skip
    return replace(everything_set_up(site), staff=staff)


CLOSED = {Code.NOT_ALLOWED, Code.DEVICE_UNKNOWN, Code.TOKEN_UNKNOWN, Code.SCOPE_MISSING}
"""What somebody is refused with for being who they are, and not for what they ask."""


@dataclass(kw_only=True)
class Everybody:
    """Those who ask. Whose login has ended, or whose account was closed, logs in again before the next question."""

    served: Served
    tokens: dict[str, str] = field(default_factory=dict)
    devices: Mapping[str, str] = field(default_factory=dict)

    def asks(self, who: str, method: str, address: str) -> TestResponse:
        """What that one is answered, without a body; wherever it leads is not followed."""
        headers = {"Accept": "application/json"}
        if who in self.devices:
            headers["Authorization"] = f"Bearer {self.devices[who]}"
        client = self.browser(who)
        return client.open(address, method=method, headers=headers, environ_base={"REMOTE_ADDR": OUTSIDE})

    def is_let_in(self, who: str, method: str, address: str) -> bool:
        """Whether that one is answered at all: not sent to the login, not refused for being who they are."""
        with closing(self.asks(who, method, address)) as answer:
            assert answer.status_code < 500, (who, method, address, answer.text)
            is_sent_to_the_door = answer.status_code == 302 and answer.location == LOGIN and address != "/logout"
            return not is_sent_to_the_door and _code(answer) not in CLOSED

    def browser(self, who: str) -> FlaskClient:
        """A browser in which that one is logged in, if it is a person."""
        client = self.served.lotse.flask.test_client()
        if who in (*PEOPLE, STRANGER):
            with client.session_transaction() as session:
                session["_user_id"] = self._token(who)
        return client

    def _token(self, who: str) -> str:
        token = self.tokens.get(who)
        if token is None or not self._is_logged_in(token):
            token = self.tokens[who] = token_urlsafe(16)
            self._write(lambda connection: self._opens_the_door(connection, who, token))
        return token

    def _opens_the_door(self, connection: Connection, who: str, token: str) -> None:
        accounts.change(connection, who, closed_at=None)
        logins.begin(connection, token, self._login(who))

    def _is_logged_in(self, token: str) -> bool:
        with self.served.hall.storage.looking() as connection:
            return logins.of_token(connection, token) is not None

    def _login(self, who: str) -> KeptLogin:
        now = self.served.hall.clock()
        ends = now + timedelta(hours=12)
        return KeptLogin(account=who, browser="?", made_at=now, used_at=now, ends_at=ends, site="nebenan" if who == STRANGER else "halle")  # fmt: skip

    def _write(self, change: Callable[[Connection], Any]) -> None:
        self.served.hall.storage.write_plainly(change)


def everybody(served: Served) -> Everybody:
    """One of each, at the dull hall with everything set up; the operator belongs to no hall."""
    hall = served.hall
    hall.loads(staffed(hall.site))
    people = {Role.ADVISOR.value: "rat"} | {role.value: f"s-{role}" for role in GIVEN_BY_PROFILE}

    def join(connection: Connection) -> None:
        for role in PEOPLE:
            accounts.add(connection, role, at=hall.clock(), operator=role == Role.OPERATOR)
            if role in people:
                accounts.join(connection, role, site=hall.site.site, person=people[role])

    hall.storage.write_plainly(join)
    devices = {kind.value: f"the-token-of-a-{kind.value}" for kind in DeviceKind}
    for kind in DeviceKind:
        hall.has_device(kind, devices[kind.value])
    program = "lotse_the-token-of-a-program"
    hall.do(make_token, title="A program", scopes=list(Scope), token=program, by="manager")
    return Everybody(served=served, devices=devices | {PROGRAM: program})


def cookie_of(browser: FlaskClient) -> str:
    """What a browser holds, "" where nobody has logged in."""
    kept = browser.get_cookie("lotse")
    return kept.value if kept else ""


def another_hall(served: Served, *, manager: str) -> None:
    """A second hall on the same server, which that account manages; in the first it is nobody."""
    staff = (Staff(id=manager, title="Leitung", organisation="verein", roles=GIVEN_BY_PROFILE),)
    site = replace(served.hall.site, site="nebenan", title="Nebenan", staff=staff)

    def open_it(connection: Connection) -> None:
        sites.add(connection, site, at=served.hall.clock())
        accounts.add(connection, manager, at=served.hall.clock())
        accounts.join(connection, manager, site="nebenan", person=manager)

    served.hall.storage.write_plainly(open_it)


def _code(answer: TestResponse) -> str | None:
    said = answer.get_json(silent=True) if answer.status_code in (401, 403) else None
    return str(said["refusal"]["code"]) if isinstance(said, dict) and "refusal" in said else None
