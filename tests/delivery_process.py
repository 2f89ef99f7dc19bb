"""Sending as processes, to be killed: `python -m tests.delivery_process DATABASE`, by what the environment sets up.

For every line on standard input, the seconds by which its clock is ahead, one more process begins to send what waits,
and its number is said; "wait NUMBER" says how it ended. Processes are forked from one that has imported everything: a
hundred of them are there as soon as one.
"""

import os
import sys
from datetime import timedelta

import alembic.command  # noqa: F401 - opening a database needs it
import structlog

import curation.deliver.mail.channel
import curation.deliver.slack.channel  # noqa: F401 - setting a channel up needs it
from curation.deliver.environment import channels_of
from curation.deliver.sending import Delivering, Sent, send
from curation.store.database import open_database
from curation.store.deliveries import waiting_batches
from tests.curation.deliver.post_room import BOOK, CONFIG, MONDAY

SMALL = 4  # deliveries a batch: those that a killed process had claimed are sent at the end only


def work(place: str, ahead: timedelta) -> None:
    """Send until nothing waits that is not another's."""
    database = open_database(place)
    sending = Delivering(database, CONFIG, BOOK, channels_of(os.environ), lambda: MONDAY + ahead)
    busy = True
    while busy:
        with database.reading() as connection:
            batches = waiting_batches(connection, sending.clock(), SMALL)
        results = [send(sending, batch) for batch in batches]
        busy = any(result != Sent() for result in results)
    os._exit(0)


def main(place: str) -> None:
    # What goes wrong is told beside the numbers, which somebody reads.
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    for line in sys.stdin:
        if line.startswith("wait "):
            say(os.waitstatus_to_exitcode(os.waitpid(int(line[5:]), 0)[1]))
        elif child := os.fork():
            say(child)
        else:
            work(place, timedelta(seconds=float(line)))


def say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
