"""The SQL of a ticket and of a call by bare sqlite3: the same reads and writes, with the same durability."""

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

OF_NEED = "legs AS line WHERE line.need = needs.id AND line.state = 'waiting'"
COUNTS = (
    f"SELECT needs.*, (SELECT count(*) FROM (SELECT line.id FROM {OF_NEED} LIMIT 200)) FROM needs"
    " WHERE site = 'bench' AND day = ?"
)
HEADS = (
    "SELECT legs.* FROM needs JOIN legs"
    f" ON legs.id = (SELECT line.id FROM {OF_NEED} ORDER BY line.sort_key, line.id LIMIT 1)"
    " WHERE needs.site = 'bench' AND needs.day = ?"
)
NOW = "2024-06-03 08:05:00.000000"
DAY = "2024-06-03"


class BareSql:
    """One line to a copy of the hall's database, for one thread after the other; each method is one transaction.

    It takes the write lock before it reads. SQLite's own waiting for its lock would be slower than this one line.
    """

    def __init__(self, database: Path) -> None:
        self._connection = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._lock = Lock()
        found = self._connection.execute("SELECT content FROM papers LIMIT 1").fetchone()
        self._content = found[0] if found else "{}"

    def ticket(self, token_hash: str, request: str) -> int:
        """Gives a number.

        Who asks, was it asked before, who serves, how many are ahead, where to print; then number, ticket, leg, print
        job and event.
        """
        run = self._connection.execute
        with self._lock:
            run("SELECT * FROM devices WHERE token_hash = ?", (token_hash,)).fetchone()
            run("BEGIN IMMEDIATE")
            self._asked_before(request)
            run("SELECT desk FROM legs WHERE site = 'bench' AND state IN ('called', 'serving')").fetchall()
            run("SELECT * FROM seats WHERE site = 'bench' ORDER BY desk").fetchall()
            run(COUNTS, (DAY,)).fetchall()
            run("SELECT * FROM devices WHERE site = 'bench' AND kind = 'printer' ORDER BY id DESC LIMIT 1").fetchone()
            (count,) = run(
                "UPDATE numbers SET last = last + 1 WHERE site = 'bench' AND day = ? RETURNING last", (DAY,)
            ).fetchone()
            self._event("ticket-taken", request, *self._given(count, request))
            run("COMMIT")
        return int(count)

    def call(self, desk: str, advisor: str, request: str) -> None:
        """Calls the next person.

        Who asks, was it asked before, who sits here, who is here, the heads of all lines; then the oldest is claimed,
        with its event. Raises RuntimeError when somebody else has claimed it.
        """
        run = self._connection.execute
        with self._lock:
            run("SELECT * FROM logins WHERE account = ?", (advisor,)).fetchone()
            run("SELECT * FROM accounts WHERE account = ?", (advisor,)).fetchone()
            run("SELECT * FROM members WHERE account = ?", (advisor,)).fetchall()
            run("BEGIN IMMEDIATE")
            self._asked_before(request)
            run("SELECT * FROM seats WHERE site = 'bench' ORDER BY desk").fetchall()
            run(
                "SELECT * FROM legs WHERE site = 'bench' AND desk = ? AND state IN ('called', 'serving')", (desk,)
            ).fetchone()
            leg, ticket = min(run(HEADS, (DAY,)).fetchall(), key=lambda row: (row[6], row[0]))[:2]
            claimed = run(
                "UPDATE legs SET state = 'called', desk = ?, advisor = ?, called_at = ?, calls = 1, version = 1"
                " WHERE id = ? AND version = 0",
                (desk, advisor, NOW, leg),
            )
            if claimed.rowcount != 1:
                raise RuntimeError("somebody else has claimed this leg")
            self._event("ticket-called", request, ticket, leg)
            run("COMMIT")

    def free(self) -> None:
        """Nobody is at any desk any more."""
        with self._lock:
            self._connection.execute("UPDATE legs SET state = 'no-show' WHERE state = 'called'")

    def _asked_before(self, request: str) -> None:
        self._connection.execute("SELECT version FROM sites WHERE site = 'bench'").fetchone()
        self._connection.execute("SELECT * FROM events WHERE site = 'bench' AND request = ?", (request,)).fetchall()

    def _given(self, count: int, secret: str) -> tuple[int, int]:
        run = self._connection.execute
        (ticket,) = run(
            "INSERT INTO tickets (site, day, count, language, secret, taken_at)"
            " VALUES ('bench', ?, ?, 'de', ?, ?) RETURNING id",
            (DAY, count, secret, NOW),
        ).fetchone()
        (leg,) = run(
            "INSERT INTO legs (ticket, site, day, topic, language, need, state, sort_key, joined_at, calls, version)"
            " VALUES (?, 'bench', ?, 'topic-0', 'de', 1, 'waiting', ?, ?, 0, 0) RETURNING id",
            (ticket, DAY, datetime.now(UTC).replace(tzinfo=None).isoformat(" "), NOW),
        ).fetchone()
        run(
            "INSERT INTO papers (site, printer, ticket, content, state, made_at)"
            " VALUES ('bench', 1, ?, ?, 'queued', ?)",
            (ticket, self._content, NOW),
        )
        return ticket, leg

    def _event(self, kind: str, request: str, ticket: int, leg: int) -> None:
        facts = json.dumps({"version": 1, "calls": 1, "language": "de"})
        self._connection.execute(
            "INSERT INTO events (site, day, at, kind, ticket, leg, topic, facts, request)"
            " VALUES ('bench', ?, ?, ?, ?, ?, 'topic-0', ?, ?)",
            (DAY, NOW, kind, ticket, leg, facts, request),
        )
