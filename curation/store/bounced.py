"""Messages that came back: they were taken, and did not arrive."""

from datetime import datetime

from sqlalchemy import Connection, update

from curation.own_wishes import Channel
from curation.store import schema
from curation.store.own_channels import note_refused

_TABLE = schema.deliveries


def note_came_back(connection: Connection, channel: Channel, receipt: str, why: str, now: datetime) -> bool:
    """End a delivery that came back, and pause the channel for its person.

    Args:
        receipt: what the channel calls the message.
        why: told to the person.

    Returns:
        False where nothing was sent under that name, or it is known already: whoever reads a notice twice does not
        pause again what its person has opened since.
    """
    sent = (_TABLE.c.channel == channel, _TABLE.c.receipt == receipt, _TABLE.c.state == "sent")
    ended = update(_TABLE).where(*sent).values(state="failed", error=why).returning(_TABLE.c.employee)
    employee = connection.execute(ended).scalar_one_or_none()
    if employee is None:
        return False
    note_refused(connection, employee, channel, why, now)
    return True
