"""Print jobs: rows written with the ticket. A job leaves a state only if it still is in it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, insert, literal_column, select, update

from server.storage.records import Records
from server.storage.tables import TO_PRINT, papers

KEPT_FOR = timedelta(minutes=5)
"""A ticket that comes out later than this finds nobody: its person has gone on with the number alone."""


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One print job; `content` as `tests/contract/printer_board.json` shows it, with the address still a path."""

    id: int
    site: str
    printer: int
    ticket: int | None
    content: dict[str, Any]
    state: str
    reason: str | None
    made_at: datetime
    ended_at: datetime | None

    @property
    def expires_at(self) -> datetime:
        """After this moment it is not printed any more."""
        return self.made_at + KEPT_FOR


_ADD = insert(papers).returning(papers.c.id)


def add(records: Records, *, printer: int, ticket: int | None, content: dict[str, Any], at: datetime) -> int:
    """Saves a new print job and gives its id."""
    row = {"site": records.site, "printer": printer, "ticket": ticket, "content": content, "state": "queued"}
    return int(records.connection.scalar(_ADD, {**row, "made_at": at}) or 0)


def find(records: Records, paper: int) -> Paper | None:
    """The print job of that id on this site, or None."""
    row = records.connection.execute(select(papers).where(papers.c.id == paper, papers.c.site == records.site)).first()
    return None if row is None else _paper(row)


def move(records: Records, paper: Paper, *, to: str, reason: str | None, at: datetime) -> bool:
    """Changes the state of a job if it is as it was read; says whether it did."""
    ended = at if to in ("printed", "failed") else None
    moved = records.connection.execute(
        update(papers)
        .where(papers.c.id == paper.id, papers.c.state == paper.state)
        .values(state=to, reason=reason, ended_at=ended)
    )
    return moved.rowcount == 1


def waiting(records: Records, *, since: datetime) -> list[Paper]:
    """The jobs made after `since` that nobody has begun to print, oldest first."""
    begun = select(papers).where(literal_column(f"({TO_PRINT})"), papers.c.state == "queued")
    wanted = begun.where(papers.c.site == records.site, papers.c.made_at > since).order_by(papers.c.id)
    return [_paper(row) for row in records.connection.execute(wanted)]


def hand_over(records: Records, paper: Paper, *, to: int) -> bool:
    """Gives a job that nobody has begun to print to another printer; says whether it did."""
    unbegun = update(papers).where(
        papers.c.id == paper.id, papers.c.printer == paper.printer, papers.c.state == "queued"
    )
    return records.connection.execute(unbegun.values(printer=to)).rowcount == 1


def of_ticket(records: Records, ticket: int) -> list[Paper]:
    """Every job of a ticket, the first one first: its own paper, copies, slips."""
    wanted = select(papers).where(papers.c.site == records.site, papers.c.ticket == ticket).order_by(papers.c.id)
    return [_paper(row) for row in records.connection.execute(wanted)]


def to_do(records: Records, printer: int) -> list[Paper]:
    """The jobs that a printer has not ended, oldest first."""
    wanted = select(papers).where(literal_column(f"({TO_PRINT})"), papers.c.printer == printer).order_by(papers.c.id)
    return [_paper(row) for row in records.connection.execute(wanted.limit(50))]


def states(records: Records, *, since: datetime) -> dict[str, str]:
    """The state of every job made after `since`, by id, for the kiosks."""
    recent = select(papers.c.id, papers.c.state).where(papers.c.site == records.site, papers.c.made_at > since)
    newest = recent.order_by(papers.c.made_at.desc()).limit(100)
    return {str(row.id): row.state for row in records.connection.execute(newest)}


def _paper(row: Row[Any]) -> Paper:
    return Paper(**row._mapping)
