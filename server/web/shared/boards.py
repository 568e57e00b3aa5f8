"""Boards: what a screen shows now, made once per change, however many screens show it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from flask import Response, request

from server.storage import events
from server.storage.records import Records


@dataclass(frozen=True, kw_only=True)
class _Made:
    changes_with: tuple[object, ...]
    etag: str
    body: bytes


class BoardShelf:
    """Keeps the newest answer of each board that several screens share."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], _Made] = {}

    def answer(self, name: str, records: Records, now: datetime, make: Callable[[int], Mapping[str, Any]]) -> Response:
        """The board `name` of a site as an HTTP answer, made anew when an event or a minute has passed."""
        seq = events.last_seq(records)
        changes_with = (seq, now.replace(second=0, microsecond=0))
        made = self._made.get((name, records.site))
        if made is None or made.changes_with != changes_with:
            body = json.dumps(make(seq), ensure_ascii=False, separators=(",", ":")).encode()
            made = _Made(changes_with=changes_with, etag=sha256(body).hexdigest()[:20], body=body)
            self._made[name, records.site] = made
        return board_answer(made.body, made.etag, now)


def board_answer(body: bytes, etag: str, now: datetime) -> Response:
    """A board as an HTTP answer: 304 when the screen has it already; `Lotse-Now` is the hall's clock."""
    answer = Response(body, mimetype="application/json")
    answer.set_etag(etag)
    answer.headers["Lotse-Now"] = now.isoformat()
    answer.headers["Cache-Control"] = "no-cache"
    answer.make_conditional(request)
    return answer
