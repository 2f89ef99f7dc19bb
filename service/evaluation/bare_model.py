"""The model by itself in a process of its own, asked over its standard input: what the servers are measured against.

`python -m service.evaluation.bare_model FOLDER` reads an order a line and answers with a line of JSON:

* `identity`: which model it is;
* `time SECONDS BATCH`: documents judged and the seconds it took, in batches of so many;
* `batches`: the largest change of any probability of a text between alone and in any of several companies.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle

import numpy as np
from numpy.typing import NDArray

from models.sentiment import load_sentiment
from models.sentiment.interface import Passage, SentimentModel
from service.evaluation.prepared import passages
from service.evaluation.servers import python

Answer = dict[str, float | str]


class BareModel:
    """The other side of `main`."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def ask(self, order: str) -> Answer:
        """An answer. Raises RuntimeError when the process has ended."""
        orders, answers = self._process.stdin, self._process.stdout
        assert orders is not None
        assert answers is not None
        orders.write(order + "\n")
        orders.flush()
        line = answers.readline()
        if not line:
            raise RuntimeError(f"the bare model ended with status {self._process.wait()}: its error is printed above")
        answer: Answer = json.loads(line)
        return answer

    def documents_a_second(self, seconds: float, batch: int) -> float:
        """Its rate over at least so many seconds."""
        answer = self.ask(f"time {seconds} {batch}")
        return float(answer["documents"]) / float(answer["seconds"])


@contextmanager
def bare_model(folder: str) -> Iterator[BareModel]:
    """The model of a folder, loaded at the first order."""
    command = python("service.evaluation.bare_model", folder)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield BareModel(process)
        finally:
            assert process.stdin is not None
            process.stdin.close()


def timed(model: SentimentModel, asked: Sequence[Passage], seconds: float, size: int) -> Answer:
    """Batch after batch, until the time is over."""
    batches = cycle([asked[start : start + size] for start in range(0, len(asked), size)])
    documents, began = 0, time.perf_counter()
    while time.perf_counter() - began < seconds:
        documents += len(model.score(next(batches)))
    return {"documents": documents, "seconds": time.perf_counter() - began}


def largest_change(model: SentimentModel, asked: Sequence[Passage]) -> float:
    """Of any probability: each passage alone against fives, sixteens, all together, and all in reverse order."""
    alone = _in_batches(model, asked, 1)
    companies = [_in_batches(model, asked, size) for size in (5, 16, len(asked))]
    companies.append(_in_batches(model, asked[::-1], len(asked))[::-1])
    return max(float(np.abs(company - alone).max()) for company in companies)


def _in_batches(model: SentimentModel, asked: Sequence[Passage], size: int) -> NDArray[np.float64]:
    parts = [model.score(asked[start : start + size]) for start in range(0, len(asked), size)]
    return np.array([each.probabilities for part in parts for each in part])


def _answer(model: SentimentModel, asked: Sequence[Passage], order: str) -> Answer:
    match order.split():
        case ["identity"]:
            return {"identity": f"{model.name}@{model.revision}"}
        case ["time", seconds, batch]:
            return timed(model, asked, float(seconds), int(batch))
        case ["batches"]:
            return {"change": largest_change(model, asked)}
        case _:
            raise ValueError(f"no such order: {order!r}; the module says which there are")


def main() -> None:
    model, asked = load_sentiment(sys.argv[1]), passages()
    for line in sys.stdin:
        print(json.dumps(_answer(model, asked, line)), flush=True)


if __name__ == "__main__":
    main()
