"""Who has logged in, known again by the signed cookie."""

from dataclasses import dataclass

from flask import Flask, redirect
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, UserMixin, current_user

from server.domain.refusal import Refusal
from server.domain.site.site import Site
from server.storage import passwords
from server.web.shared.guard import Who
from server.web.shared.parts import parts


@dataclass(frozen=True)
class Login(UserMixin):  # type: ignore[misc]  # flask-login has no types
    """Somebody of a site who has logged in, an advisor or a watcher; `mark` is that of the password."""

    site: str
    advisor: str
    mark: str
    who: Who

    def get_id(self) -> str:
        """What the signed cookie holds."""
        return f"{self.site}/{self.advisor}/{self.mark}"


def current_login() -> Login:
    """The advisor who asks, in a route that only advisors may use."""
    return Login(site=current_user.site, advisor=current_user.advisor, mark=current_user.mark, who=Who.ADVISOR)


def site_of_login() -> str | None:
    """The site of the advisor who asks, or None for anybody else: watchers hear no news."""
    return current_user.site if current_user.is_authenticated and current_user.who is Who.ADVISOR else None


def let_people_in(app: Flask) -> None:
    """Reads the login from the signed cookie; nobody is who has left the profile or has another password by now."""
    manager = LoginManager(app)

    @manager.user_loader  # type: ignore[untyped-decorator]  # flask-login has no types
    def known(identity: str) -> Login | None:
        site, advisor, mark = [*identity.split("/"), "", ""][:3]
        try:
            with parts().storage.reading(site, parts().clock()) as (records, profile):
                hashed = passwords.sites_of(records.connection, advisor).get(site, "")
        except Refusal:
            return None
        who = who_is(profile, advisor)
        is_known = who is not None and passwords.mark_of(hashed) == mark
        return Login(site=site, advisor=advisor, mark=mark, who=who) if who and is_known else None

    @manager.unauthorized_handler  # type: ignore[untyped-decorator]
    def ask_to_log_in() -> ResponseReturnValue:
        return redirect("/desk/login")


def who_is(profile: Site, name: str) -> Who | None:
    """What the profile knows that login name as; None when it does not."""
    if profile.advisor(name) is not None:
        return Who.ADVISOR
    return Who.WATCHER if profile.watcher(name) is not None else None
