"""Terms of suggestions, what exactly was decided, and the teams to find suggestions by."""

import sqlalchemy as sa
from alembic import op

from curation.store.schema import Utc

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ADDED = ("policy", "title", "summary_hash", "url", "terms", "undoes")


def upgrade() -> None:
    """Create the tables and widen the log; the next run fills the teams."""
    op.create_table(
        "suggestion_terms",
        _suggestion("suggestion_terms"),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("embargo", Utc()),
        sa.Column("expires", Utc()),
        sa.Column("teams", sa.JSON(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("must_keep", sa.JSON(), nullable=False),
        sa.Column("must_not", sa.JSON(), nullable=False),
    )
    op.create_table(
        "reach_teams",
        _suggestion("reach_teams"),
        sa.Column("team", sa.String(), primary_key=True),
    )
    op.create_index("ix_reach_teams_team", "reach_teams", ["team"])
    op.create_index("ix_captions_suggestion", "captions", ["suggestion"])
    op.create_index("ix_items_listing", "items", ["id", "language", "feed", "published", "first_seen", "story"])
    with op.batch_alter_table("suggestion_log") as log:
        log.alter_column("action", existing_type=sa.String(10), type_=sa.String(16), existing_nullable=False)
        log.add_column(sa.Column("policy", sa.String(16)))
        log.add_column(sa.Column("title", sa.Text()))
        log.add_column(sa.Column("summary_hash", sa.String(64)))
        log.add_column(sa.Column("url", sa.Text()))
        log.add_column(sa.Column("terms", sa.JSON()))
        log.add_column(sa.Column("undoes", sa.Integer()))


def downgrade() -> None:
    """Drop them; lines of the log stay, and actions that an older program does not know with them."""
    with op.batch_alter_table("suggestion_log") as log:
        for name in ADDED:
            log.drop_column(name)
    op.drop_index("ix_items_listing", "items")
    op.drop_index("ix_captions_suggestion", "captions")
    op.drop_table("reach_teams")
    op.drop_table("suggestion_terms")


def _suggestion(table: str) -> sa.Column[str]:
    key = sa.ForeignKey("suggestions.id", name=f"fk_{table}_suggestion")
    return sa.Column("suggestion", sa.String(16), key, primary_key=True)
