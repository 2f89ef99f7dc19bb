"""What the model of entailment reads: all of the text, in windows of whole sentences, and the claim marked in each."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from models.entailment import Claim
from models.entailment.windows import CLAIM_ROOM, MOST_WINDOWS, TEXT_ROOM, windows
from models.runtime import BUNDLED, Tokens

TOKENIZER = Tokenizer.from_file(str(BUNDLED / "tokenizer.json"))
FRAME = 4
SENTENCES = [f"Nel capannone numero {number} lavorano ancora le presse del nonno." for number in range(60)]


def read(window: Tokens, *, claim: bool) -> str:
    ids = [each for each, mark in zip(window.ids, window.marks, strict=True) if mark == claim]
    return str(TOKENIZER.decode(ids)).strip()


def test_a_short_text_is_read_whole_with_the_claim_marked_behind_it() -> None:
    [window] = windows(Claim("Porten er lukket.", "The gate is shut.", "da"), TOKENIZER)
    assert (read(window, claim=False), read(window, claim=True)) == ("Porten er lukket.", "The gate is shut.")


def test_a_long_text_is_read_in_whole_sentences_each_window_beginning_with_the_last_of_the_one_before() -> None:
    found = [read(window, claim=False) for window in windows(Claim(" ".join(SENTENCES), "Chi?", "it"), TOKENIZER)]
    parts = [[each for each in SENTENCES if each in text] for text in found]
    assert len(found) > 2
    assert all(" ".join(part) == text for part, text in zip(parts, found, strict=True))
    assert all(one[-1] == after[0] for one, after in itertools.pairwise(parts))
    assert parts[0][0] == SENTENCES[0]
    assert parts[-1][-1] == SENTENCES[-1]


@given(st.text(max_size=400), st.text(max_size=400), st.integers(1, 40))
def test_whatever_is_asked_there_is_something_to_read_and_no_more_than_fits(text: str, said: str, times: int) -> None:
    found = windows(Claim(text * times, said), TOKENIZER)
    assert 1 <= len(found) <= MOST_WINDOWS
    for window in found:
        assert len(window.ids) == len(window.marks) <= TEXT_ROOM + CLAIM_ROOM + FRAME
        assert sum(window.marks) <= CLAIM_ROOM


@pytest.mark.parametrize("text", ["", "\ud800", "a" * 60_000, "„" * 9_000, "no. " * 5_000])
def test_a_text_that_is_none_is_read_too(text: str) -> None:
    assert windows(Claim(text, text), TOKENIZER)
