"""A second factor for one's own account: set up with an app that shows codes, and taken away with one."""

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from server.actions.house import perform_for_house
from server.actions.set_second_factor import set_second_factor
from server.domain.refusal import Refusal
from server.web.door.account import ACCOUNT, own_account
from server.web.door.doorkeeper import FACTOR, counter_behind, has_failed, secret_of, tries_per_minute
from server.web.door.sealed import opened, sealed
from server.web.door.totp import address_of, new_secret
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.logged_in import current_login
from server.web.shared.parts import parts
from server.web.shared.qr import qr_of
from server.web.shared.refusals import sentence, status_of
from server.web.shared.staff import language, staff_page

PAGE = f"{ACCOUNT}/second-factor"
OFFERED = "offered second factor"
WITHIN = 15 * 60
"""Seconds for which a secret may be confirmed that the page has shown."""

factor = Blueprint("factor", __name__, template_folder="templates")


@factor.get(PAGE)
@only(Who.SOMEBODY)
def offer() -> ResponseReturnValue:
    """A new secret as QR code and text; or, where there is one, the field for a code that takes it away."""
    return _page(new_secret())


@factor.post(f"{PAGE}/on")
@only(Who.SOMEBODY)
@limiter.limit(tries_per_minute, deduct_when=has_failed)
def turn_on() -> ResponseReturnValue:
    """Keeps the secret that the page has shown, once a code shows that the app has it."""
    own, said = own_account(), opened(OFFERED, request.form.get("offered", ""), seconds=WITHIN)
    name, _, secret = (said or "").partition(" ")
    if name != own.account or own.second_secret is not None:
        return redirect(PAGE, 303)
    try:
        counter = counter_behind(own, secret, request.form.get("code", ""))
        _set(sealed(FACTOR, secret), counter)
    except Refusal as refusal:
        return _page(secret, refusal), status_of(refusal.code)
    return redirect(f"{ACCOUNT}?changed=factor-on", 303)


@factor.post(f"{PAGE}/off")
@only(Who.SOMEBODY)
@limiter.limit(tries_per_minute, deduct_when=has_failed)
def turn_off() -> ResponseReturnValue:
    """Takes the second factor away; it takes one of its codes."""
    own = own_account()
    if own.second_secret is None:
        return redirect(PAGE, 303)
    try:
        _set(None, counter_behind(own, secret_of(own), request.form.get("code", "")))
    except Refusal as refusal:
        return _page("", refusal), status_of(refusal.code)
    return redirect(f"{ACCOUNT}?changed=factor-off", 303)


def _set(kept: str | None, counter: int) -> None:
    asked = {"account": current_login().account, "sealed": kept, "counter": counter}
    perform_for_house(parts().storage, parts().clock, set_second_factor, **asked)


def _page(secret: str, refusal: Refusal | None = None) -> str:
    own = own_account()
    said = sentence(refusal, language()) if refusal else None
    if own.second_secret is not None:
        return staff_page("door", "factor_off.html", refusal=said)
    return staff_page(
        "door", "factor_on.html", refusal=said, offered=sealed(OFFERED, f"{own.account} {secret}"),
        secret=" ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        qr=qr_of(address_of(own.account, secret)),
    )  # fmt: skip
