"""The tables of those who log in: accounts, whom they are in which hall, invitations, logins."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table, UniqueConstraint

from server.storage.columns import Instant
from server.storage.tables.base import metadata

accounts = Table(
    "accounts", metadata,
    Column("account", String(64), primary_key=True),
    Column("hash", String(200)),
    Column("operator", Boolean, nullable=False),
    Column("identity", String(64), unique=True),
    Column("second_secret", String(200)),
    Column("second_used", Integer),
    Column("made_at", Instant, nullable=False),
    Column("closed_at", Instant),
)  # fmt: skip
"""`account` is the login name. `identity` is the digest of issuer and subject at an OpenID provider; `second_secret`
makes the one-time codes of a second factor, `second_used` is the counter of the newest code that was taken."""

members = Table(
    "members", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("person", String(64), primary_key=True),
    Column("account", String(64), ForeignKey("accounts.account"), nullable=False),
    UniqueConstraint("site", "account", name="one_person_per_account"),
)  # fmt: skip
"""Which advisor or which of the staff of a hall an account is."""

invitations = Table(
    "invitations", metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("account", String(64), ForeignKey("accounts.account"), nullable=False),
    Column("until", Instant, nullable=False),
    Column("used_at", Instant),
)  # fmt: skip

logins = Table(
    "logins", metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("account", String(64), ForeignKey("accounts.account"), nullable=False, index=True),
    Column("site", String(64)),
    Column("granted", JSON, nullable=False),
    Column("browser", String(64), nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("used_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
)  # fmt: skip
"""One row for each browser that is logged in; it is deleted when the login ends. `site` is the hall worked in now,
`granted` the roles that groups of an OpenID provider gave: {site: [role]}, "" for an operator."""
