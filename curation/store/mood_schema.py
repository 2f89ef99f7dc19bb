"""The tables of moods: how each item speaks by itself, and the brands of which suggestions wait for a decision."""

from sqlalchemy import Boolean, Column, Float, ForeignKey, String, Table, Text

from curation.store.columns import Utc, metadata

# `question` tells whether it would be answered the same today: a digest of text, model and brands.
item_moods = Table(
    "item_moods",
    metadata,
    Column("item", String(16), ForeignKey("items.id"), primary_key=True),
    Column("question", String(64), nullable=False),
    Column("negative", Float, nullable=False),
    Column("neutral", Float, nullable=False),
    Column("positive", Float, nullable=False),
    Column("uncertain", Boolean, nullable=False),
    Column("model", String, nullable=False),
    Column("revision", String, nullable=False),
    Column("judged_at", Utc, nullable=False),
)

# One row a pause; nobody has decided where nobody is named.
brand_pauses = Table(
    "brand_pauses",
    metadata,
    Column("brand", String, primary_key=True),
    Column("since", Utc, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("decided_by", String),
    Column("decided_at", Utc),
)
