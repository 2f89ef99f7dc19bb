"""Accounts, sessions, one-time links, and attempts to sign in."""

import sqlalchemy as sa
from alembic import op

from curation.store.columns import Utc

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def _owner(table: str, column: str, *, index: bool = True, primary_key: bool = False) -> sa.Column[str]:
    target, name = f"{column}s.id", f"fk_{table}_{column}"
    key = sa.ForeignKey(target, name=name, ondelete="CASCADE")
    return sa.Column(column, sa.String(), key, index=index, primary_key=primary_key)


def upgrade() -> None:
    """Create the tables."""
    _people()
    _ways_in()


def _people() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(8), nullable=False),
        sa.Column("password", sa.Text()),
        sa.Column("language", sa.String(2)),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("disabled_at", Utc()),
    )
    op.create_index("ix_accounts_email", "accounts", ["email"], unique=True)
    op.create_table(
        "subjects",
        sa.Column("issuer", sa.String(), primary_key=True),
        sa.Column("subject", sa.String(), primary_key=True),
        _owner("subjects", "account"),
        _owner("subjects", "employee"),
    )


def _ways_in() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("secret", sa.String(64), nullable=False),
        _owner("sessions", "account"),
        _owner("sessions", "employee"),
        sa.Column("started_at", Utc(), nullable=False),
        sa.Column("seen_at", Utc(), nullable=False),
        sa.Column("expires_at", Utc(), nullable=False),
        sa.Column("browser", sa.String(40), nullable=False),
    )
    op.create_index("ix_sessions_secret", "sessions", ["secret"], unique=True)
    op.create_table(
        "one_time_links",
        sa.Column("token", sa.String(64), primary_key=True),
        sa.Column("purpose", sa.String(6), nullable=False),
        _owner("one_time_links", "account"),
        _owner("one_time_links", "employee"),
        sa.Column("expires_at", Utc(), nullable=False, index=True),
        sa.Column("used_at", Utc()),
    )
    op.create_table(
        "page_languages",
        _owner("page_languages", "employee", index=False, primary_key=True),
        sa.Column("language", sa.String(2), nullable=False),
    )
    op.create_table(
        "attempts",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("last_at", Utc(), nullable=False, index=True),
    )


def downgrade() -> None:
    """Drop them: an older program knows no sign-in and serves its pages to this machine alone."""
    for table in ("attempts", "page_languages", "one_time_links", "sessions", "subjects", "accounts"):
        op.drop_table(table)
