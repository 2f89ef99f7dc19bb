"""The part of a page about deliveries in trouble: which channel, what to do, and people only in counts of five or more.

The counts are those of the week before, counted once: a number that followed what happens would tell of one person.
"""

from curation.deliver.summary.deliveries import deliveries_told
from curation.deliver.summary.facts import refusals_of
from curation.deliver.summary.lines import Part
from curation.deliver.summary.summary import ChannelTrouble
from curation.deliver.summary.window import week_before
from curation.speech import Speech
from curation.store.channel_health import channels_in_trouble
from curation.store.refusal_weeks import settle_refusals
from curation.store.summaries import untold_channels
from service.web.rendering import Web


def deliveries_in_trouble(web: Web, speech: Speech) -> Part | None:
    """What the team is told of deliveries now; None where nothing is the matter."""
    now, zone = web.clock(), web.zone
    with web.database.writing() as connection:
        settle_refusals(connection, now, zone)
        troubles = [ChannelTrouble(*found) for found in channels_in_trouble(connection, now).items()]
        refusals, untold = refusals_of(connection, week_before(now, zone)), untold_channels(connection)
    part = deliveries_told(troubles, refusals, untold, speech, zone)
    return part if part.lines else None
