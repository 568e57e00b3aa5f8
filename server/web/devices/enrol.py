"""A device enrols with a one-time code and gets its token."""

from secrets import choice, token_urlsafe

from flask import Blueprint, abort, jsonify
from flask.typing import ResponseReturnValue

from server.actions.enrol_device import enrol_device
from server.actions.invite_device import invite_device
from server.domain.enrolment import LETTERS, typed_code
from server.domain.refusal import Code, Refusal
from server.storage import devices, sites
from server.storage.devices import DeviceKind
from server.web.shared.asked import Asked, asked
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.parts import parts

enrolment = Blueprint("enrolment", __name__, url_prefix="/api/devices")


class CodeTyped(Asked):
    """A one-time code as it was typed: spaces, dashes and small letters do not matter."""

    code: str


class DemoWanted(Asked):
    """A page that wants to be part of a demo."""

    kind: DeviceKind


@enrolment.post("/enrol")
@only(Who.ANYBODY)
@limiter.limit("20/minute")
def enrol() -> ResponseReturnValue:
    """Answers a valid code with the device's token. Refuses with CODE_UNKNOWN."""
    return _enrolled(typed_code(asked(CodeTyped).code))


@enrolment.post("/demo")
@only(Who.ANYBODY)
@limiter.limit("60/minute")
def enrol_in_demo() -> ResponseReturnValue:
    """In a demo every page may be a device; anywhere else this address does not exist."""
    if not parts().config.demo:
        abort(404)
    kind = asked(DemoWanted).kind
    if kind is DeviceKind.PRINTER:
        raise Refusal(Code.NOT_ALLOWED)  # a page could take all paper away
    code = "".join(choice(LETTERS) for _ in range(8))
    with parts().storage.looking() as connection:
        site = next(iter(sites.ids(connection)), "")
    parts().perform(invite_device, site=site, kind=kind, name=f"Demo {kind.value}", code=code)
    return _enrolled(code)


def _enrolled(code: str) -> ResponseReturnValue:
    token = token_urlsafe(32)
    with parts().storage.looking() as connection:
        site = devices.site_of_code(connection, code)
    if site is None:
        raise Refusal(Code.CODE_UNKNOWN)
    parts().perform(enrol_device, site=site, code=code, token=token)
    with parts().storage.looking() as connection:
        device = devices.of_token(connection, token)
    if device is None:
        raise Refusal(Code.CODE_UNKNOWN)
    return jsonify(device=str(device.id), kind=device.kind.value, name=device.name, site=site, token=token), 201
