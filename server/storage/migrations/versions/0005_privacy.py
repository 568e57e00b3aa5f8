"""Days are cleared: events know whether they were, visits get names that fit no ticket, talks leave their length."""

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, Date, DateTime, ForeignKey, Integer, String, false, text

revision = "0005"
down_revision = "0004"

INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    """Everything so far is still to be cleared; the next nights do it."""
    op.add_column("events", Column("cleared", Boolean, nullable=False, server_default=false()))
    if op.get_bind().dialect.name == "postgresql":  # SQLite's integers are as large as they need to be
        for column in ("ticket", "leg"):
            op.alter_column("events", column, type_=BigInteger)
    to_clear = text("NOT cleared")
    op.create_index(
        "events_to_clear", "events", ["site", "day", "seq"], sqlite_where=to_clear, postgresql_where=to_clear
    )
    op.create_index("papers_of_ticket", "papers", ["ticket"])
    op.create_table(
        "talk_lengths",
        Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
        Column("day", Date, primary_key=True),
        Column("topic", String(64), primary_key=True),
        Column("talks", Integer, nullable=False),
        Column("seconds", Integer, nullable=False),
    )
    op.create_table(
        "clearings",
        Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
        Column("day", Date, primary_key=True),
        Column("key", String(64)),
        *(Column(name, Integer, nullable=False) for name in ("tickets", "notes", "papers", "phones", "events")),
        Column("begun_at", INSTANT, nullable=False),
        Column("ended_at", INSTANT),
    )
