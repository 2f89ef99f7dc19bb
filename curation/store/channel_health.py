"""Channels that take nothing from anybody, as the deliveries of the last days say. Whom they were for is not told.

A channel that its service refuses says so of itself (`deliveries.OF_THE_CHANNEL`) for as long as its digests wait. Once
they are given up it is in trouble where five people or more got nothing by it, and nobody got anything since.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import ColumnElement, Connection, distinct, func, select

from curation.own_wishes import CHANNELS, Channel
from curation.reach import SMALLEST_GROUP
from curation.store import schema
from curation.store.deliveries import OF_THE_CHANNEL

LOOKED_BACK = timedelta(days=8)
"""A weekly digest that failed is seen until the next one is tried."""
_TABLE, _DIGESTS = schema.deliveries, schema.digests


def channels_in_trouble(connection: Connection, now: datetime) -> Mapping[Channel, datetime]:
    """Channel -> since when nothing has gone by it."""
    lately = _DIGESTS.c.made_at >= now - LOOKED_BACK
    refused, given_up = _refused(connection), _given_up(connection, lately)
    sent = _last_sent(connection, lately) if given_up else {}  # there are many of them
    silent = {name: at for name, at in given_up.items() if name not in sent or sent[name] < at}
    both = refused.keys() | silent.keys()
    return {name: min(found[name] for found in (refused, silent) if name in found) for name in CHANNELS if name in both}


def _refused(connection: Connection) -> Mapping[Channel, datetime]:
    """Of the channels that wait because of themselves, when the first digest that waits was made."""
    query = (
        select(_TABLE.c.channel, func.min(_DIGESTS.c.made_at))
        .join(_DIGESTS, _DIGESTS.c.id == _TABLE.c.digest)
        .where(_TABLE.c.state == "waiting", _TABLE.c.error.startswith(OF_THE_CHANNEL, autoescape=True))
        .group_by(_TABLE.c.channel)
    )
    return {cast(Channel, channel): at for channel, at in connection.execute(query)}


def _given_up(connection: Connection, lately: ColumnElement[bool]) -> Mapping[Channel, datetime]:
    """Of the channels by which enough people's digests failed lately, when the first of those was made."""
    query = (
        select(_TABLE.c.channel, func.min(_DIGESTS.c.made_at))
        .join(_DIGESTS, _DIGESTS.c.id == _TABLE.c.digest)
        .where(_TABLE.c.state == "failed", lately)
        .group_by(_TABLE.c.channel)
        .having(func.count(distinct(_TABLE.c.employee)) >= SMALLEST_GROUP)
    )
    return {cast(Channel, channel): at for channel, at in connection.execute(query)}


def _last_sent(connection: Connection, lately: ColumnElement[bool]) -> Mapping[Channel, datetime]:
    query = (
        select(_TABLE.c.channel, func.max(_TABLE.c.sent_at))
        .join(_DIGESTS, _DIGESTS.c.id == _TABLE.c.digest)
        .where(_TABLE.c.state == "sent", lately)
        .group_by(_TABLE.c.channel)
    )
    return {cast(Channel, channel): at for channel, at in connection.execute(query)}
