"""Whom suggestions reach, and how near anybody comes to those that fit nobody."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables and add the column; the next run fills them."""
    op.create_table(
        "reaches",
        sa.Column(
            "suggestion",
            sa.String(16),
            sa.ForeignKey("suggestions.id", name="fk_reaches_suggestion"),
            primary_key=True,
        ),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("teams", sa.JSON(), nullable=False),
        sa.Column("others", sa.Integer(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("averages", sa.JSON(), nullable=False),
        sa.Column("offered", sa.Integer(), nullable=False),
        sa.Column("more", sa.Integer(), nullable=False),
        sa.Column("instead", sa.JSON(), nullable=False),
    )
    op.create_table(
        "reach_examples",
        sa.Column(
            "suggestion",
            sa.String(16),
            sa.ForeignKey("suggestions.id", name="fk_reach_examples_suggestion"),
            primary_key=True,
        ),
        sa.Column("place", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column(
            "employee",
            sa.String(),
            sa.ForeignKey("employees.id", name="fk_reach_examples_employee", ondelete="CASCADE"),
            nullable=False,
        ),
    )
    op.add_column("suggestions", sa.Column("nearest", sa.Float()))


def downgrade() -> None:
    """Drop them: the desk does without until the next run of a newer program."""
    op.drop_column("suggestions", "nearest")
    op.drop_table("reach_examples")
    op.drop_table("reaches")
