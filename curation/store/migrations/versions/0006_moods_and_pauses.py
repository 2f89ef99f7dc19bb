"""How items speak, and brands of which suggestions wait for a decision."""

import sqlalchemy as sa
from alembic import op

from curation.store.schema import Utc

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "item_moods",
        sa.Column("item", sa.String(16), sa.ForeignKey("items.id", name="fk_item_moods_item"), primary_key=True),
        sa.Column("question", sa.String(64), nullable=False),
        sa.Column("negative", sa.Float(), nullable=False),
        sa.Column("neutral", sa.Float(), nullable=False),
        sa.Column("positive", sa.Float(), nullable=False),
        sa.Column("uncertain", sa.Boolean(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("judged_at", Utc(), nullable=False),
    )
    op.create_table(
        "brand_pauses",
        sa.Column("brand", sa.String(), primary_key=True),
        sa.Column("since", Utc(), primary_key=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.String()),
        sa.Column("decided_at", Utc()),
    )


def downgrade() -> None:
    """Drop them: the next run judges again, and nothing waits."""
    for table in ("brand_pauses", "item_moods"):
        op.drop_table(table)
