"""What people decide on their own page: settings, captions, what is saved, refused, shared and proposed."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

CREATED = (
    "own_settings",
    "own_captions",
    "saved_picks",
    "refused_picks",
    "shared_texts",
    "answered_shares",
    "own_proposals",
)


def upgrade() -> None:
    """Create the tables."""
    _settings()
    _captions()
    op.create_table("saved_picks", *_whose("saved_picks"), _moment("at"))
    op.create_table(
        "refused_picks",
        *_whose("refused_picks"),
        sa.Column("reason", sa.String(10), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        _moment("at"),
    )
    _shared()
    _answers()
    op.create_table(
        "own_proposals",
        *_whose("own_proposals"),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        _moment("at"),
    )
    op.create_index("ix_own_proposals_suggestion", "own_proposals", ["suggestion"])


def downgrade() -> None:
    """Drop them, with all that people said on their page."""
    for name in reversed(CREATED):
        op.drop_table(name)


def _settings() -> None:
    op.create_table(
        "own_settings",
        _employee("own_settings"),
        sa.Column("opted_in", sa.Boolean()),
        *(sa.Column(name, sa.JSON()) for name in ("interests", "languages", "networks", "voice")),
        sa.Column("country", sa.String(2)),
        sa.Column("cadence", sa.String(6), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("paused_until", sa.DateTime(timezone=True)),
        sa.Column("mastodon", sa.Text(), nullable=False),
    )


def _captions() -> None:
    op.create_table(
        "own_captions",
        *_whose("own_captions"),
        sa.Column("network", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _moment("at"),
    )


def _shared() -> None:
    op.create_table(
        "shared_texts",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=True),
        *_whose("shared_texts", primary_key=False),
        sa.Column("network", sa.String(16), nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("policy", sa.String(16), nullable=False),
        _moment("at"),
    )
    for column in ("employee", "code"):
        op.create_index(f"ix_shared_texts_{column}", "shared_texts", [column])


def _answers() -> None:
    op.create_table(
        "answered_shares",
        *_whose("answered_shares"),
        sa.Column("network", sa.String(16), primary_key=True),
        sa.Column("posted", sa.Boolean(), nullable=False),
        _moment("at"),
    )


def _whose(table: str, *, primary_key: bool = True) -> tuple["sa.Column[str]", "sa.Column[str]"]:
    foreign = sa.ForeignKey("suggestions.id", name=f"fk_{table}_suggestion")
    suggestion = sa.Column("suggestion", sa.String(16), foreign, primary_key=primary_key, nullable=False)
    return _employee(table, primary_key=primary_key), suggestion


def _employee(table: str, *, primary_key: bool = True) -> "sa.Column[str]":
    owner = sa.ForeignKey("employees.id", name=f"fk_{table}_employee", ondelete="CASCADE")
    return sa.Column("employee", sa.String(), owner, primary_key=primary_key, nullable=False)


def _moment(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)
