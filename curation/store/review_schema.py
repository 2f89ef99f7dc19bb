"""The tables of reviewing: under which terms a suggestion stands, what was decided about it, and teams to find it by.

`suggestion_log` is append-only: a move is undone by another line, never by taking one away.
"""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table, Text

from curation.store.columns import Utc, metadata

# What reviewers set for a suggestion; one without a row has none set.
suggestion_terms = Table(
    "suggestion_terms",
    metadata,
    Column("suggestion", String(16), ForeignKey("suggestions.id"), primary_key=True),
    Column("pinned", Boolean, nullable=False),
    Column("embargo", Utc),
    Column("expires", Utc),
    Column("teams", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("must_keep", JSON, nullable=False),
    Column("must_not", JSON, nullable=False),
)

# Lines from before there were terms say nothing of title, summary, terms and policy.
suggestion_log = Table(
    "suggestion_log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("suggestion", String(16), nullable=False, index=True),
    Column("at", Utc, nullable=False),
    Column("action", String(16), nullable=False),
    Column("before", String(10), nullable=False),
    Column("after", String(10), nullable=False),
    Column("actor", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("policy", String(16)),
    Column("title", Text),
    Column("summary_hash", String(64)),
    Column("url", Text),
    Column("terms", JSON),
    Column("undoes", Integer),
)

# The teams that each reach counts by name, to find suggestions by; the figures stand in `reaches`.
reach_teams = Table(
    "reach_teams",
    metadata,
    Column("suggestion", String(16), ForeignKey("suggestions.id"), primary_key=True),
    Column("team", String, primary_key=True, index=True),
)
