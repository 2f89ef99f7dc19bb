"""The tables of what is delivered: digests and what became of them by each channel, addresses, the team's summaries.

A digest is a person's and goes with them. None of it says what became of a message once it was there: nothing tells
who opened what.
"""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from curation.store.columns import Utc, metadata


def _employee(*, primary_key: bool = False) -> Column[str]:
    return Column(
        "employee", String, ForeignKey("employees.id", ondelete="CASCADE"), primary_key=primary_key, nullable=False
    )


# What one person hears in one week or on one day, decided once: `period` is 2026-W47 or 2026-11-23.
digests = Table(
    "digests",
    metadata,
    Column("id", String(16), primary_key=True),
    _employee(),
    Column("period", String(10), nullable=False),
    Column("suggestions", JSON, nullable=False),
    Column("first", Boolean, nullable=False),
    Column("made_at", Utc, nullable=False),
    UniqueConstraint("employee", "period", name="uq_digests_employee_period"),
    Index("ix_digests_made_at", "made_at"),
)

# A digest by one channel. `until` is how long whoever is sending it is waited for; `receipt` is what the channel calls
# the message; `next_try` is when it may be tried (again).
deliveries = Table(
    "deliveries",
    metadata,
    Column("digest", String(16), ForeignKey("digests.id", ondelete="CASCADE"), primary_key=True),
    Column("channel", String(8), primary_key=True),
    _employee(),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try", Utc, nullable=False),
    Column("until", Utc),
    Column("sent_at", Utc),
    Column("receipt", Text),
    Column("error", Text),
    Index("ix_deliveries_state_next_try", "state", "next_try"),
    Index("ix_deliveries_employee", "employee"),
    Index("ix_deliveries_receipt", "receipt"),
)

# How a channel does for a person. `address` is what they gave or what was found for them; "" where none is needed.
own_channels = Table(
    "own_channels",
    metadata,
    _employee(primary_key=True),
    Column("channel", String(8), primary_key=True),
    Column("address", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("paused_at", Utc),
    Column("why", Text),
)

# Codes in addresses that open something for whoever has them, until a new one is made.
own_addresses = Table(
    "own_addresses",
    metadata,
    _employee(primary_key=True),
    Column("purpose", String(5), primary_key=True),
    Column("code", String(24), nullable=False, unique=True),
    Column("made_at", Utc, nullable=False),
)

# What this installation signs its addresses with, where the environment names nothing.
house_secrets = Table(
    "house_secrets",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("value", String(64), nullable=False),
)

# The comms team's summaries; `recipient` is account:ID, slack or teams.
summaries = Table(
    "summaries",
    metadata,
    Column("recipient", String(80), primary_key=True),
    Column("period", String(10), primary_key=True),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try", Utc, nullable=False),
    Column("until", Utc),
    Column("sent_at", Utc),
    Column("error", Text),
)
