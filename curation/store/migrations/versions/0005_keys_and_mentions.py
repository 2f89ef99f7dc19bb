"""Keys of the interface for machines, the mentions it stores, and the answers it has to give again."""

import sqlalchemy as sa
from alembic import op

from curation.store.schema import Utc

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "api_keys",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("per_minute", sa.Integer(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("last_day", sa.Date()),
        sa.Column("last_used", sa.Date()),
        sa.Column("revoked_at", Utc()),
    )
    op.create_index("ix_api_keys_hash", "api_keys", ["hash"], unique=True)
    _create_mentions()
    op.create_table(
        "answers_given",
        sa.Column("key", sa.String(), primary_key=True),
        sa.Column("request", sa.String(), primary_key=True),
        sa.Column("body_hash", sa.String(64), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("given_at", Utc(), nullable=False),
    )
    op.create_index("ix_answers_given_given_at", "answers_given", ["given_at"])


def downgrade() -> None:
    """Drop them, with the corrections people made."""
    for table in ("answers_given", "mentions", "api_keys"):
        op.drop_table(table)


def _create_mentions() -> None:
    op.create_table(
        "mentions",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("brand", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("language", sa.String(3), nullable=False),
        sa.Column("published", Utc(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("passage", sa.Text(), nullable=False),
        sa.Column("passage_start", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(8), nullable=False),
        sa.Column("negative", sa.Float(), nullable=False),
        sa.Column("neutral", sa.Float(), nullable=False),
        sa.Column("positive", sa.Float(), nullable=False),
        sa.Column("uncertain", sa.Boolean(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("scored_at", Utc(), nullable=False),
        sa.Column("corrected_label", sa.String(8)),
        sa.Column("corrected_by", sa.String()),
        sa.Column("corrected_at", Utc()),
    )
    op.create_index("ix_mentions_newest", "mentions", ["published", "id"])
    op.create_index("ix_mentions_brand_newest", "mentions", ["brand", "published", "id"])
    op.create_index("ix_mentions_document", "mentions", ["source", "document"])
