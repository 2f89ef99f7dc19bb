"""The tables of what people decide on their own page. All of it goes with the person; nothing says who saw what."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from curation.store.columns import Utc, metadata


def _employee() -> Column[str]:
    return Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), primary_key=True)


def _suggestion() -> Column[str]:
    return Column("suggestion", String(16), ForeignKey("suggestions.id"), primary_key=True)


# What a person says of themselves stands over what is imported about them; NULL where they said nothing.
own_settings = Table(
    "own_settings",
    metadata,
    _employee(),
    Column("opted_in", Boolean),
    Column("interests", JSON(none_as_null=True)),
    Column("languages", JSON(none_as_null=True)),
    Column("country", String(2)),
    Column("networks", JSON(none_as_null=True)),
    Column("voice", JSON(none_as_null=True)),
    Column("cadence", String(6), nullable=False),
    Column("hour", Integer, nullable=False),
    Column("paused_until", Utc),
    Column("mastodon", Text, nullable=False),
    Column("time_zone", String(64)),
    Column("channels", JSON(none_as_null=True)),
)

own_captions = Table(
    "own_captions",
    metadata,
    _employee(),
    _suggestion(),
    Column("network", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Utc, nullable=False),
)

saved_picks = Table("saved_picks", metadata, _employee(), _suggestion(), Column("at", Utc, nullable=False))

refused_picks = Table(
    "refused_picks",
    metadata,
    _employee(),
    _suggestion(),
    Column("reason", String(10), nullable=False),
    Column("words", Text, nullable=False),
    Column("at", Utc, nullable=False),
)

# Added to and never changed: the exact text a person took to a network, by which policy, and what was found in it.
# `code` is that of the short link in it, where `share_log` tells what became of it.
shared_texts = Table(
    "shared_texts",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), nullable=False),
    Column("suggestion", String(16), ForeignKey("suggestions.id"), nullable=False),
    Column("network", String(16), nullable=False),
    Column("code", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("findings", JSON, nullable=False),
    Column("policy", String(16), nullable=False),
    Column("at", Utc, nullable=False),
    Index("ix_shared_texts_employee", "employee"),
    Index("ix_shared_texts_code", "code"),
)

# What a person answered to "did you post it?", so that nobody asks again; the report itself is in the log of shares.
answered_shares = Table(
    "answered_shares",
    metadata,
    _employee(),
    _suggestion(),
    Column("network", String(16), primary_key=True),
    Column("posted", Boolean, nullable=False),
    Column("at", Utc, nullable=False),
)

own_proposals = Table(
    "own_proposals",
    metadata,
    _employee(),
    _suggestion(),
    Column("why", Text, nullable=False),
    Column("named", Boolean, nullable=False),
    Column("at", Utc, nullable=False),
    Index("ix_own_proposals_suggestion", "suggestion"),
)
