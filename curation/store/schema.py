"""The tables, in portable SQLAlchemy Core: times in UTC, lists and parts as JSON, vectors as float32 bytes.

Those of the interface for machines stand in `machine_schema.py`, of moods in `mood_schema.py`, of reaches in
`reach_schema.py`, of reviewing in `review_schema.py`, of feedback in `feedback_schema.py`; here are all by name.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from curation.store.access_schema import accounts as accounts
from curation.store.access_schema import attempts as attempts
from curation.store.access_schema import one_time_links as one_time_links
from curation.store.access_schema import page_languages as page_languages
from curation.store.access_schema import sessions as sessions
from curation.store.access_schema import subjects as subjects
from curation.store.columns import Utc as Utc
from curation.store.columns import metadata as metadata
from curation.store.deliver_schema import deliveries as deliveries
from curation.store.deliver_schema import digests as digests
from curation.store.deliver_schema import house_secrets as house_secrets
from curation.store.deliver_schema import own_addresses as own_addresses
from curation.store.deliver_schema import own_channels as own_channels
from curation.store.deliver_schema import summaries as summaries
from curation.store.feedback_schema import feedback as feedback
from curation.store.machine_schema import answers_given as answers_given
from curation.store.machine_schema import api_keys as api_keys
from curation.store.machine_schema import mentions as mentions
from curation.store.mood_schema import brand_pauses as brand_pauses
from curation.store.mood_schema import item_moods as item_moods
from curation.store.own_schema import answered_shares as answered_shares
from curation.store.own_schema import own_captions as own_captions
from curation.store.own_schema import own_proposals as own_proposals
from curation.store.own_schema import own_settings as own_settings
from curation.store.own_schema import refused_picks as refused_picks
from curation.store.own_schema import saved_picks as saved_picks
from curation.store.own_schema import shared_texts as shared_texts
from curation.store.reach_schema import reach_examples as reach_examples
from curation.store.reach_schema import reaches as reaches
from curation.store.review_schema import reach_teams as reach_teams
from curation.store.review_schema import suggestion_log as suggestion_log
from curation.store.review_schema import suggestion_terms as suggestion_terms
from curation.store.share_schema import clicks as clicks
from curation.store.share_schema import share_log as share_log
from curation.store.share_schema import share_weeks as share_weeks
from curation.store.share_schema import short_links as short_links
from curation.store.team_schema import refusal_weeks as refusal_weeks

feeds = Table(
    "feeds",
    metadata,
    Column("name", String, primary_key=True),
    Column("url", Text, nullable=False),
    Column("language", String(3)),
    Column("checked_at", Utc, nullable=False),
    Column("read_at", Utc),
    Column("next_check", Utc, nullable=False),
    Column("hold", String(7)),
    Column("error", Text),
    Column("consecutive_failures", Integer, nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body_hash", String(64)),
    Column("moved_to", Text),
    Column("moved_checks", Integer, nullable=False),
    Column("moved", Boolean, nullable=False),
)

# Which worker reads a feed, and how long its word counts.
leases = Table(
    "leases",
    metadata,
    Column("feed", String, primary_key=True),
    Column("owner", Text, nullable=False),
    Column("until", Utc, nullable=False),
)

# Items that were there before a feed was first read and stay out: the ids its archive would have had.
passed_over = Table(
    "passed_over",
    metadata,
    Column("feed", String, primary_key=True),
    Column("item", String(16), primary_key=True),
)

items = Table(
    "items",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("feed", String, nullable=False, index=True),
    Column("url", Text),
    Column("canonical_url", Text),
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(3), nullable=False),
    Column("published", Utc),
    Column("first_seen", Utc, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("story", String(16), index=True),
)

vectors = Table(
    "vectors",
    metadata,
    Column("encoder", String, primary_key=True),
    Column("side", String(4), primary_key=True),
    Column("text_hash", String(64), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)

employees = Table(
    "employees",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("interests", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("country", String(2), nullable=False),
    Column("networks", JSON, nullable=False),
    Column("team", Text, nullable=False),
    Column("voice", JSON, nullable=False),
    Column("opted_in", Boolean, nullable=False),
)

# What a person's own posts say of how they write: figures; the posts themselves only where the person wants it.
voices = Table(
    "voices",
    metadata,
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), primary_key=True),
    Column("learnt_at", Utc, nullable=False),
    Column("habits", JSON, nullable=False),
    Column("posts", JSON, nullable=False),
    Column("may_leave", Boolean, nullable=False),
)

suggestions = Table(
    "suggestions",
    metadata,
    Column("id", String(16), ForeignKey("items.id"), primary_key=True),
    Column("state", String(10), nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("proposed_at", Utc, nullable=False),
    Column("content", Float, nullable=False),
    Column("content_parts", JSON, nullable=False),
    Column("engagement", Float, nullable=False),
    Column("nearest", Float),
)


def _reason_columns() -> tuple[Column[Any], ...]:
    """Why an item fits a person; a pick keeps what held when it was offered."""
    return (
        Column("relevance", Float, nullable=False),
        Column("relevance_parts", JSON, nullable=False),
        Column("engagement", Float, nullable=False),
        Column("engagement_parts", JSON, nullable=False),
        Column("role_phrase", Text, nullable=False),
        Column("item_sentence", Text, nullable=False),
    )


matches = Table(
    "matches",
    metadata,
    Column("suggestion", String(16), ForeignKey("suggestions.id"), primary_key=True),
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), primary_key=True),
    *_reason_columns(),
)

picks = Table(
    "picks",
    metadata,
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), primary_key=True),
    Column("suggestion", String(16), ForeignKey("suggestions.id"), primary_key=True),
    Column("week", String(8), nullable=False, index=True),
    Column("rank", Integer, nullable=False),
    *_reason_columns(),
)

captions = Table(
    "captions",
    metadata,
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), primary_key=True),
    Column("suggestion", String(16), ForeignKey("suggestions.id"), primary_key=True),
    Column("variant", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("language", String(3), nullable=False),
    Column("drafter", String, nullable=False),
    Column("findings", JSON, nullable=False),
)

Index("ix_items_canonical_url", items.c.canonical_url)
# What the desk sorts and filters by, beside the texts and not behind them: SQLite reads a row from its beginning.
Index(
    "ix_items_listing", items.c.id, items.c.language, items.c.feed, items.c.published, items.c.first_seen, items.c.story
)
Index("ix_captions_suggestion", captions.c.suggestion)
