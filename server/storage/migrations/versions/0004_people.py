"""Accounts instead of passwords, logins kept here, every version of a profile, notes, tokens and webhooks."""

import json
from datetime import UTC, datetime

from alembic import op
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    DateTime,
    ForeignKey,
    Integer,
    String,
    Text,
    UniqueConstraint,
    text,
)  # fmt: skip

revision = "0004"
down_revision = "0003"

INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    """Every password becomes an account; two halls that used one login name get two accounts: NAME and NAME.HALL."""
    _people()
    _history()
    _programs()
    _deliveries()
    op.add_column("devices", Column("seen_at", INSTANT))
    connection = op.get_bind()
    _watchers_become_staff(connection)
    _passwords_become_accounts(connection)
    op.drop_table("passwords")


def _people() -> None:
    op.create_table(
        "accounts",
        Column("account", String(64), primary_key=True),
        Column("hash", String(200)),
        Column("operator", Boolean, nullable=False),
        Column("identity", String(64), unique=True),
        Column("second_secret", String(200)),
        Column("second_used", Integer),
        Column("made_at", INSTANT, nullable=False),
        Column("closed_at", INSTANT),
    )
    op.create_table(
        "members",
        Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
        Column("person", String(64), primary_key=True),
        Column("account", String(64), ForeignKey("accounts.account"), nullable=False),
        UniqueConstraint("site", "account", name="one_person_per_account"),
    )
    op.create_table(
        "invitations",
        Column("token_hash", String(64), primary_key=True),
        Column("account", String(64), ForeignKey("accounts.account"), nullable=False),
        Column("until", INSTANT, nullable=False),
        Column("used_at", INSTANT),
    )
    op.create_table(
        "logins",
        Column("token_hash", String(64), primary_key=True),
        Column("account", String(64), ForeignKey("accounts.account"), nullable=False, index=True),
        Column("site", String(64)),
        Column("granted", JSON, nullable=False),
        Column("browser", String(64), nullable=False),
        Column("made_at", INSTANT, nullable=False),
        Column("used_at", INSTANT, nullable=False),
        Column("ends_at", INSTANT, nullable=False),
    )


def _history() -> None:
    op.create_table(
        "site_versions",
        Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
        Column("version", Integer, primary_key=True),
        Column("document", Text, nullable=False),
        Column("loaded_at", INSTANT, nullable=False),
        Column("loaded_by", String(64)),
    )
    op.execute(
        "INSERT INTO site_versions (site, version, document, loaded_at) "
        "SELECT site, version, document, loaded_at FROM sites"
    )
    op.create_table(
        "notes",
        Column("ticket", Integer, ForeignKey("tickets.id"), primary_key=True),
        Column("site", String(64), nullable=False),
        Column("text", Text, nullable=False),
        Column("written_at", INSTANT, nullable=False),
        Column("written_by", String(64), nullable=False),
    )


def _programs() -> None:
    op.create_table(
        "api_tokens",
        Column("id", Integer, primary_key=True),
        Column("site", String(64), ForeignKey("sites.site"), nullable=False),
        Column("title", String(100), nullable=False),
        Column("token_hash", String(64), nullable=False, unique=True),
        Column("scopes", JSON, nullable=False),
        Column("made_by", String(64), nullable=False),
        Column("made_at", INSTANT, nullable=False),
        Column("used_at", INSTANT),
        Column("revoked_at", INSTANT),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "webhooks",
        Column("id", Integer, primary_key=True),
        Column("site", String(64), ForeignKey("sites.site"), nullable=False),
        Column("url", Text, nullable=False),
        Column("secret", Text, nullable=False),
        Column("kinds", JSON, nullable=False),
        Column("told", Integer, nullable=False),
        Column("made_by", String(64), nullable=False),
        Column("made_at", INSTANT, nullable=False),
        Column("ended_at", INSTANT),
        sqlite_autoincrement=True,
    )


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        Column("id", Integer, primary_key=True),
        Column("webhook", Integer, ForeignKey("webhooks.id"), nullable=False, index=False),
        Column("body", Text, nullable=False),
        Column("state", String(16), nullable=False),
        Column("tries", Integer, nullable=False),
        Column("due_at", INSTANT, nullable=False),
        Column("made_at", INSTANT, nullable=False),
        Column("problem", String(200)),
        sqlite_autoincrement=True,
    )
    waiting = text("state = 'waiting'")
    op.create_index("deliveries_waiting", "deliveries", ["due_at"], sqlite_where=waiting, postgresql_where=waiting)
    op.create_index("deliveries_of_webhook", "deliveries", ["webhook"])


def _watchers_become_staff(connection: Connection) -> None:
    for table in ("sites", "site_versions"):
        for row in connection.execute(text(f"SELECT site, document FROM {table}")).all():  # noqa: S608  two names of ours
            profile = json.loads(row.document)
            watchers = profile.pop("watchers", [])
            profile["staff"] = [watcher | {"roles": ["host"]} for watcher in watchers]
            connection.execute(
                text(f"UPDATE {table} SET document = :document WHERE site = :site"),  # noqa: S608
                {"document": json.dumps(profile, ensure_ascii=False), "site": row.site},
            )


def _passwords_become_accounts(connection: Connection) -> None:
    known = set[str]()
    for row in connection.execute(text("SELECT site, advisor, hash FROM passwords ORDER BY site, advisor")).all():
        account = row.advisor if row.advisor not in known else f"{row.advisor}.{row.site}"[:64]
        known.add(account)
        said = {"account": account, "hash": row.hash, "no": False, "now": datetime.now(UTC).replace(tzinfo=None)}
        connection.execute(
            text("INSERT INTO accounts (account, hash, operator, made_at) VALUES (:account, :hash, :no, :now)"), said
        )
        connection.execute(
            text("INSERT INTO members (site, person, account) VALUES (:site, :person, :account)"),
            {"site": row.site, "person": row.advisor, "account": account},
        )
