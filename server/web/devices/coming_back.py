"""Coming back with a return slip: how long the wait is for the same advisor, and for whoever is free first."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.domain.routing.gate import Lead, destination
from server.domain.routing.offer import Offered, RestOfDay, offer
from server.domain.site.language import spoken
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.domain.visits.scanned import Scan, scanned
from server.paper.later import when
from server.paper.pair import Bilingual
from server.storage.prospect import outlook_for
from server.storage.records import Records
from server.storage.rest_of_day import rest_of_day
from server.web.devices.wait_answer import wait_answer
from server.web.shared.asked import Asked, asked
from server.web.shared.device_limit import per_device
from server.web.shared.guard import Who, only, this_device
from server.web.shared.parts import parts

coming_back = Blueprint("coming_back", __name__, url_prefix="/api/kiosk")


class ReturnWanted(Asked):
    """The code of a return slip, and what its visitor comes for today."""

    code: str
    language: str
    topic: str
    answer: str | None = None


@coming_back.post("/return")
@only(Who.KIOSK)
@per_device
def waits() -> ResponseReturnValue:
    """The two waits to choose from, as `tests/contract/kiosk_return.json` shows them.

    Refuses with SCAN_UNKNOWN, LANGUAGE_UNKNOWN, TOPIC_UNKNOWN, ANSWER_UNKNOWN.
    """
    wanted, now = asked(ReturnWanted), parts().clock()
    code = scanned(wanted.code)
    with parts().storage.reading(this_device().site, now) as (records, site):
        advisor = site.advisor(code.value) if code.kind is Scan.AGAIN else None
        if advisor is None:
            raise Refusal(Code.SCAN_UNKNOWN)
        if wanted.language not in site.languages:
            raise Refusal(Code.LANGUAGE_UNKNOWN, language=wanted.language)
        lead = replace(destination(site, wanted.topic, wanted.answer, day=records.day), redirect=None)
        need = Need(topic=lead.topic.id, language=spoken(wanted.language), organisation=lead.organisation)
        rest = rest_of_day(records, site, now)
        return jsonify(
            advisor={"id": advisor.id, "title": advisor.title},
            same=_wait(site, records, lead, replace(need, wanted=advisor.id), rest=rest, language=wanted.language),
            next_free=_wait(site, records, lead, need, rest=rest, language=wanted.language),
        )


def _wait(site: Site, records: Records, lead: Lead, need: Need, *, rest: RestOfDay, language: str) -> dict[str, Any]:
    """A range of minutes if there is a ticket, else the next date."""
    now = parts().clock()
    offered = offer(site, lead, now=now, rest=rest, wanted=need.wanted)
    if offered.offered is Offered.LATER:
        said = Bilingual(language=language).each(lambda each: when(site, offered.next, each))
        return {"offer": Offered.LATER.value, "wait": None, "when": said}
    told = outlook_for(records, site, need, now=now)
    return {"offer": Offered.TICKET.value, "wait": wait_answer(told), "when": None}
