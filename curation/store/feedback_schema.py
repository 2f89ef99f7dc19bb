"""The table of feedback: what people did with their picks, in numbers and ids; erased with the person, or by age."""

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table, Text

from curation.store.columns import Utc, metadata

# `choices` are the picks of that week by item, each with what its parts add to the logit of engagement.
feedback = Table(
    "feedback",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), nullable=False),
    Column("item", String(16), ForeignKey("suggestions.id"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("at", Utc, nullable=False),
    Column("cohort", Text, nullable=False),
    Column("choices", JSON, nullable=False),
    Index("ix_feedback_employee", "employee"),
    Index("ix_feedback_at", "at"),
)
