"""How a person writes, learnt from posts of their own."""

import sqlalchemy as sa
from alembic import op

from curation.store.schema import Utc

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "voices",
        sa.Column(
            "employee",
            sa.String(),
            sa.ForeignKey("employees.id", name="fk_voices_employee", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("learnt_at", Utc(), nullable=False),
        sa.Column("habits", sa.JSON(), nullable=False),
        sa.Column("posts", sa.JSON(), nullable=False),
        sa.Column("may_leave", sa.Boolean(), nullable=False),
    )


def downgrade() -> None:
    """Drop it, with what was learnt."""
    op.drop_table("voices")
