"""Tokens to text while they come: a token may hold half a character, and nobody is shown half of one."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase


class Spelling:
    """What `generate` streams to: tokens in, text out as soon as its last character is whole."""

    def __init__(self, tokenizer: "PreTrainedTokenizerBase", tell: Callable[[str], object]) -> None:
        self._tokenizer, self._tell = tokenizer, tell
        self._tokens: list[int] = []
        self._told = 0
        self._prompt_passed = False

    def put(self, value: Any) -> None:  # noqa: ANN401 -- a tensor
        if not self._prompt_passed:  # the prompt comes first
            self._prompt_passed = True
            return
        self._tokens.extend(value.flatten().tolist())
        self._told_up_to(self._spelled().rstrip("\ufffd"))

    def end(self) -> None:
        self._told_up_to(self._spelled())

    def _spelled(self) -> str:
        return str(self._tokenizer.decode(self._tokens, skip_special_tokens=True))

    def _told_up_to(self, text: str) -> None:
        self._tell(text[self._told :])
        self._told = max(self._told, len(text))
