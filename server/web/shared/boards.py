"""Boards: what a screen shows now, made once per change, however many screens show it."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from secrets import token_urlsafe
from threading import Lock
from typing import Any

from flask import Response, request

from server.storage.records import Records
from server.web.shared.since_change import SinceChange, change_of

PATIENCE = 1.0
"""Seconds for which a look waits for its turn; a database that hangs must not hold up everybody behind the first."""


@dataclass(frozen=True, kw_only=True)
class _Made:
    etag: str
    body: bytes


class BoardShelf:
    """Keeps what has been worked out of each hall since it last changed, and the boards that several screens share."""

    def __init__(self) -> None:
        self._halls: dict[str, SinceChange] = {}
        self._shown: dict[tuple[str, str], tuple[object, str]] = {}
        self._turn = Lock()

    @contextmanager
    def in_turn(self) -> Iterator[None]:
        """Lets one look after the other be worked out.

        When all desks of a hall look at once, they would take the time from each other, from the call that comes next
        and from the walls, and each would find out for itself what they share.
        """
        is_mine = self._turn.acquire(timeout=PATIENCE)
        try:
            yield
        finally:
            if is_mine:
                self._turn.release()

    def since_change(self, records: Records, now: datetime) -> SinceChange:
        """What is known of the hall of these records, as they are now."""
        now_so, known = change_of(records, now), self._halls.get(records.site)
        if known is None or known != now_so:
            known = self._halls[records.site] = now_so
        return known

    def etag(self, site: str, screen: str, shown: object) -> str:
        """A mark of what that screen shows: the one it had before as long as it shows the same."""
        before = self._shown.get((site, screen))
        if before is None or before[0] != shown:
            before = self._shown[site, screen] = shown, token_urlsafe(12)
        return before[1]

    def answer(self, name: str, records: Records, now: datetime, make: Callable[[int], Mapping[str, Any]]) -> Response:
        """The board `name` of a site as an HTTP answer, made anew after an event, a minute or a forecast."""
        known = self.since_change(records, now)
        made = known.once(("board", name), lambda: _made(make(known.seq)))
        return board_answer(made.body, made.etag, now)


def _made(board: Mapping[str, Any]) -> _Made:
    body = json.dumps(board, ensure_ascii=False, separators=(",", ":")).encode()
    return _Made(etag=sha256(body).hexdigest()[:20], body=body)


def board_answer(body: bytes, etag: str, now: datetime) -> Response:
    """A board as an HTTP answer: 304 when the screen has it already; `Lotse-Now` is the hall's clock."""
    answer = Response(body, mimetype="application/json")
    answer.set_etag(etag)
    answer.headers["Lotse-Now"] = now.isoformat()
    answer.headers["Cache-Control"] = "no-cache"
    answer.make_conditional(request)
    return answer


def marked(etag: str, page: Callable[[], str]) -> Response:
    """A page with the mark of what it shows; 304, and nothing drawn, when whoever looks again has that mark already."""
    is_known = request.if_none_match.contains_weak(etag)
    answer = Response(status=304) if is_known else Response(page(), mimetype="text/html")
    answer.set_etag(etag, weak=True)
    return answer
