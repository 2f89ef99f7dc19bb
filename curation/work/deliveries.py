"""The steps of a delivery: what is due is decided, then sent in parts, then the team is told."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import cast

from curation.deliver.composing import compose_due
from curation.deliver.sending import send
from curation.deliver.summary.sending import send_summaries
from curation.own_wishes import Channel
from curation.store.deliveries import waiting_batches
from curation.work.rounds import Told
from curation.work.sharing_out import MESSAGES
from curation.work.workplace import Workplace

Named = Sequence[Sequence[str]]
"""Digests with their channels, as JSON keeps them."""


def compose(place: Workplace) -> int:
    """Decide the digests that are due; how many there are."""
    config = place.load_config()
    with place.ways.people(config, place.database) as delivering:
        return compose_due(place.database, config, delivering.channels.keys(), delivering.clock())


def waiting(place: Workplace) -> list[list[list[str]]]:
    """What waits to be sent now by the ways that are set up, in parts."""
    config = place.load_config()
    with place.ways.people(config, place.database) as delivering, place.database.reading() as connection:
        batches = waiting_batches(connection, delivering.clock(), MESSAGES)
        return [[list(one) for one in batch] for batch in batches if batch[0][1] in delivering.channels]


def send_part(place: Workplace, part: Named) -> Told:
    """Send a part; each outcome is in the store before the next is tried."""
    config = place.load_config()
    with place.ways.people(config, place.database) as delivering:
        return asdict(send(delivering, [(digest, cast(Channel, channel)) for digest, channel in part]))


def tell_team(place: Workplace) -> Told:
    """Send the comms team's summaries that are due."""
    config = place.load_config()
    return asdict(send_summaries(place.database, config, place.ways.team(config), place.clock()))
