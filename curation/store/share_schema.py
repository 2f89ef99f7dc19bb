"""The tables of sharing: short links, the log of what people did with them, clicks by day, and teams by week.

Three numbers are kept apart: intents and self-reports are lines of the log, clicks are counted here. A click is a code,
a day and a count: no hour, no address, no program, and so nobody who clicked. `share_weeks` knows no person and stays
when one is erased: it is written once, when a week is over, of groups large enough (see `curation.sharing.counting`).
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from curation.store.columns import Utc, metadata

short_links = Table(
    "short_links",
    metadata,
    Column("code", String(16), primary_key=True),
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), nullable=False),
    Column("suggestion", String(16), ForeignKey("suggestions.id"), nullable=False),
    Column("network", String(16), nullable=False),
    Column("family", String(40), nullable=False),
    Column("created_at", Utc, nullable=False),
    Index("ix_short_links_employee", "employee"),
)

# Lines are added and never changed; `kind` is intent, reported or withdrawn (a report taken back). They go with the
# person and with their age. The exact text and the policy it was checked by stand in `shared_texts`, by code.
share_log = Table(
    "share_log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), nullable=False),
    Column("code", String(16), nullable=False),
    Column("suggestion", String(16), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("network", String(16), nullable=False),
    Column("at", Utc, nullable=False),
    Index("ix_share_log_employee", "employee"),
    Index("ix_share_log_at", "at"),
)

# `day` is a date as 2026-11-21. `employee` is whose link it is, so that export and erase find it; never who clicked.
clicks = Table(
    "clicks",
    metadata,
    Column("code", String(16), ForeignKey("short_links.code", ondelete="CASCADE"), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), nullable=False),
    Column("count", Integer, nullable=False),
    Index("ix_clicks_employee", "employee"),
    Index("ix_clicks_day", "day"),
)

share_weeks = Table(
    "share_weeks",
    metadata,
    Column("week", String(8), primary_key=True),
    Column("team", Text, primary_key=True),
    Column("people", Integer, nullable=False),
    Column("intents", Integer, nullable=False),
    Column("reported", Integer, nullable=False),
    Column("clicks", Integer, nullable=False),
)
