"""Short links are not retired: what they lead to says whether it stands."""

import sqlalchemy as sa
from alembic import op

from curation.store.columns import Utc

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drop the column that nothing wrote."""
    op.drop_column("short_links", "retired_at")


def downgrade() -> None:
    """Add it."""
    op.add_column("short_links", sa.Column("retired_at", Utc()))
