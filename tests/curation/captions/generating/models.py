"""Stand-ins for language models: one that says what it is given, one that does what an article tells it to."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from models.generator.interface import Budget, GeneratorError, Message, Pieces, never


def as_answer(caption: str) -> str:
    return json.dumps({"caption": caption}, ensure_ascii=False)


@dataclass(frozen=True)
class Request:
    prompt: tuple[Message, ...]
    budget: Budget
    seed: int

    @property
    def text(self) -> str:
        return "\n".join(message.content for message in self.prompt)


@dataclass
class Scripted:
    """Gives its answers one after the other, the last one for ever; an error among them is raised."""

    answers: Sequence[str | GeneratorError]
    identity: str = "scripted-1"
    requests: list[Request] = field(default_factory=list)

    def generate(
        self, prompt: Sequence[Message], *, budget: Budget, seed: int, stop: Callable[[], bool] = never
    ) -> Pieces:
        self.requests.append(Request(tuple(prompt), budget, seed))
        answer = self.answers[min(len(self.requests), len(self.answers)) - 1]
        if isinstance(answer, GeneratorError):
            raise answer
        yield from re.findall(r"\s*\S+", answer)


@dataclass
class Gullible:
    """Repeats all that it was shown of the article, a piece of it in each caption: the worst that a model may do."""

    identity: str = "gullible-1"
    requests: list[Request] = field(default_factory=list)

    def generate(
        self, prompt: Sequence[Message], *, budget: Budget, seed: int, stop: Callable[[], bool] = never
    ) -> Pieces:
        self.requests.append(Request(tuple(prompt), budget, seed))
        lines = re.findall(r"^\| (.*)$", prompt[-1].content, re.MULTILINE)
        yield as_answer(lines[seed % len(lines)])
