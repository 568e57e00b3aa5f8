"""The signed cookie of a browser without an age of its own: how long a login lasts stands in the database."""

from flask import Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from itsdangerous import BadSignature


class UndatedCookies(SecureCookieSessionInterface):
    """Reads a cookie whenever it was signed.

    Flask takes one that was signed after now for forged: a clock that is set back would log out everybody at work.
    """

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """What the cookie holds; nothing when its signature is not ours."""
        signer = self.get_signing_serializer(app)
        if signer is None:
            return None
        try:
            return self.session_class(signer.loads(request.cookies.get(self.get_cookie_name(app), "")))
        except BadSignature:
            return self.session_class()
