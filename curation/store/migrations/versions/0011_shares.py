"""Sharing: short links, what people did with them, clicks by day, and teams by week."""

import sqlalchemy as sa
from alembic import op

from curation.store.schema import Utc

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def _whose(table: str) -> "sa.Column[str]":
    """The person whose row it is, with whom it goes."""
    key = sa.ForeignKey("employees.id", name=f"fk_{table}_employee", ondelete="CASCADE")
    return sa.Column("employee", sa.String(), key, nullable=False)


def upgrade() -> None:
    """Create the tables."""
    _links_and_log()
    _counts()


def _links_and_log() -> None:
    op.create_table(
        "short_links",
        sa.Column("code", sa.String(16), primary_key=True),
        _whose("short_links"),
        sa.Column(
            "suggestion",
            sa.String(16),
            sa.ForeignKey("suggestions.id", name="fk_short_links_suggestion"),
            nullable=False,
        ),
        sa.Column("network", sa.String(16), nullable=False),
        sa.Column("family", sa.String(40), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("retired_at", Utc()),
    )
    op.create_index("ix_short_links_employee", "short_links", ["employee"])
    op.create_table(
        "share_log",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=True),
        _whose("share_log"),
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("suggestion", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("network", sa.String(16), nullable=False),
        sa.Column("at", Utc(), nullable=False),
    )
    op.create_index("ix_share_log_employee", "share_log", ["employee"])
    op.create_index("ix_share_log_at", "share_log", ["at"])


def _counts() -> None:
    op.create_table(
        "clicks",
        sa.Column(
            "code",
            sa.String(16),
            sa.ForeignKey("short_links.code", name="fk_clicks_code", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("day", sa.String(10), primary_key=True),
        _whose("clicks"),
        sa.Column("count", sa.Integer(), nullable=False),
    )
    op.create_index("ix_clicks_employee", "clicks", ["employee"])
    op.create_index("ix_clicks_day", "clicks", ["day"])
    op.create_table(
        "share_weeks",
        sa.Column("week", sa.String(8), primary_key=True),
        sa.Column("team", sa.Text(), primary_key=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("intents", sa.Integer(), nullable=False),
        sa.Column("reported", sa.Integer(), nullable=False),
        sa.Column("clicks", sa.Integer(), nullable=False),
    )


def downgrade() -> None:
    """Drop them: links that were shared lead nowhere, and what was counted is forgotten."""
    op.drop_table("share_weeks")
    op.drop_table("clicks")
    op.drop_table("share_log")
    op.drop_table("short_links")
