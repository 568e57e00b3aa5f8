"""What a wall asks: the calls, and what is said to everybody. Nothing about topics."""

from datetime import datetime, timedelta
from typing import Any

from flask import Blueprint, Response, abort, jsonify
from flask.typing import ResponseReturnValue

from server.actions.report_wall import report_wall
from server.domain.hours.opening import open_now
from server.domain.site.site import Desk, Site
from server.domain.site.wall_settings import SHAPES, WallSettings
from server.domain.visits.leg import Leg, State
from server.domain.wall_sound import WallSound
from server.storage import calls, pictures
from server.storage.calls import Call
from server.storage.records import Records
from server.web.devices.between_calls import next_part, served_part, slides_part, ticker_part
from server.web.devices.calls_aloud import key_of, speech_part
from server.web.devices.hall_wait import wait_part
from server.web.devices.hours import hall_hint
from server.web.devices.to_everybody import blind_part, notice_part, wave_part
from server.web.shared.asked import Asked, asked
from server.web.shared.device_limit import per_device
from server.web.shared.guard import Who, only, this_device
from server.web.shared.parts import parts
from server.web.shared.wall_look import look_part

wall = Blueprint("wall", __name__, url_prefix="/api/wall")

CALLS = 24
"""The last eight, and those that several desks may have called since a wall looked last."""

A_YEAR = 365 * 24 * 3600


class StatusSaid(Asked):
    """How the wall's sound is."""

    sound: WallSound


@wall.get("/board")
@only(Who.WALL)
def board() -> Response:
    """What this wall shows; walls of which the profile says nothing show the same."""
    now, device, demo = parts().clock(), this_device(), parts().config.demo
    with parts().storage.reading(device.site, now) as (records, known):
        name = next((wall.name for wall in known.walls if wall.name == device.name), "")
        return parts().boards.answer(
            f"wall {name}", records, now, lambda seq: wall_board(known, records, now, seq=seq, demo=demo, name=name)
        )


@wall.post("/status")
@only(Who.WALL)
@per_device
def status_said() -> ResponseReturnValue:
    """Keeps whether it can be heard."""
    said, device = asked(StatusSaid), this_device()
    parts().perform(report_wall, site=device.site, wall=device.id, sound=said.sound)
    return jsonify(sound=said.sound.value)


@wall.get("/pictures/<digest>")
@only(Who.ANYBODY)
def picture(digest: str) -> Response:
    """A slide's picture. An image on a page carries no token; only who was shown the picture knows its digest."""
    with parts().storage.looking() as connection:
        found = pictures.of_digest(connection, digest)
    if found is None:
        abort(404)
    answer = Response(found.content, mimetype=found.kind)
    answer.cache_control.max_age = A_YEAR
    answer.cache_control.immutable = True
    return answer


def wall_board(site: Site, records: Records, now: datetime, *, seq: int, demo: bool, name: str = "") -> dict[str, Any]:
    """The board of the wall of that name as `tests/contract/wall_board.json` shows it."""
    about = {"id": site.site, "title": site.title, "subtitle": site.subtitle, "timezone": site.timezone}
    settings = site.wall_named(name)
    return {
        "seq": seq,
        "demo": demo,
        "site": {**about, "language": site.language},
        "wall": look_part(site, settings),
        "opening": {"open": open_now(site, now) is not None, "hint": hall_hint(site, now)[site.language]},
        "served": served_part(site, records, now),
        "wait": wait_part(site, records, now, settings),
        "notice": notice_part(site, records),
        "blind": blind_part(site),
        "wave": wave_part(site, records, now),
        "calls": [_call(site, settings, call, now) for call in calls.newest(records, most=CALLS, desks=settings.desks)],
        "next": next_part(site, records, now, settings),
        "slides": slides_part(site, records, name),
        "ticker": ticker_part(site, records, name),
    }


def _call(site: Site, settings: WallSettings, call: Call, now: datetime) -> dict[str, Any]:
    desk, topic = site.desk(call.leg.desk or ""), site.topic(call.leg.topic)
    return {
        "key": key_of(call),
        "number": call.number,
        "symbol": call.symbol,
        **_way(desk),
        "organisation": _organisation(site, call.leg) if settings.organisations else None,
        "language": call.language,
        "called_at": call.leg.called_at.isoformat() if call.leg.called_at else None,
        "current": call.leg.state is State.CALLED and not _is_given_up(settings, call.leg, now),
        "silent": topic is not None and topic.silent_call,
        "speech": speech_part(site, settings, call),
    }


def _way(desk: Desk | None) -> dict[str, Any]:
    colour = desk.colour if desk else None
    return {
        "desk": desk.label if desk else "",
        "arrow": desk.arrow if desk else "none",
        "floor": desk.floor if desk else None,
        "sign": {"colour": colour, "shape": SHAPES[colour]} if colour else None,
    }


def _organisation(site: Site, leg: Leg) -> str | None:
    advisor = site.advisor(leg.advisor or "")
    organisation = site.organisation(advisor.organisation) if advisor else None
    return organisation.title if organisation else None


def _is_given_up(settings: WallSettings, leg: Leg, now: datetime) -> bool:
    """Nobody came and nobody ended it: the site's rule takes the call off the wall."""
    if settings.call_ends is None or leg.called_at is None:
        return False
    return now - leg.called_at >= timedelta(minutes=settings.call_ends)
