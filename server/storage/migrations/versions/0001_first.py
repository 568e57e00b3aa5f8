"""The first tables. Frozen: what a released hall has; later changes come in later files."""

from alembic import op
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    String,
    Text,
    UniqueConstraint,
    text,
)  # fmt: skip

revision = "0001"
down_revision = None

INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    """Makes every table and index."""
    _sites()
    _tickets()
    _legs()
    _events()
    _devices()
    _papers()
    _advisors()


def _sites() -> None:
    op.create_table(
        "sites",
        Column("site", String(64), nullable=False),
        Column("version", Integer, nullable=False),
        Column("document", Text, nullable=False),
        Column("loaded_at", INSTANT, nullable=False),
        PrimaryKeyConstraint("site"),
    )
    op.create_table(
        "numbers",
        Column("site", String(64), ForeignKey("sites.site"), nullable=False),
        Column("day", Date, nullable=False),
        Column("last", Integer, nullable=False),
        PrimaryKeyConstraint("site", "day"),
    )


def _tickets() -> None:
    op.create_table(
        "tickets",
        Column("id", Integer, primary_key=True),
        Column("site", String(64), ForeignKey("sites.site"), nullable=False),
        Column("day", Date, nullable=False),
        Column("count", Integer, nullable=False),
        Column("language", String(16), nullable=False),
        Column("secret", String(64), nullable=False, unique=True),
        Column("taken_at", INSTANT, nullable=False),
        UniqueConstraint("site", "day", "count", name="one_ticket_per_number"),
        sqlite_autoincrement=True,
    )


def _legs() -> None:
    op.create_table(
        "legs",
        Column("id", Integer, primary_key=True),
        Column("ticket", Integer, ForeignKey("tickets.id"), nullable=False),
        Column("site", String(64), nullable=False),
        Column("day", Date, nullable=False),
        Column("topic", String(64), nullable=False),
        Column("state", String(16), nullable=False),
        Column("sort_key", INSTANT, nullable=False),
        Column("joined_at", INSTANT, nullable=False),
        Column("desk", String(64)),
        Column("advisor", String(64)),
        Column("calls", Integer, nullable=False),
        Column("called_at", INSTANT),
        Column("started_at", INSTANT),
        Column("ended_at", INSTANT),
        Column("outcome", String(32)),
        Column("version", Integer, nullable=False),
        sqlite_autoincrement=True,
    )
    _partial("legs_waiting", "legs", "site", "day", "topic", "sort_key", "id", where="state = 'waiting'")
    _partial("legs_called", "legs", "site", "day", "called_at", where="called_at IS NOT NULL")
    _partial("one_active_leg_per_desk", "legs", "site", "desk", where="state IN ('called', 'serving')", unique=True)
    _partial("one_open_leg_per_ticket", "legs", "ticket", where="state NOT IN ('finished', 'expired')", unique=True)
    op.create_index("legs_of_ticket", "legs", ["ticket"])


def _events() -> None:
    op.create_table(
        "events",
        Column("seq", Integer, primary_key=True),
        Column("site", String(64), nullable=False),
        Column("day", Date, nullable=False),
        Column("at", INSTANT, nullable=False),
        Column("kind", String(32), nullable=False),
        Column("ticket", Integer),
        Column("leg", Integer),
        Column("topic", String(64)),
        Column("desk", String(64)),
        Column("advisor", String(64)),
        Column("device", String(64)),
        Column("facts", JSON, nullable=False),
        Column("request", String(160)),
        sqlite_autoincrement=True,
    )
    op.create_index("events_of_site", "events", ["site", "seq"])
    op.create_index("events_of_desk", "events", ["site", "desk", "seq"])
    op.create_index("events_of_request", "events", ["site", "request"])


def _devices() -> None:
    op.create_table(
        "devices",
        Column("id", Integer, primary_key=True),
        Column("site", String(64), ForeignKey("sites.site"), nullable=False),
        Column("kind", String(16), nullable=False),
        Column("name", String(100), nullable=False),
        Column("code_hash", String(64), unique=True),
        Column("code_until", INSTANT),
        Column("token_hash", String(64), unique=True),
        Column("revoked", Boolean, nullable=False),
        Column("status", String(16), nullable=False),
        Column("status_detail", String(200)),
        Column("status_at", INSTANT),
        sqlite_autoincrement=True,
    )


def _papers() -> None:
    op.create_table(
        "papers",
        Column("id", Integer, primary_key=True),
        Column("site", String(64), nullable=False),
        Column("printer", Integer, ForeignKey("devices.id"), nullable=False),
        Column("ticket", Integer, ForeignKey("tickets.id")),
        Column("content", JSON, nullable=False),
        Column("state", String(16), nullable=False),
        Column("reason", String(200)),
        Column("made_at", INSTANT, nullable=False),
        Column("ended_at", INSTANT),
        sqlite_autoincrement=True,
    )
    _partial("papers_to_do", "papers", "printer", "id", where="state IN ('queued', 'sent', 'held')")
    op.create_index("papers_of_site", "papers", ["site", "made_at"])


def _advisors() -> None:
    op.create_table(
        "passwords",
        Column("site", String(64), ForeignKey("sites.site"), nullable=False),
        Column("advisor", String(64), nullable=False),
        Column("hash", String(200), nullable=False),
        PrimaryKeyConstraint("site", "advisor"),
    )
    op.create_table(
        "seats",
        Column("site", String(64), ForeignKey("sites.site"), nullable=False),
        Column("desk", String(64), nullable=False),
        Column("advisor", String(64), nullable=False),
        Column("seat", String(80), nullable=False),
        Column("opened_at", INSTANT, nullable=False),
        Column("pause", String(32)),
        Column("paused_at", INSTANT),
        PrimaryKeyConstraint("site", "desk"),
        UniqueConstraint("site", "advisor", name="one_desk_per_advisor"),
    )


def _partial(name: str, table: str, *columns: str, where: str, unique: bool = False) -> None:
    op.create_index(name, table, list(columns), unique=unique, sqlite_where=text(where), postgresql_where=text(where))
