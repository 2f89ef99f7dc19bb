"""What people do with their picks, for the scores to learn from."""

import sqlalchemy as sa
from alembic import op

from curation.store.schema import Utc

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "feedback",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column(
            "employee",
            sa.String(),
            sa.ForeignKey("employees.id", name="fk_feedback_employee", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("item", sa.String(16), sa.ForeignKey("suggestions.id", name="fk_feedback_item"), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.Column("cohort", sa.Text(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
    )
    op.create_index("ix_feedback_employee", "feedback", ["employee"])
    op.create_index("ix_feedback_at", "feedback", ["at"])


def downgrade() -> None:
    """Drop it: everything learnt is forgotten."""
    op.drop_table("feedback")
