import asyncio
from collections.abc import Awaitable, Callable, Sequence

import pytest

from models.interface import ModelError
from models.sentiment.apart import Failed
from models.sentiment.interface import Passage, Sentiment, SentimentModel
from service.api.limits import Limits
from service.api.metrics import Metrics
from service.inference import NotReady, QueueFull, Worker
from service.waiting import Job
from tests.models.sentiment.fakes import LexiconModel
from tests.service.api.models import Gate, Poisoned

LIMITS = Limits(waiting_documents=4, waiting_characters=1_000, batch_passages=8, batch_characters=100)


def passages(*texts: str) -> list[Passage]:
    return [Passage(text, "en") for text in texts]


def running(model: SentimentModel, use: Callable[[Worker], Awaitable[None]], limits: Limits = LIMITS) -> Worker:
    """Start a worker, wait until it is ready, use it and close it."""

    async def run() -> Worker:
        worker = Worker(lambda: model, limits, Metrics())
        worker.start()
        await until(lambda: worker.trouble is None)
        await use(worker)
        worker.close()
        return worker

    return asyncio.run(run())


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not holds():
            await asyncio.sleep(0.005)


def labels(scored: Sequence[object]) -> list[str]:
    return [each.label if isinstance(each, Sentiment) else "failed" for each in scored]


def test_whatever_waits_is_judged_together_oldest_first() -> None:
    gate = Gate()

    async def use(worker: Worker) -> None:
        first = worker.submit(passages("one"), 1)
        await until(lambda: gate.asked == [["one"]])
        rest = [worker.submit(passages(text, text), 1) for text in ("two", "three")]
        gate.opened.set()
        for job in (first, *rest):
            await job.answer

    running(gate, use)
    assert gate.asked == [["one"], ["two", "two", "three", "three"]]


def test_a_batch_is_bounded_by_passages_and_by_characters_and_takes_one_of_any_size() -> None:
    gate = Gate()

    async def use(worker: Worker) -> None:
        first = worker.submit(passages("x"), 1)
        await until(lambda: bool(gate.asked))
        long = worker.submit(passages("a" * 500, "b" * 60, "c" * 60), 1)
        many = worker.submit(passages(*"defghijklm"), 1)
        gate.opened.set()
        for job in (first, long, many):
            await job.answer

    running(gate, use)
    assert [[text[0] for text in batch] for batch in gate.asked] == [
        ["x"],
        ["a"],
        ["b"],
        ["c", *"defghij"],
        [*"klm"],
    ]


def test_bulk_and_requests_share_a_batch_while_both_wait() -> None:
    gate = Gate()

    async def use(worker: Worker) -> None:
        first = worker.submit(passages("x"), 1)
        await until(lambda: bool(gate.asked))
        bulk = worker.submit(passages(*"bbbbbbbbbb"), 10, "bulk")
        request = worker.submit(passages(*"rrrrr"), 1)
        gate.opened.set()
        for job in (first, bulk, request):
            await job.answer

    running(gate, use)
    assert gate.asked == [["x"], [*"rrrrbbbb"], [*"rbbbb"], [*"bb"]]


def test_answers_belong_to_their_passages() -> None:
    async def use(worker: Worker) -> None:
        jobs = [worker.submit(passages(*(["good", "bad", "so"] * n)), 1, "bulk") for n in range(1, 20)]
        for n, job in enumerate(jobs, start=1):
            assert labels(await job.answer) == ["positive", "negative", "neutral"] * n

    running(LexiconModel(), use)


