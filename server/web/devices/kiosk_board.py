"""What a kiosk shows: languages, topics, gates, opening, and how its printer is."""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from server.domain.routing.offer import giving_now
from server.domain.site.language import said_in_each
from server.domain.site.site import Site
from server.domain.site.topic import Gate
from server.storage import papers
from server.storage.prospect import newcomers
from server.storage.records import Records
from server.storage.rest_of_day import rest_of_day
from server.web.devices.gathering import gathering_part
from server.web.devices.hours import early_hint, hall_hint
from server.web.devices.kiosk_topics import kiosk_topics
from server.web.devices.offices import offices_part
from server.web.devices.paper_place import PaperPlace
from server.words.languages import KNOWN, Language

PAPERS_SHOWN = timedelta(minutes=3)


def kiosk_board(
    site: Site, records: Records, now: datetime, *, seq: int, demo: bool, speaks: bool, paper: PaperPlace
) -> dict[str, Any]:
    """The board as `tests/contract/kiosk_board.json` shows it."""
    prospect = newcomers(records, site, now) if site.kiosk.shows_waits else None
    return {
        "seq": seq,
        "demo": demo,
        "site": {"id": site.site, "title": site.title, "subtitle": site.subtitle, "timezone": site.timezone},
        "opening": _opening(site, now),
        "languages": [asdict(KNOWN.get(code, Language(code=code, name=code))) for code in site.languages],
        "topics": kiosk_topics(site, now, rest_of_day(records, site, now), prospect),
        "gates": {gate.id: _gate(site, gate) for gate in site.gates},
        "kiosk": {
            "printer": paper.status,
            "paper_at": paper.at,
            **asdict(site.kiosk),
            "speech": site.kiosk.speech and speaks,
        },
        "gathering": gathering_part(site, records, now),
        "offices": offices_part(site, records),
        "papers": papers.states(records, since=now - PAPERS_SHOWN),
    }


def _opening(site: Site, now: datetime) -> dict[str, Any]:
    """`open` says whether the kiosk gives tickets; `early` that it does although nobody is called yet."""
    is_giving = giving_now(site, now) is not None
    return {"open": is_giving, "hint": hall_hint(site, now), "early": early_hint(site, now)}


def _gate(site: Site, gate: Gate) -> dict[str, Any]:
    answers = [
        {"id": answer.id, "icon": answer.icon, "title": said_in_each(answer.title, site.languages)}
        for answer in gate.answers
    ]
    return {"question": said_in_each(gate.question, site.languages), "answers": answers}
