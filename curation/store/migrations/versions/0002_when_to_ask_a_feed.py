"""When to ask a feed again and where, who is reading it, and what its first reading left out.

Feeds known before are due at once. Their language was not kept: one that has a language configured is read afresh
once, as after a change of it.
"""

import sqlalchemy as sa
from alembic import op

from curation.store.schema import Utc

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NEW = ("language", "read_at", "next_check", "hold", "body_hash", "moved_to", "moved_checks", "moved")


def upgrade() -> None:
    """Add the columns, fill those that may not be empty, and create the two tables."""
    with op.batch_alter_table("feeds") as feeds:
        feeds.add_column(sa.Column("language", sa.String(3)))
        feeds.add_column(sa.Column("read_at", Utc()))
        feeds.add_column(sa.Column("next_check", Utc()))
        feeds.add_column(sa.Column("hold", sa.String(7)))
        feeds.add_column(sa.Column("body_hash", sa.String(64)))
        feeds.add_column(sa.Column("moved_to", sa.Text()))
        feeds.add_column(sa.Column("moved_checks", sa.Integer()))
        feeds.add_column(sa.Column("moved", sa.Boolean()))
    _fill()
    with op.batch_alter_table("feeds") as feeds:
        for name, kind in (("next_check", Utc()), ("moved_checks", sa.Integer()), ("moved", sa.Boolean())):
            feeds.alter_column(name, existing_type=kind, nullable=False)
    op.create_table(
        "leases",
        sa.Column("feed", sa.String(), primary_key=True),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("until", Utc(), nullable=False),
    )
    op.create_table(
        "passed_over",
        sa.Column("feed", sa.String(), primary_key=True),
        sa.Column("item", sa.String(16), primary_key=True),
    )


def downgrade() -> None:
    """Drop what `upgrade` added."""
    op.drop_table("passed_over")
    op.drop_table("leases")
    with op.batch_alter_table("feeds") as feeds:
        for name in _NEW:
            feeds.drop_column(name)


def _fill() -> None:
    feeds = sa.table(
        "feeds",
        *(sa.column(name) for name in ("checked_at", "error", "read_at", "next_check", "hold")),
        *(sa.column(name) for name in ("moved_checks", "moved")),
    )
    failing = feeds.c.error.is_not(None)
    op.execute(
        feeds.update().values(
            read_at=sa.case((failing, None), else_=feeds.c.checked_at),
            next_check=feeds.c.checked_at,
            hold=sa.case((failing, "failing")),
            moved_checks=0,
            moved=sa.false(),
        )
    )
