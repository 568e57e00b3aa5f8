"""What a wall asks: the calls, and what is said to everybody. Nothing about topics or organisations."""

from datetime import datetime
from typing import Any

from flask import Blueprint, Response

from server.domain.hours.opening import open_now
from server.domain.site.site import Site
from server.domain.visits.leg import State
from server.storage import calls
from server.storage.calls import Call
from server.storage.records import Records
from server.web.devices.hours import hall_hint
from server.web.devices.to_everybody import notice_part, wave_part
from server.web.shared.guard import Who, only, this_device
from server.web.shared.parts import parts

wall = Blueprint("wall", __name__, url_prefix="/api/wall")

CALLS = 24
"""The last eight, and those that several desks may have called since a wall looked last."""


@wall.get("/board")
@only(Who.WALL)
def board() -> Response:
    """What the wall shows."""
    now, site = parts().clock(), this_device().site
    with parts().storage.reading(site, now) as (records, known):
        return parts().boards.answer(
            "wall", records, now, lambda seq: wall_board(known, records, now, seq=seq, demo=parts().config.demo)
        )


def wall_board(site: Site, records: Records, now: datetime, *, seq: int, demo: bool) -> dict[str, Any]:
    """The board as `tests/contract/wall_board.json` shows it."""
    about = {"id": site.site, "title": site.title, "subtitle": site.subtitle, "timezone": site.timezone}
    return {
        "seq": seq,
        "demo": demo,
        "site": {**about, "language": site.language},
        "opening": {"open": open_now(site, now) is not None, "hint": hall_hint(site, now)[site.language]},
        "notice": notice_part(site, records),
        "wave": wave_part(site, records, now),
        "calls": [_call(site, call) for call in calls.newest(records, most=CALLS)],
    }


def _call(site: Site, call: Call) -> dict[str, Any]:
    desk, topic = site.desk(call.leg.desk or ""), site.topic(call.leg.topic)
    return {
        "key": f"{call.leg.id}:{call.leg.calls}",
        "number": call.number,
        "symbol": call.symbol,
        "desk": desk.label if desk else "",
        "arrow": desk.arrow if desk else "none",
        "language": call.language,
        "called_at": call.leg.called_at.isoformat() if call.leg.called_at else None,
        "current": call.leg.state is State.CALLED,
        "silent": topic is not None and topic.silent_call,
    }
