"""A gathering at the kiosk: which associations are expected, which are here, and the tap that says so."""

from datetime import datetime
from typing import Any
from uuid import UUID

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from server.actions.check_in_association import check_in_association
from server.domain.hours.gathering import gathering_now
from server.domain.site.language import said_in_each
from server.domain.site.site import Site
from server.storage import check_ins
from server.storage.records import Records
from server.web.shared.asked import Asked, asked
from server.web.shared.device_limit import per_device
from server.web.shared.guard import Who, only, this_device
from server.web.shared.parts import parts

gathering = Blueprint("gathering", __name__, url_prefix="/api/kiosk")


class CheckInWanted(Asked):
    """A tap on an association. `request` is made by the kiosk at the tap."""

    request: UUID
    association: str


@gathering.post("/check-in")
@only(Who.KIOSK)
@per_device
def check_in() -> ResponseReturnValue:
    """Checks an association in; a second tap gets the same answer."""
    wanted, device = asked(CheckInWanted), this_device()
    parts().perform(
        check_in_association, site=device.site, request=f"{device.id} check-in-association {wanted.request}",
        association=wanted.association, kiosk=str(device.id),
    )  # fmt: skip
    return jsonify(association=wanted.association, here=True), 201


def gathering_part(site: Site, records: Records, now: datetime) -> dict[str, Any] | None:
    """The part of the kiosk's board, as `tests/contract/kiosk_gathering.json` shows it; None while there is none."""
    now_on = gathering_now(site, now)
    if now_on is None:
        return None
    here = check_ins.of_day(records, records.day)
    return {
        "title": said_in_each(now_on.title, site.languages),
        "associations": [
            {"id": known.id, "title": known.title, "here": known.id in here} for known in now_on.associations
        ],
    }
