"""Who has logged in, and what they may do in which hall."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import cast
from urllib.parse import urlencode

from flask import Flask, redirect, request
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, UserMixin, current_user

from server.domain.site.role import Role
from server.domain.site.site import Site
from server.storage import logins
from server.storage.logins import Granted, KeptLogin
from server.web.shared.parts import parts
from server.web.shared.undated import UndatedCookies

LOGIN = "/login"
"""Where everybody who is nobody yet is sent."""

WORK = "/desk"
"""Where most work is done; whoever logs in gets there anyway."""

NOTED_EVERY = timedelta(minutes=1)
"""How exactly it is known when somebody was last here: not every touch is a write."""


@dataclass(frozen=True, kw_only=True)
class Login(UserMixin):  # type: ignore[misc]  # flask-login has no types
    """One browser of somebody who has logged in.

    `people` says who they are in which hall; `site` is the hall they work in now, "" for an operator without one, and
    `profile` what it was when they asked, as far as it was read.
    """

    token: str
    account: str
    site: str
    people: Mapping[str, str] = field(default_factory=dict)
    granted: Granted = field(default_factory=dict)
    operator: bool = False
    profile: Site | None = field(default=None, compare=False, repr=False)

    def get_id(self) -> str:
        """What the signed cookie holds."""
        return self.token

    @property
    def advisor(self) -> str:
        """Who they are in the hall they work in now: the id in its profile; the login name for anybody else."""
        return self.people.get(self.site, self.account)

    def roles_at(self, site: str) -> frozenset[Role]:
        """What they may do in that hall now, by its profile, by their groups, and as an operator everywhere."""
        granted = {Role(role) for role in self.granted.get(site, ())}
        if self.operator or Role.OPERATOR in self.granted.get("", ()):
            granted.add(Role.OPERATOR)
        person = self.people.get(site)
        if person is None:
            return frozenset(granted)
        profile = self.profile if self.profile is not None and site == self.site else _profile(site)
        return frozenset(granted if profile is None else granted | profile.roles_of(person))


def current_login() -> Login:
    """Whoever asks, in a route that only people may use who have logged in."""
    return cast(Login, current_user._get_current_object())  # noqa: SLF001  flask-login hands out a proxy


def login_or_none() -> Login | None:
    """Whoever asks if they have logged in, else None."""
    return current_login() if current_user.is_authenticated else None


def let_people_in(app: Flask) -> None:
    """Finds the login behind the token in the signed cookie; nobody is who was away too long, or has left."""
    app.session_interface = UndatedCookies()
    manager = LoginManager(app, add_context_processor=False)  # a page is told who looks by its route

    @manager.user_loader  # type: ignore[untyped-decorator]  # flask-login has no types
    def known(token: str) -> Login | None:
        now = parts().clock()
        with parts().storage.looking() as connection:
            who = logins.of_token(connection, token)
            profile = parts().storage.profile(connection, who.login.site or "") if who is not None else None
        if who is None or who.closed or is_over(who.login, now):
            return None
        if _a_person_acts() and now - who.login.used_at >= NOTED_EVERY:
            parts().storage.write_plainly(lambda connection: logins.use(connection, token, at=now))
        return Login(
            token=token, account=who.login.account, site=who.login.site or "", people=who.people,
            granted=who.login.granted, operator=who.operator, profile=profile,
        )  # fmt: skip

    @manager.unauthorized_handler  # type: ignore[untyped-decorator]
    def ask_to_log_in() -> ResponseReturnValue:
        # Whoever opens a page comes back to it; a script that looks again does not, nor does a form.
        is_a_page = request.method == "GET" and request.headers.get("Sec-Fetch-Mode") == "navigate"
        wanted = request.full_path.rstrip("?")
        return redirect(f"{LOGIN}?{urlencode({'then': wanted})}" if is_a_page and wanted != WORK else LOGIN)


def is_over(kept: KeptLogin, now: datetime) -> bool:
    """Whether a login has ended: nobody did anything for too long, or its day is over."""
    return now >= kept.ends_at or now - kept.used_at >= timedelta(minutes=parts().config.login_idle_minutes)


def _profile(site: str) -> Site | None:
    with parts().storage.looking() as connection:
        return parts().storage.profile(connection, site)


def _a_person_acts() -> bool:
    """A screen that looks again by itself keeps nobody logged in."""
    return request.method == "POST" or request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate"
