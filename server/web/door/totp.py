"""Codes of a second factor: six figures that change every half minute (RFC 6238)."""

from datetime import datetime
from hmac import compare_digest
from urllib.parse import quote

from pyotp import TOTP, random_base32

ISSUER = "Lotse"
"""What an app for such codes shows above them."""

SECONDS = 30
DRIFT = 1
"""Codes by which a phone's clock may be early or late."""


def new_secret() -> str:
    """A secret for an app, as it is typed: 32 letters and figures."""
    return random_base32()


def address_of(account: str, secret: str) -> str:
    """What the QR code says to an app."""
    return TOTP(secret, interval=SECONDS).provisioning_uri(name=quote(account), issuer_name=ISSUER)


def counter_of(secret: str, code: str, now: datetime) -> int | None:
    """The counter of a code that is right now, or was or will be half a minute away; None for a wrong one."""
    codes, said = TOTP(secret, interval=SECONDS), "".join(code.split())
    newest = int(now.timestamp()) // SECONDS
    near = range(newest - DRIFT, newest + DRIFT + 1)
    return next((at for at in near if compare_digest(codes.generate_otp(at).encode(), said.encode())), None)
