"""The first tables: feeds and items, vectors, people, suggestions with their log and audience, picks and captions."""

import sqlalchemy as sa
from alembic import op

from curation.store.schema import Utc

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table, those referred to first."""
    _feeds_and_items()
    _people()
    _suggestions()
    _picks()


def downgrade() -> None:
    """Drop every table, those that refer first."""
    for table in (
        "captions",
        "picks",
        "matches",
        "suggestion_log",
        "suggestions",
        "employees",
        "vectors",
        "items",
        "feeds",
    ):
        op.drop_table(table)


def _feeds_and_items() -> None:
    op.create_table(
        "feeds",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("checked_at", Utc(), nullable=False),
        sa.Column("error", sa.Text()),
        sa.Column("consecutive_failures", sa.Integer(), nullable=False),
    )
    op.create_table(
        "items",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("feed", sa.String(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("canonical_url", sa.Text()),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(3), nullable=False),
        sa.Column("published", Utc()),
        sa.Column("first_seen", Utc(), nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("story", sa.String(16)),
    )
    op.create_index("ix_items_canonical_url", "items", ["canonical_url"])
    op.create_index("ix_items_feed", "items", ["feed"])
    op.create_index("ix_items_story", "items", ["story"])
    op.create_table(
        "vectors",
        sa.Column("encoder", sa.String(), primary_key=True),
        sa.Column("side", sa.String(4), primary_key=True),
        sa.Column("text_hash", sa.String(64), primary_key=True),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
    )


def _people() -> None:
    op.create_table(
        "employees",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("interests", sa.JSON(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("networks", sa.JSON(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("voice", sa.JSON(), nullable=False),
        sa.Column("opted_in", sa.Boolean(), nullable=False),
    )


def _suggestions() -> None:
    op.create_table(
        "suggestions",
        sa.Column("id", sa.String(16), sa.ForeignKey("items.id", name="fk_suggestions_id"), primary_key=True),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("proposed_at", Utc(), nullable=False),
        sa.Column("content", sa.Float(), nullable=False),
        sa.Column("content_parts", sa.JSON(), nullable=False),
        sa.Column("engagement", sa.Float(), nullable=False),
    )
    op.create_index("ix_suggestions_state", "suggestions", ["state"])
    op.create_table(
        "suggestion_log",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("suggestion", sa.String(16), nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.Column("action", sa.String(10), nullable=False),
        sa.Column("before", sa.String(10), nullable=False),
        sa.Column("after", sa.String(10), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
    )
    op.create_index("ix_suggestion_log_suggestion", "suggestion_log", ["suggestion"])
    op.create_table(
        "matches",
        sa.Column(
            "suggestion", sa.String(16), sa.ForeignKey("suggestions.id", name="fk_matches_suggestion"), primary_key=True
        ),
        sa.Column(
            "employee",
            sa.String(),
            sa.ForeignKey("employees.id", name="fk_matches_employee", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("relevance", sa.Float(), nullable=False),
        sa.Column("relevance_parts", sa.JSON(), nullable=False),
        sa.Column("engagement", sa.Float(), nullable=False),
        sa.Column("engagement_parts", sa.JSON(), nullable=False),
        sa.Column("role_phrase", sa.Text(), nullable=False),
        sa.Column("item_sentence", sa.Text(), nullable=False),
    )


def _picks() -> None:
    op.create_table(
        "picks",
        sa.Column(
            "employee",
            sa.String(),
            sa.ForeignKey("employees.id", name="fk_picks_employee", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column(
            "suggestion", sa.String(16), sa.ForeignKey("suggestions.id", name="fk_picks_suggestion"), primary_key=True
        ),
        sa.Column("week", sa.String(8), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("relevance", sa.Float(), nullable=False),
        sa.Column("relevance_parts", sa.JSON(), nullable=False),
        sa.Column("engagement", sa.Float(), nullable=False),
        sa.Column("engagement_parts", sa.JSON(), nullable=False),
        sa.Column("role_phrase", sa.Text(), nullable=False),
        sa.Column("item_sentence", sa.Text(), nullable=False),
    )
    op.create_index("ix_picks_week", "picks", ["week"])
    op.create_table(
        "captions",
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
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(3), nullable=False),
        sa.Column("drafter", sa.String(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
    )
