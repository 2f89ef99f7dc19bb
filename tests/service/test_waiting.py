"""Who is taken together: a crowd stays a crowd, and whoever comes alone waits for nobody."""

import asyncio
import threading
from collections.abc import Iterator

import pytest

from models.sentiment.interface import Passage
from service.waiting import Job, WaitingRoom

FOREVER = 60.0


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


def job(loop: asyncio.AbstractEventLoop) -> Job:
    return Job([Passage("good")], [4], 1, "request", 0.0, loop.create_future())


def test_after_a_crowd_the_next_batch_waits_for_as_many(loop: asyncio.AbstractEventLoop) -> None:
    room = WaitingRoom(64, 10_000, gather=FOREVER)
    for _ in range(3):
        room.put(job(loop))
    batches = room.batches()
    assert len(next(batches)) == 3
    room.put(job(loop))
    others = threading.Timer(0.05, lambda: [room.put(job(loop)) for _ in range(2)])
    others.start()
    assert len(next(batches)) == 3
    others.join()


def test_whoever_comes_alone_waits_for_nobody(loop: asyncio.AbstractEventLoop) -> None:
    batches = (room := WaitingRoom(64, 10_000, gather=FOREVER)).batches()
    for _ in range(3):
        room.put(job(loop))
        assert len(next(batches)) == 1


def test_a_crowd_that_does_not_come_back_is_waited_for_a_moment_only(loop: asyncio.AbstractEventLoop) -> None:
    room = WaitingRoom(64, 10_000)
    for _ in range(3):
        room.put(job(loop))
    batches = room.batches()
    next(batches)
    room.put(job(loop))
    assert len(next(batches)) == 1


def test_a_room_that_closes_ends_the_waiting(loop: asyncio.AbstractEventLoop) -> None:
    room = WaitingRoom(64, 10_000, gather=FOREVER)
    for _ in range(2):
        room.put(job(loop))
    batches = room.batches()
    next(batches)
    room.put(job(loop))
    threading.Timer(0.05, room.close).start()
    assert list(batches) == []
