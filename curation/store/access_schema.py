"""The tables of signing in: accounts of the comms team, sessions, one-time links, and how often somebody tried in vain.

Of every secret only the SHA-256 is kept. What belongs to an employee goes when they do.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from curation.store.columns import Utc, metadata

# The comms team. `password` is an Argon2 hash; without one an account opens by OpenID Connect or a link alone.
accounts = Table(
    "accounts",
    metadata,
    Column("id", String, primary_key=True),
    Column("email", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", String(8), nullable=False),
    Column("password", Text),
    Column("language", String(2)),
    Column("created_at", Utc, nullable=False),
    Column("disabled_at", Utc),
    Column("summary", String(6), nullable=False, server_default="weekly"),
    Index("ix_accounts_email", "email", unique=True),
)

# Who a person is to the OpenID provider, once an address it had verified has told us; addresses are given to others.
subjects = Table(
    "subjects",
    metadata,
    Column("issuer", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("account", String, ForeignKey("accounts.id", ondelete="CASCADE"), index=True),
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), index=True),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("secret", String(64), nullable=False),
    Column("account", String, ForeignKey("accounts.id", ondelete="CASCADE"), index=True),
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), index=True),
    Column("started_at", Utc, nullable=False),
    Column("seen_at", Utc, nullable=False),
    Column("expires_at", Utc, nullable=False),
    Column("browser", String(40), nullable=False),
    Index("ix_sessions_secret", "secret", unique=True),
)

one_time_links = Table(
    "one_time_links",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("purpose", String(6), nullable=False),
    Column("account", String, ForeignKey("accounts.id", ondelete="CASCADE"), index=True),
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), index=True),
    Column("expires_at", Utc, nullable=False, index=True),
    Column("used_at", Utc),
)

# The language an employee chose for the pages.
page_languages = Table(
    "page_languages",
    metadata,
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), primary_key=True),
    Column("language", String(2), nullable=False),
)

# Attempts by the hash of what they are counted by, so that no address of a network is kept.
attempts = Table(
    "attempts",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("last_at", Utc, nullable=False, index=True),
)
