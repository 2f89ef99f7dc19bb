"""The tables of the interface for machines: keys, mentions with what was said of them, answers to give again."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Float,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from curation.store.columns import Utc, metadata

# Who may use the interface for machines. The key itself is kept by whoever was given it: here is its SHA-256.
api_keys = Table(
    "api_keys",
    metadata,
    Column("name", String, primary_key=True),
    Column("hash", String(64), nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("per_minute", Integer, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("last_day", Date),
    Column("last_used", Date),
    Column("revoked_at", Utc),
    Index("ix_api_keys_hash", "hash", unique=True),
)

# How brands are spoken of, one row a mention; `passage` is what the model read, text[passage_start:] of the document.
mentions = Table(
    "mentions",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("brand", String, nullable=False),
    Column("source", String, nullable=False),
    Column("document", String, nullable=False),
    Column("language", String(3), nullable=False),
    Column("published", Utc, nullable=False),
    Column("day", Date, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("surface", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("passage", Text, nullable=False),
    Column("passage_start", Integer, nullable=False),
    Column("label", String(8), nullable=False),
    Column("negative", Float, nullable=False),
    Column("neutral", Float, nullable=False),
    Column("positive", Float, nullable=False),
    Column("uncertain", Boolean, nullable=False),
    Column("model", String, nullable=False),
    Column("revision", String, nullable=False),
    Column("scored_at", Utc, nullable=False),
    Column("corrected_label", String(8)),
    Column("corrected_by", String),
    Column("corrected_at", Utc),
    Index("ix_mentions_newest", "published", "id"),
    Index("ix_mentions_brand_newest", "brand", "published", "id"),
    Index("ix_mentions_document", "source", "document"),
)

# What was answered under an idempotency key, to be answered again: a day or so, then it goes.
answers_given = Table(
    "answers_given",
    metadata,
    Column("key", String, primary_key=True),
    Column("request", String, primary_key=True),
    Column("body_hash", String(64), nullable=False),
    Column("answer", LargeBinary, nullable=False),
    Column("given_at", Utc, nullable=False, index=True),
)
