"""Who is at the desk: logging in and out."""

from dataclasses import dataclass

from flask import Blueprint, Flask, Response, redirect, request
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address
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
    """An advisor of a site who has logged in; `mark` is that of the password."""

    site: str
    advisor: str
    mark: str

    def get_id(self) -> str:
        """What the signed cookie holds."""
        return f"{self.site}/{self.advisor}/{self.mark}"


def current_login() -> Login:
    """The advisor who asks, in a route that only advisors may use."""
    return Login(site=current_user.site, advisor=current_user.advisor, mark=current_user.mark)


def site_of_login() -> str | None:
    """The site of whoever asks, or None for somebody who has not logged in."""
    return current_user.site if current_user.is_authenticated else None


def let_advisors_in(app: Flask) -> None:
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
        is_known = profile.advisor(advisor) is not None and passwords.mark_of(hashed) == mark
        return Login(site=site, advisor=advisor, mark=mark) if is_known else None

    @manager.unauthorized_handler  # type: ignore[untyped-decorator]
    def ask_to_log_in() -> ResponseReturnValue:
        return redirect("/desk/login")


def _name() -> str:
    return request.form.get("name", "").strip().lower()[:64]


def _failed(answer: Response) -> bool:
    return answer.status_code == status_of(Code.LOGIN_WRONG)


@login.get("/login")
@only(Who.ANYBODY)
def ask() -> ResponseReturnValue:
    """The page that asks for name and password."""
    return redirect("/desk") if current_user.is_authenticated else page("login.html", refusal=None)


@login.post("/login")
@only(Who.ANYBODY)
@limiter.limit(lambda: f"{parts().config.logins_per_minute}/minute", deduct_when=_failed)
@limiter.limit(
    lambda: f"{parts().config.logins_per_minute // 2 or 1}/minute",
    key_func=lambda: f"login {_name()} {get_remote_address()}",
    deduct_when=_failed,
)
def log_in() -> ResponseReturnValue:
    """Logs in, or says that name or password are wrong and not which."""
    found = _site_that_knows(_name(), request.form.get("password", ""))
    if found is None:
        refusal = Refusal(Code.LOGIN_WRONG)
        return page("login.html", refusal=sentence(refusal, asked_language())), status_of(refusal.code)
    site, hashed = found
    login_user(Login(site=site, advisor=_name(), mark=passwords.mark_of(hashed)))
    return redirect("/desk")


@login.post("/logout")
@only(Who.ANYBODY)
def log_out() -> ResponseReturnValue:
    """Forgets the login. The desk stays open: a colleague may take it over."""
    logout_user()
    return redirect("/desk/login")


def _site_that_knows(name: str, password: str) -> tuple[str, str] | None:
    with parts().storage.looking() as connection:
        known = passwords.sites_of(connection, name)
    if not known:
        passwords.hashed_password(password)  # as long as looking: the time must not tell which names exist
    return next(((site, hashed) for site, hashed in known.items() if passwords.matches(hashed, password)), None)
