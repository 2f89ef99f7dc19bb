"""The table of what the team is told of channels. It knows no person and stays when one is erased, as `share_weeks`."""

from sqlalchemy import Column, Integer, String, Table

from curation.store.columns import metadata

# For how many people, five or more, a channel was paused in a week, counted once when the week was over.
refusal_weeks = Table(
    "refusal_weeks",
    metadata,
    Column("week", String(8), primary_key=True),
    Column("channel", String(8), primary_key=True),
    Column("people", Integer, nullable=False),
)
