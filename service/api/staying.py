"""Judgements for a client that may leave while it waits for them."""

import asyncio

from models.sentiment.apart import Scored
from service.api.errors import ClientGone
from service.api.exchange import Exchange
from service.inference import Worker
from service.waiting import Job


async def scored_for(exchange: Exchange, worker: Worker, job: Job) -> list[Scored]:
    """What the model says, unless the client leaves before. Only after the whole body has been read.

    Raises:
        ClientGone: it left, and the job was dropped.
        NotReady: nobody answers any longer.
    """
    if job.answer.done():
        return await job.answer
    watch = asyncio.create_task(_leave_with(exchange, job))
    try:
        return await job.answer
    finally:
        watch.cancel()
        worker.drop(job)


async def _leave_with(exchange: Exchange, job: Job) -> None:
    await exchange.gone()
    job.fail(ClientGone())
