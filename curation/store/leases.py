"""Which worker reads which feed, so that two never ask for one at once, on one machine or on many.

A lease counts until its time is up, and its worker renews it meanwhile. One whose process is gone from this same
machine counts no longer, so that a killed run holds nobody up; elsewhere its end has to be waited for. Times are real
ones, never those a run is dated with. A backup copies leases as they are: they end by themselves.
"""

import os
import socket
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex

import psutil
from sqlalchemy import Connection, bindparam, delete, select, update

from curation.store import schema
from curation.store.upsert import upsert

LEASE = timedelta(minutes=2)
WRONG_CLOCK = timedelta(hours=1)  # no lease ends so much later: one that says so was written by a clock since set back
SAME_START = 2.0  # seconds; the kernel gives the time of boot in whole ones


def this_worker() -> str:
    """A name for one worker of this process: HOST/PID/START/TOKEN, another one at each call.

    Two runs within one process keep apart like any two workers, so a run takes one name and keeps it.
    """
    return f"{_host()}/{os.getpid()}/{_started(psutil.Process())}/{token_hex(4)}"


def claim(connection: Connection, names: Sequence[str], owner: str, moment: datetime) -> tuple[str, ...]:
    """Take the leases on feeds that nobody else reads, until `moment` + LEASE; the names taken, in the order given.

    Needs `Database.writing`, whose single writer keeps two claims from seeing the same free feed.
    """
    taken = _taken(connection, owner, moment)
    free = tuple(name for name in dict.fromkeys(names) if name not in taken)
    upsert(connection, schema.leases, [{"feed": name, "owner": owner, "until": moment + LEASE} for name in free])
    return free


def renew(connection: Connection, owner: str, moment: datetime) -> tuple[str, ...]:
    """Hold every lease of a worker until `moment` + LEASE; the feeds it still holds, by name.

    One that is missing ran out and was taken by another worker.
    """
    leases = schema.leases
    longer = update(leases).where(leases.c.owner == owner).values(until=moment + LEASE).returning(leases.c.feed)
    return tuple(sorted(connection.execute(longer).scalars()))


def held(connection: Connection, names: Sequence[str], owner: str) -> set[str]:
    """Those of the feeds whose leases are still a worker's own."""
    leases = schema.leases
    own = select(leases.c.feed).where(leases.c.owner == owner, leases.c.feed.in_(names))
    return set(connection.execute(own).scalars())


def release(connection: Connection, names: Sequence[str], owner: str) -> None:
    """Give up a worker's leases on feeds; those that another has taken meanwhile stay."""
    leases = schema.leases
    own = delete(leases).where(leases.c.owner == owner, leases.c.feed == bindparam("name"))
    if names:
        connection.execute(own, [{"name": name} for name in names])


def _taken(connection: Connection, owner: str, moment: datetime) -> set[str]:
    """The feeds that other workers hold."""
    leases = schema.leases
    counts = (leases.c.until > moment) & (leases.c.until <= moment + WRONG_CLOCK) & (leases.c.owner != owner)
    rows = connection.execute(select(leases.c.feed, leases.c.owner).where(counts)).all()
    gone = {holder for holder in {row.owner for row in rows} if _is_gone(holder)}
    return {row.feed for row in rows if row.owner not in gone}


def _is_gone(owner: str) -> bool:
    """Whether a worker ran on this machine and its process has ended. False wherever that cannot be known."""
    if not owner.startswith(f"{_host()}/"):
        return False
    _, pid, start, _ = owner.rsplit("/", 3)
    try:
        process = psutil.Process(int(pid))
        ended = process.status() in (psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD)
        return ended or abs(_started(process) - float(start)) > SAME_START
    except psutil.Error:
        return not psutil.pid_exists(int(pid))  # it may be another user's, hidden from us


def _started(process: psutil.Process) -> float:
    """Seconds from boot to the start of a process: unlike its time of day, the same after the clock was set."""
    return round(process.create_time() - psutil.boot_time(), 2)


def _host() -> str:
    """This machine since it was started; within a container, that container, as process numbers are its own."""
    name = socket.gethostname()
    with suppress(OSError):  # Linux only
        boot, processes = Path("/proc/sys/kernel/random/boot_id").read_text(), Path("/proc/self/ns/pid").readlink()
        return f"{name} {boot.strip()} {processes}"
    return name
