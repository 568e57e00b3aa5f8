"""Logging in and out, for advisors and watchers."""

from flask import Blueprint, Response, redirect, request
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address
from flask_login import current_user, login_user, logout_user

from server.domain.refusal import Code, Refusal
from server.storage import passwords
from server.web.desk.logged_in import Login, who_is
from server.web.desk.say import page
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.parts import parts
from server.web.shared.refusals import asked_language, sentence, status_of

PAGE_OF = {Who.ADVISOR: "/desk", Who.WATCHER: "/watch"}
"""Where everybody's work is."""

login = Blueprint("login", __name__, url_prefix="/desk", template_folder="templates")


def _name() -> str:
    return request.form.get("name", "").strip().lower()[:64]


def _failed(answer: Response) -> bool:
    return answer.status_code == status_of(Code.LOGIN_WRONG)


@login.get("/login")
@only(Who.ANYBODY)
def ask() -> ResponseReturnValue:
    """The page that asks for name and password."""
    return redirect(PAGE_OF[current_user.who]) if current_user.is_authenticated else page("login.html", refusal=None)


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
    found = _found(_name(), request.form.get("password", ""))
    if found is None:
        refusal = Refusal(Code.LOGIN_WRONG)
        return page("login.html", refusal=sentence(refusal, asked_language())), status_of(refusal.code)
    login_user(found)
    return redirect(PAGE_OF[found.who])


@login.post("/logout")
@only(Who.ANYBODY)
def log_out() -> ResponseReturnValue:
    """Forgets the login. The desk stays open: a colleague may take it over."""
    logout_user()
    return redirect("/desk/login")


def _found(name: str, password: str) -> Login | None:
    known = _site_that_knows(name, password)
    if known is None:
        return None
    site, hashed = known
    with parts().storage.reading(site, parts().clock()) as (_, profile):
        who = who_is(profile, name)
    return Login(site=site, advisor=name, mark=passwords.mark_of(hashed), who=who) if who else None


def _site_that_knows(name: str, password: str) -> tuple[str, str] | None:
    with parts().storage.looking() as connection:
        known = passwords.sites_of(connection, name)
    if not known:
        passwords.hashed_password(password)  # as long as looking: the time must not tell which names exist
    return next(((site, hashed) for site, hashed in known.items() if passwords.matches(hashed, password)), None)
