"""What a kiosk shows: languages, topics, gates, opening, and how its printer is."""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from server.domain.opening import open_now
from server.domain.site import Site
from server.domain.topic import Gate, Topic
from server.storage import devices, papers
from server.storage.records import Records
from server.web.devices.hours import hall_hint, topic_hint
from server.words.languages import KNOWN, Language

PAPERS_SHOWN = timedelta(minutes=3)


def kiosk_board(site: Site, records: Records, now: datetime, *, seq: int, demo: bool) -> dict[str, Any]:
    """The board as `tests/contract/kiosk_board.json` shows it."""
    printer = devices.printer(records)
    return {
        "seq": seq,
        "demo": demo,
        "site": {"id": site.site, "title": site.title, "subtitle": site.subtitle, "timezone": site.timezone},
        "opening": {"open": open_now(site, now) is not None, "hint": hall_hint(site, now)},
        "languages": [asdict(KNOWN.get(code, Language(code=code, name=code))) for code in site.languages],
        "topics": [_topic(site, topic, now) for topic in site.topics],
        "gates": {gate.id: _gate(gate) for gate in site.gates},
        "kiosk": {"printer": "none" if printer is None else printer.status, **asdict(site.kiosk)},
        "papers": papers.states(records, since=now - PAPERS_SHOWN),
    }


def _topic(site: Site, topic: Topic, now: datetime) -> dict[str, Any]:
    return {
        "id": topic.id,
        "icon": topic.icon,
        "title": dict(topic.title),
        "gate": topic.gate.question if topic.gate else None,
        "unsure": topic.unsure,
        "closed": topic_hint(site, topic, now),
        "children": [_topic(site, child, now) for child in topic.children],
    }


def _gate(gate: Gate) -> dict[str, Any]:
    answers = [{"id": answer.id, "icon": answer.icon, "title": dict(answer.title)} for answer in gate.answers]
    return {"question": dict(gate.question), "answers": answers}
