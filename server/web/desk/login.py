"""Who is at the desk: logging in and out."""

from dataclasses import dataclass

from flask import Blueprint, Flask, redirect, request
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user

from server.domain.refusal import Code, Refusal
from server.storage import passwords
from server.web.desk.say import page
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.parts import parts
from server.web.shared.refusals import asked_language, sentence, status_of

login = Blueprint("login", __name__, url_prefix="/desk", template_folder="templates")


@dataclass(frozen=True)
class Login(UserMixin):  # type: ignore[misc]  # flask-login has no types
    """An advisor of a site who has logged in."""

    site: str
    advisor: str

    def get_id(self) -> str:
        """What the signed cookie holds."""
        return f"{self.site}/{self.advisor}"


def current_login() -> Login:
    """The advisor who asks, in a route that only advisors may use."""
    return Login(site=current_user.site, advisor=current_user.advisor)


def site_of_login() -> str | None:
    """The site of whoever asks, or None for somebody who has not logged in."""
    return current_user.site if current_user.is_authenticated else None


def let_advisors_in(app: Flask) -> None:
    """Reads the login from the signed cookie; an advisor who has left the profile is nobody."""
    manager = LoginManager(app)

    @manager.user_loader  # type: ignore[untyped-decorator]  # flask-login has no types
    def known(identity: str) -> Login | None:
        site, _, advisor = identity.partition("/")
        try:
            with parts().storage.reading(site, parts().clock()) as (_, profile):
                return Login(site=site, advisor=advisor) if profile.advisor(advisor) else None
        except Refusal:
            return None

    @manager.unauthorized_handler  # type: ignore[untyped-decorator]
    def ask_to_log_in() -> ResponseReturnValue:
        return redirect("/desk/login")


@login.get("/login")
@only(Who.ANYBODY)
def ask() -> ResponseReturnValue:
    """The page that asks for name and password."""
    return redirect("/desk") if current_user.is_authenticated else page("login.html", refusal=None)


@login.post("/login")
@only(Who.ANYBODY)
@limiter.limit(lambda: f"{parts().config.logins_per_minute}/minute")
@limiter.limit(
    lambda: f"{parts().config.logins_per_minute // 2 or 1}/minute",
    key_func=lambda: f"login {request.form.get('name', '')[:64].lower()}",
)
def log_in() -> ResponseReturnValue:
    """Logs in, or says that name or password are wrong and not which."""
    name, password = request.form.get("name", "").strip().lower(), request.form.get("password", "")
    site = _site_that_knows(name, password)
    if site is None:
        refusal = Refusal(Code.LOGIN_WRONG)
        return page("login.html", refusal=sentence(refusal, asked_language())), status_of(refusal.code)
    login_user(Login(site=site, advisor=name))
    return redirect("/desk")


@login.post("/logout")
@only(Who.ANYBODY)
def log_out() -> ResponseReturnValue:
    """Forgets the login. The desk stays open: a colleague may take it over."""
    logout_user()
    return redirect("/desk/login")


def _site_that_knows(name: str, password: str) -> str | None:
    with parts().storage.looking() as connection:
        known = passwords.sites_of(connection, name)
    if not known:
        passwords.hashed_password(password)  # as long as looking: the time must not tell which names exist
    return next((site for site, hashed in known.items() if passwords.matches(hashed, password)), None)
