"""Several captions a pick. Those there are become the first of theirs."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NEW = "captions_to_choose_from"
_KEPT = "employee, suggestion, text, language, drafter, findings"


def upgrade() -> None:
    """Make the table anew, with the variant in its key, and carry the captions over."""
    _create(sa.Column("variant", sa.Integer(), primary_key=True, autoincrement=False))
    op.execute(f"INSERT INTO {_NEW} ({_KEPT}, variant) SELECT {_KEPT}, 0 FROM captions")
    _replace()


def downgrade() -> None:
    """Keep the first caption of each pick."""
    _create()
    op.execute(f"INSERT INTO {_NEW} ({_KEPT}) SELECT {_KEPT} FROM captions WHERE variant = 0")
    _replace()


def _replace() -> None:
    op.drop_table("captions")
    op.rename_table(_NEW, "captions")


def _create(*more: sa.Column[int]) -> None:
    # Under another name at first: PostgreSQL does not share the name of a key between two tables.
    op.create_table(
        _NEW,
        sa.Column(
            "employee",
            sa.String(),
            sa.ForeignKey("employees.id", name="fk_captions_employee", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column(
            "suggestion",
            sa.String(16),
            sa.ForeignKey("suggestions.id", name="fk_captions_suggestion"),
            primary_key=True,
        ),
        *more,
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(3), nullable=False),
        sa.Column("drafter", sa.String(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
    )
