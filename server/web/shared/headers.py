"""What every answer tells the browser: nothing from elsewhere, nothing to elsewhere, nothing kept."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

NEVER_USED = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid", "magnetometer",
    "microphone", "midi", "payment", "serial", "usb",
)  # fmt: skip
"""What a browser could lend to a page; no page of ours asks, so none that got in may."""

A_YEAR = 365 * 24 * 60 * 60
"""Seconds for which a browser that was here through TLS never asks without it."""


def policy(*also_asked: str, frames: str = "'none'", framed_by: str = "'none'") -> str:
    """What a page may load and whom it may ask: this server, and what is named; which frames it holds, and who it."""
    asks = " ".join(("'self'", *also_asked))
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        f"connect-src {asks}; media-src 'self' blob:; base-uri 'none'; form-action 'self'; "
        f"frame-src {frames}; frame-ancestors {framed_by}"
    )


def always(*, is_secure: bool) -> dict[str, str]:
    """The headers of an answer that says nothing else; `is_secure` when people come through TLS."""
    told = {
        "Content-Security-Policy": policy(),
        # Not "no-referrer": behind TLS a form has to show that it comes from one of our own pages.
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in NEVER_USED),
        "Cache-Control": "no-store",
    }
    # Other hosts of the same domain are not ours to speak for.
    return told | ({"Strict-Transport-Security": f"max-age={A_YEAR}"} if is_secure else {})


class Headed:
    """Around everything, also what answers before Flask does: adds the headers that an answer does not say itself."""

    def __init__(self, inside: "WSGIApplication", *, is_secure: bool) -> None:
        self._inside = inside
        self._always = always(is_secure=is_secure)

    def __call__(self, environ: dict[str, Any], answer: "StartResponse") -> Iterable[bytes]:
        """Answers a request."""

        def begin(status: str, headers: list[tuple[str, str]], *failed: Any) -> Callable[[bytes], object]:
            said = {name.lower() for name, _ in headers}
            more = [(name, told) for name, told in self._always.items() if name.lower() not in said]
            return answer(status, [*headers, *more], *failed)

        return self._inside(environ, begin)