def test_a_full_queue_refuses_until_there_is_room_and_says_when() -> None:
    gate = Gate()

    async def use(worker: Worker) -> None:
        jobs = [worker.submit(passages("x"), 2), worker.submit(passages("y" * 900), 1)]
        with pytest.raises(QueueFull) as by_documents:
            worker.submit(passages("z"), 2)
        with pytest.raises(QueueFull) as by_characters:
            worker.submit(passages("z" * 100), 1)
        worker.submit(passages("z" * 10_000), 100, "bulk")
        worker.expect()
        jobs.append(worker.submit(passages("y"), 1))
        with pytest.raises(QueueFull):
            worker.expect()
        assert by_documents.value.retry_after >= 1
        assert by_characters.value.retry_after >= 1
        gate.opened.set()
        for job in jobs:
            await job.answer
        await until(lambda: worker.documents == worker.characters == 0)
        worker.expect()

    running(gate, use)


def test_whoever_finds_nobody_waiting_is_let_in_whatever_the_size() -> None:
    async def use(worker: Worker) -> None:
        assert len(await worker.submit(passages("a" * 5_000), 100).answer) == 1

    running(LexiconModel(), use)


def test_what_nobody_wants_any_longer_never_reaches_the_model() -> None:
    gate = Gate()

    async def use(worker: Worker) -> None:
        first = worker.submit(passages("x"), 1)
        await until(lambda: bool(gate.asked))
        unwanted, wanted = (worker.submit(passages(text), 1) for text in ("unwanted", "wanted"))
        worker.drop(unwanted)
        assert worker.documents == 2
        gate.opened.set()
        await first.answer
        await wanted.answer

    running(gate, use)
    assert gate.asked == [["x"], ["wanted"]]


def test_nothing_to_judge_is_answered_at_once() -> None:
    async def use(worker: Worker) -> None:
        assert worker.submit([], 1).answer.result() == []

    running(LexiconModel(), use)


def test_only_the_passage_the_model_fails_at_has_no_answer() -> None:
    async def use(worker: Worker) -> None:
        scored = await worker.submit(passages("good", "poison", "bad"), 1).answer
        assert labels(scored) == ["positive", "failed", "negative"]
        assert scored[1] == Failed("RuntimeError")
        assert worker.trouble is None

    running(Poisoned(), use)


def test_a_model_that_answers_too_little_is_taken_to_have_failed() -> None:
    class Forgetful(LexiconModel):
        def score(self, passages: Sequence[Passage]) -> list[Sentiment]:
            return super().score(passages)[:1]

    async def use(worker: Worker) -> None:
        assert labels(await worker.submit(passages("good", "bad"), 1).answer) == ["positive", "negative"]

    running(Forgetful(), use)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_dead_worker_says_so_and_fails_whoever_waits() -> None:
    async def use(worker: Worker) -> None:
        jobs: list[Job] = [worker.submit(passages(text), 1) for text in ("death", "good")]
        for job in jobs:
            with pytest.raises(NotReady, match="sentiment: "):
                await job.answer
        assert (worker.documents, worker.characters) == (0, 0)
        assert "restart" in (worker.trouble or "")
        with pytest.raises(NotReady):
            worker.submit(passages("good"), 1)

    running(Poisoned(), use)


def test_closing_fails_whoever_waits() -> None:
    async def run() -> None:
        gate = Gate()
        worker = Worker(lambda: gate, LIMITS, Metrics())
        worker.start()
        await until(lambda: worker.trouble is None)
        first, second = (worker.submit(passages(text), 1) for text in ("one", "two"))
        await until(lambda: bool(gate.asked))
        gate.opened.set()
        worker.close()
        results = await asyncio.gather(first.answer, second.answer, return_exceptions=True)
        assert not any(isinstance(result, BaseException) and not isinstance(result, NotReady) for result in results)

    asyncio.run(run())


def test_a_model_that_cannot_be_loaded_is_named() -> None:
    def load() -> SentimentModel:
        raise ModelError("no model at ./nowhere")

    async def run() -> None:
        worker = Worker(load, LIMITS, Metrics())
        with pytest.raises(NotReady, match="still loading"):
            worker.submit(passages("good"), 1)
        worker.start()
        await until(lambda: worker.trouble == "sentiment: no model at ./nowhere")
        with pytest.raises(NotReady, match="nowhere"):
            worker.expect()
        worker.close()

    asyncio.run(run())
