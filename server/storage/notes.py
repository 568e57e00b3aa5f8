"""What advisors write for each other about a visit. There is one note at most, and none once the visit has ended."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from server.storage.records import Records
from server.storage.tables import notes


def of_ticket(records: Records, ticket: int) -> str:
    """The note about that visit, "" when there is none."""
    wanted = select(notes.c.text).where(notes.c.ticket == ticket, notes.c.site == records.site)
    return records.connection.scalar(wanted) or ""


def write(records: Records, ticket: int, text: str, *, by: str, at: datetime) -> None:
    """Keeps `text` instead of what stood there; nothing when it is empty."""
    forget(records, ticket)
    if text:
        row = {"ticket": ticket, "site": records.site, "text": text, "written_at": at, "written_by": by}
        records.connection.execute(insert(notes).values(row))


def forget(records: Records, ticket: int) -> None:
    """Takes the note away: the visit has ended."""
    records.connection.execute(delete(notes).where(notes.c.ticket == ticket, notes.c.site == records.site))
