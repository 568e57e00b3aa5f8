"""What a kiosk makes of a code that somebody holds before it; what can be done about it is asked elsewhere."""

from typing import Any

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.domain.visits.scanned import Scan, Scanned, scanned
from server.storage import legs, tickets
from server.storage.records import Records
from server.storage.rest_of_day import able, rest_of_day
from server.web.devices.own_answer import own_answer
from server.web.shared.asked import Asked, asked
from server.web.shared.device_limit import per_device
from server.web.shared.guard import Who, only, this_device
from server.web.shared.limits import limiter
from server.web.shared.parts import parts

scan = Blueprint("scan", __name__, url_prefix="/api/kiosk")


class CodeShown(Asked):
    """The text of a code."""

    text: str


@scan.post("/scan")
@only(Who.KIOSK)
@per_device
@limiter.limit("60/minute", key_func=lambda: f"scan {this_device().id}")
def code_shown() -> ResponseReturnValue:
    """What the code leads to, as `tests/contract/kiosk_scan.json` shows it. Refuses with SCAN_UNKNOWN."""
    known, now = scanned(asked(CodeShown).text), parts().clock()
    with parts().storage.reading(this_device().site, now) as (records, site):
        return jsonify(_ANSWERS[known.kind](site, records, known))


def _again(site: Site, records: Records, code: Scanned) -> dict[str, Any]:
    advisor = site.advisor(code.value)
    if advisor is None:
        raise Refusal(Code.SCAN_UNKNOWN)
    now = parts().clock()
    here = {duty.advisor for duty in rest_of_day(records, site, now).duties}
    serves = [
        topic
        for topic in advisor.topics
        if advisor.id in able(records, site, Need(topic=topic, language=site.language))
    ]
    return {
        "kind": Scan.AGAIN.value,
        "advisor": {"id": advisor.id, "title": advisor.title},
        "today": advisor.id in here,
        "topics": serves,
    }


def _topic(site: Site, _records: Records, code: Scanned) -> dict[str, Any]:
    if site.topic(code.value) is None:
        raise Refusal(Code.SCAN_UNKNOWN)
    return {"kind": Scan.TOPIC.value, "topic": code.value}


def _ticket(site: Site, records: Records, code: Scanned) -> dict[str, Any]:
    ticket = tickets.of_secret(records.connection, code.value)
    leg = None if ticket is None else legs.last_of(records, ticket.id)
    if ticket is None or leg is None or (ticket.site, ticket.day) != (records.site, records.day):
        raise Refusal(Code.SCAN_UNKNOWN)
    return own_answer(site, records, ticket, leg, now=parts().clock())


_ANSWERS = {Scan.AGAIN: _again, Scan.TOPIC: _topic, Scan.TICKET: _ticket}
