"""A model's tries at one caption: asked, read, put together, verified. The first good one, or what was wrong with each.

A caption may take its budget's seconds with all its tries; the budget's tokens are those of one try.
"""

import hashlib
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from curation.captions.drafting.desk import Desk
from curation.captions.generating.answer import gathered, read_caption
from curation.captions.generating.assembly import assembled, fits
from curation.captions.generating.setback import Setback
from curation.captions.generating.substance import says_something
from curation.captions.sameness import MOST_ALIKE, Handed, shape_of
from curation.captions.types import Draft
from curation.captions.voices.voice import Voice
from curation.roles import Employee
from models.generator.interface import Budget, Generator, GeneratorError, Message, OutOfTime, Unreadable, never

TRIES = 3
_LEAST_SECONDS = 1.0
"""What is left for another try that is worth beginning."""


@dataclass(frozen=True, slots=True)
class ModelAtWork:
    """A model at work. `budget` is one caption's; `clock` is monotonic, in seconds; `stop` ends what is under way."""

    generator: Generator
    budget: Budget
    stop: Callable[[], bool] = never
    clock: Callable[[], float] = time.monotonic


@dataclass(frozen=True, slots=True)
class Task:
    """A person, an item and the conversation about it."""

    model: ModelAtWork
    desk: Desk
    employee: Employee
    voice: Voice
    prompt: tuple[Message, ...]


def caption_by_model(task: Task, variant: int, taken: Sequence[str]) -> Draft | tuple[Setback, ...]:
    """A draft without findings, unlike the captions in `taken`. Raises nothing that a model does wrong."""
    start, setbacks = task.model.clock(), list[Setback]()
    handed = Handed(taken, task.desk.verifier.wordings)
    for number in range(TRIES):
        left = task.model.budget.seconds - (task.model.clock() - start)
        found = _try(task, _seed(task, variant, number), left, handed)
        if isinstance(found, Draft):
            return found
        setbacks.append(found)
        if found.ends_trying:
            break
    return tuple(setbacks)


def _try(task: Task, seed: int, left: float, handed: Handed) -> Draft | Setback:
    if left < min(_LEAST_SECONDS, task.model.budget.seconds):
        return Setback("time")
    answer = _asked(task, seed, left)
    words = answer if isinstance(answer, Setback) else read_caption(answer)
    return words if isinstance(words, Setback) else _judged(task, words, handed)


def _asked(task: Task, seed: int, left: float) -> str | Setback:
    model = task.model
    budget = replace(model.budget, seconds=left)
    try:
        with closing(model.generator.generate(task.prompt, budget=budget, seed=seed, stop=model.stop)) as pieces:
            return gathered(pieces)
    except Unreadable as error:  # this answer, and perhaps not the next
        return Setback("unreadable", str(error))
    except OutOfTime as error:
        return Setback("time", str(error))
    except GeneratorError as error:
        return Setback("generator", f"{type(error).__name__}: {error}")


def _judged(task: Task, words: str, handed: Handed) -> Draft | Setback:
    desk, voice, country = task.desk, task.voice, task.employee.country
    if not says_something(words, desk.source, voice.language):
        return Setback("hollow")
    text = assembled(words, desk, voice, country)
    if not fits(text, voice.network):
        return Setback("length")
    if findings := desk.verifier.findings(text, network=voice.network, country=country):
        return Setback("findings", ", ".join(sorted({finding.code for finding in findings})))
    if handed.likeness(shape_of(text, desk.verifier.wordings)) > MOST_ALIKE:
        return Setback("alike")
    return Draft(text, voice.language, task.model.generator.identity)


def _seed(task: Task, variant: int, number: int) -> int:
    """The same in every run, and another for each person, text, variant and try."""
    source = task.desk.source
    parts = (task.employee.id, source.story, source.title, source.text, str(variant), str(number))
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:4], "big") >> 1
