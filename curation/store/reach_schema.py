"""The tables of reaches: whom each open suggestion fits, in figures of groups, and why, as the last run left it."""

from sqlalchemy import JSON, Column, ForeignKey, Integer, String, Table

from curation.store.columns import metadata

# Figures alone, with nothing in them of a single person.
reaches = Table(
    "reaches",
    metadata,
    Column("suggestion", String(16), ForeignKey("suggestions.id"), primary_key=True),
    Column("people", Integer, nullable=False),
    Column("teams", JSON, nullable=False),
    Column("others", Integer, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("averages", JSON, nullable=False),
    Column("offered", Integer, nullable=False),
    Column("more", Integer, nullable=False),
    Column("instead", JSON, nullable=False),
)

# Whose matches hold the phrases that met most often: a person's own words stay where they go when the person does.
reach_examples = Table(
    "reach_examples",
    metadata,
    Column("suggestion", String(16), ForeignKey("suggestions.id"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("employee", String, ForeignKey("employees.id", ondelete="CASCADE"), nullable=False),
)
