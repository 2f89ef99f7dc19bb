"""What is delivered and by which channel, where to, and what the team is told."""

import sqlalchemy as sa
from alembic import op

from curation.store.columns import Utc

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

CREATED = ("digests", "deliveries", "own_channels", "own_addresses", "house_secrets", "summaries")


def upgrade() -> None:
    """Create the tables, and the columns for people's zones and channels."""
    _digests()
    _addresses()
    _summaries()
    op.add_column("own_settings", sa.Column("time_zone", sa.String(64)))
    op.add_column("own_settings", sa.Column("channels", sa.JSON()))
    op.add_column("accounts", sa.Column("summary", sa.String(6), nullable=False, server_default="weekly"))


def downgrade() -> None:
    """Drop them."""
    # Not as a batch: that makes the table again, and dropping the old one would take along what refers to it.
    op.drop_column("accounts", "summary")
    op.drop_column("own_settings", "channels")
    op.drop_column("own_settings", "time_zone")
    for table in reversed(CREATED):
        op.drop_table(table)


def _employee(*, primary_key: bool = False) -> "sa.Column[str]":
    owner = sa.ForeignKey("employees.id", ondelete="CASCADE")
    return sa.Column("employee", sa.String(), owner, primary_key=primary_key, nullable=False)


def _digests() -> None:
    op.create_table(
        "digests",
        sa.Column("id", sa.String(16), primary_key=True),
        _employee(),
        sa.Column("period", sa.String(10), nullable=False),
        sa.Column("suggestions", sa.JSON(), nullable=False),
        sa.Column("first", sa.Boolean(), nullable=False),
        sa.Column("made_at", Utc(), nullable=False),
        sa.UniqueConstraint("employee", "period", name="uq_digests_employee_period"),
    )
    op.create_index("ix_digests_made_at", "digests", ["made_at"])
    op.create_table(
        "deliveries",
        sa.Column("digest", sa.String(16), sa.ForeignKey("digests.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("channel", sa.String(8), primary_key=True),
        _employee(),
        *_progress(),
        sa.Column("receipt", sa.Text()),
    )
    op.create_index("ix_deliveries_state_next_try", "deliveries", ["state", "next_try"])
    op.create_index("ix_deliveries_employee", "deliveries", ["employee"])
    op.create_index("ix_deliveries_receipt", "deliveries", ["receipt"])


def _progress() -> "tuple[sa.Column[object], ...]":
    return (
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try", Utc(), nullable=False),
        sa.Column("until", Utc()),
        sa.Column("sent_at", Utc()),
        sa.Column("error", sa.Text()),
    )


def _addresses() -> None:
    op.create_table(
        "own_channels",
        _employee(primary_key=True),
        sa.Column("channel", sa.String(8), primary_key=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("paused_at", Utc()),
        sa.Column("why", sa.Text()),
    )
    op.create_table(
        "own_addresses",
        _employee(primary_key=True),
        sa.Column("purpose", sa.String(5), primary_key=True),
        sa.Column("code", sa.String(24), nullable=False, unique=True),
        sa.Column("made_at", Utc(), nullable=False),
    )
    op.create_table(
        "house_secrets",
        sa.Column("name", sa.String(16), primary_key=True),
        sa.Column("value", sa.String(64), nullable=False),
    )


def _summaries() -> None:
    op.create_table(
        "summaries",
        sa.Column("recipient", sa.String(80), primary_key=True),
        sa.Column("period", sa.String(10), primary_key=True),
        *_progress(),
    )
