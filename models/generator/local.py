"""A causal language model of transformers on this machine: a folder, or a hub id that the operator named.

A folder is read offline. Code that comes with a model is never run. One answer at a time: tokenisers are not safe
between threads, and one answer uses every core by itself. Texts cannot become turns: the tokeniser's own marks are
taken out of them before the conversation is put together.
"""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.generator.handover import SLICE, Clock, Handover, pieces
from models.generator.interface import Budget, Message, Pieces, TooLong, Unusable, never
from models.generator.sampling import Sampler
from models.generator.spelling import Spelling
from models.surrogates import without_surrogates

if TYPE_CHECKING:
    from transformers import PreTrainedModel, PreTrainedTokenizerBase


class LocalGenerator:
    """A loaded model. Threads may share it and wait for each other within their budgets."""

    def __init__(
        self,
        name: str,
        model: "PreTrainedModel",
        tokenizer: "PreTrainedTokenizerBase",
        *,
        clock: Clock = time.monotonic,
    ) -> None:
        self.identity = name
        self._model, self._tokenizer, self._clock = model, tokenizer, clock
        self._marks = tuple(str(mark) for mark in _marks(tokenizer))
        self._lock = threading.Lock()

    def generate(
        self, prompt: Sequence[Message], *, budget: Budget, seed: int, stop: Callable[[], bool] = never
    ) -> Pieces:
        """As `Generator.generate`; repeatable for a seed, and without touching torch's own chance."""

        def make(handover: Handover) -> None:
            while not self._lock.acquire(timeout=SLICE):
                if handover.over:
                    return
            try:
                self._make(handover, prompt, budget.tokens, seed)
            finally:
                self._lock.release()

        return pieces(make, budget, stop, clock=self._clock)

    def _make(self, handover: Handover, prompt: Sequence[Message], tokens: int, seed: int) -> None:
        inputs = self._inputs(prompt)
        length, room = inputs["input_ids"].shape[1], _room(self._model)
        if length + tokens > room:
            raise TooLong(f"{self.identity} holds {room} tokens, not {length} and {tokens} more; use a larger one")
        padding = self._tokenizer.pad_token_id
        self._model.generate(
            **inputs,
            max_new_tokens=tokens,
            num_beams=1,
            do_sample=False,  # the sampler has chosen: greedy takes what it left
            logits_processor=[Sampler(seed)],
            stopping_criteria=[lambda ids, scores: handover.over],
            streamer=Spelling(self._tokenizer, handover.put),
            pad_token_id=self._tokenizer.eos_token_id if padding is None else padding,
        )

    def _inputs(self, prompt: Sequence[Message]) -> Any:  # noqa: ANN401 -- a BatchEncoding, of a library without types
        turns = [{"role": message.role, "content": self._unmarked(message.content)} for message in prompt]
        if not self._tokenizer.chat_template:
            return self._tokenizer("\n\n".join(turn["content"] for turn in turns) + "\n\n", return_tensors="pt")
        return self._templated(turns)

    def _templated(self, turns: list[dict[str, str]]) -> Any:  # noqa: ANN401
        from jinja2 import TemplateError

        options: dict[str, Any] = {"add_generation_prompt": True, "return_tensors": "pt", "return_dict": True}
        try:
            return self._tokenizer.apply_chat_template(turns, **options)
        except TemplateError:  # some families know no system turn: it is said at the start of the first one
            said = "\n\n".join(turn["content"] for turn in turns)
            return self._tokenizer.apply_chat_template([{"role": "user", "content": said}], **options)

    def _unmarked(self, text: str) -> str:
        text = without_surrogates(text)
        for mark in self._marks:
            text = text.replace(mark, " ")
        return text


def load_local(reference: str, gguf: str | None = None) -> LocalGenerator:
    """A model by folder or hub id, or the file `gguf` of it. Raises Unusable when it is none, is damaged, or cannot be
    fetched.
    """
    from transformers import AutoModelForCausalLM, AutoTokenizer

    folder = Path(reference)
    options: dict[str, Any] = {"trust_remote_code": False, "local_files_only": folder.exists()}
    if gguf is not None:
        options["gguf_file"] = gguf
    try:
        tokenizer = AutoTokenizer.from_pretrained(reference, **options)
        model = AutoModelForCausalLM.from_pretrained(reference, **options).eval()
    except Exception as error:  # each file format has errors of its own, down to those of the GGUF reader
        trouble = " ".join(str(error).split())[:300]
        raise Unusable(
            f"the drafter's model {reference!r} does not load: {trouble}; give the folder or hub id of a causal "
            "language model, and the name of its GGUF file if it has one"
        ) from error
    return LocalGenerator(_name(folder, gguf), model, tokenizer)


def _name(folder: Path, gguf: str | None) -> str:
    """As people know it: no path of this machine's."""
    if gguf is not None:
        return Path(gguf).stem
    return folder.resolve().name if folder.exists() else str(folder)


def _marks(tokenizer: "PreTrainedTokenizerBase") -> Sequence[str]:
    """Longest first, so that one within another is taken out whole."""
    added = (token.content for token in tokenizer.added_tokens_decoder.values() if token.special)
    return sorted({*tokenizer.all_special_tokens, *added} - {""}, key=lambda mark: (-len(mark), mark))


def _room(model: "PreTrainedModel") -> int:
    return int(getattr(model.config, "max_position_embeddings", None) or 2**31)
