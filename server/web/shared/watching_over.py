"""Those who watch over the machine: they ask from it, or with the token of a file."""

from hmac import compare_digest

from flask import request

from server.web.shared.parts import parts
from server.web.shared.program import bearer

THIS_MACHINE = ("127.0.0.1", "::1")


def watches_over() -> bool:
    """Whether whoever asks may know how the machine is: by the token if there is one, else only from this machine.

    A proxy in front asks from this machine too, but says for whom.
    """
    token = parts().config.metrics_token()
    if token is not None:
        return compare_digest(bearer().encode(), token.encode())
    is_forwarded = "X-Forwarded-For" in request.headers or "Forwarded" in request.headers
    return request.remote_addr in THIS_MACHINE and not is_forwarded
