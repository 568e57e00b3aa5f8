"""The devices of a hall: the page, and its buttons."""

from hashlib import sha256
from uuid import uuid4

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue

from server.actions.invite_device_again import invite_device_again
from server.storage import devices
from server.storage.devices import DeviceKind
from server.web.admin.changing import hall_of
from server.web.admin.devices.fresh_code import keep, new_code, shown_once
from server.web.admin.devices.rows import device_rows
from server.web.admin.devices.steps import STEPS
from server.web.admin.page import admin_page
from server.web.admin.rooms import RUNNING
from server.web.shared.guard import only
from server.web.shared.logged_in import current_login
from server.web.shared.parts import parts
from server.web.shared.staff import language
from server.words.dates import clock_time, stamp

admin_devices = Blueprint("admin_devices", __name__, url_prefix="/admin/<site>/devices", template_folder="../templates")


@admin_devices.get("")
@only(*RUNNING)
def show(site: str) -> ResponseReturnValue:
    """Every device, how it is, and what can be done with it; once, the code of one that was just invited."""
    with hall_of(site) as hall:
        known = devices.every(hall.records)
        zone, spoken = hall.site.timezone, language()
        return admin_page(
            "devices", "admin_devices.html", hall, rows=device_rows(hall.site, known, hall.now), kinds=list(DeviceKind),
            kiosks=[each for each in known if each.kind is DeviceKind.KIOSK and not each.revoked],
            revoked=[each for each in known if each.revoked], fresh=shown_once(known), request_id=str(uuid4()),
            when=lambda moment: stamp(moment, spoken, zone), time=lambda moment: clock_time(moment, zone),
        )  # fmt: skip


@admin_devices.post("/<step>")
@only(*RUNNING)
def do(site: str, step: str) -> ResponseReturnValue:
    """One button. A second press of it changes nothing: the page and what was typed are known then."""
    if step not in STEPS:
        abort(404)
    by, known, said = current_login().account, STEPS[step], request.form.get("request", "")
    asked = known.asked(request.form)
    press = sha256(repr((said, sorted(asked.items()))).encode()).hexdigest()
    code = {"code": new_code()} if known.invites else {}
    recorded = parts().perform(known.action, site=site, request=f"{by} {step} {press}", **asked, **code, by=by)
    if code:
        device = str(recorded[0].event.device)
        if not _counts(code["code"]):  # pressed twice: nobody has seen the first code
            parts().perform(invite_device_again, site=site, device=int(device), by=by, **code)
        keep(code["code"], device)
    return redirect(f"/admin/{site}/devices", 303)


def _counts(code: str) -> bool:
    """Whether a device waits for that code."""
    with parts().storage.looking() as connection:
        return devices.site_of_code(connection, code) is not None
