"""The floor of a ticket and of a call: the same reads and writes by bare sqlite3, with the same durability."""

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

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
    """One connection to a copy of the hall's database; each method is one transaction that takes the lock first."""

    def __init__(self, database: Path) -> None:
        self._connection = sqlite3.connect(database, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._secret = 0

    def ticket(self, content: str) -> None:
        """Who is at the desks, how many are ahead, where to print; number, ticket, leg, print job, event."""
        run = self._connection.execute
        self._secret += 1
        run("BEGIN IMMEDIATE")
        run("SELECT version FROM sites WHERE site = 'bench'").fetchone()
        run("SELECT desk FROM legs WHERE site = 'bench' AND state IN ('called', 'serving')").fetchall()
        run("SELECT * FROM seats WHERE site = 'bench' ORDER BY desk").fetchall()
        run(COUNTS, (DAY,)).fetchall()
        run("SELECT * FROM devices WHERE site = 'bench' AND kind = 'printer' ORDER BY id DESC LIMIT 1").fetchone()
        (count,) = run(
            "UPDATE numbers SET last = last + 1 WHERE site = 'bench' AND day = ? RETURNING last", (DAY,)
        ).fetchone()
        (ticket,) = run(
            "INSERT INTO tickets (site, day, count, language, secret, taken_at)"
            " VALUES ('bench', ?, ?, 'de', ?, ?) RETURNING id",
            (DAY, count, f"bare-{self._secret}", NOW),
        ).fetchone()
        (leg,) = run(
            "INSERT INTO legs (ticket, site, day, topic, language, need, state, sort_key, joined_at, calls, version)"
            " VALUES (?, 'bench', ?, 'topic-0', 'de', 1, 'waiting', ?, ?, 0, 0) RETURNING id",
            (ticket, DAY, datetime.now(UTC).replace(tzinfo=None).isoformat(" "), NOW),
        ).fetchone()
        run(
            "INSERT INTO papers (site, printer, ticket, content, state, made_at)"
            " VALUES ('bench', 1, ?, ?, 'queued', ?)",
            (ticket, content, NOW),
        )
        self._event("ticket-taken", ticket, leg)
        run("COMMIT")

    def call(self) -> None:
        """Who sits here, who is here, the heads of all lines; the oldest claimed, and its event."""
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        run("SELECT version FROM sites WHERE site = 'bench'").fetchone()
        run("SELECT * FROM seats WHERE site = 'bench' AND seat = 'seat'").fetchone()
        run("SELECT * FROM legs WHERE site = 'bench' AND desk = 'desk-1' AND state IN ('called', 'serving')").fetchone()
        leg, ticket = min(run(HEADS, (DAY,)).fetchall(), key=lambda row: (row[6], row[0]))[:2]
        run(
            "UPDATE legs SET state = 'finished', called_at = ?, calls = 1, version = version + 1"
            " WHERE id = ? AND version = 0",
            (NOW, leg),
        )
        self._event("ticket-called", ticket, leg)
        run("COMMIT")

    def close(self) -> None:
        """Closes the connection."""
        self._connection.close()

    def _event(self, kind: str, ticket: int, leg: int) -> None:
        facts = json.dumps({"version": 1, "calls": 1, "language": "de"})
        self._connection.execute(
            "INSERT INTO events (site, day, at, kind, ticket, leg, topic, facts)"
            " VALUES ('bench', ?, ?, ?, ?, ?, 'topic-0', ?)",
            (DAY, NOW, kind, ticket, leg, facts),
        )
