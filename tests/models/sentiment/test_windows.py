"""What is read of a passage, and which of it is the target."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from models.runtime import BUNDLED, Tokens
from models.sentiment.interface import Passage
from models.sentiment.windows import WINDOW, read_windows, windows

SENTENCE = "Ho lasciato Linkora, la fibra non va. "
FAR = "Il tecnico è arrivato tardi e ha detto che tornerà. " * 30
TOKENIZER = Tokenizer.from_file(str(BUNDLED / "tokenizer.json"))


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return TOKENIZER


def marked(window: Tokens, tokenizer: Tokenizer) -> str:
    ids = [token for token, mark in zip(window.ids, window.marks, strict=True) if mark]
    return tokenizer.decode(ids)


def place(text: str, name: str, after: int = 0) -> tuple[int, int]:
    start = text.index(name, after)
    return start, start + len(name)


def test_a_short_text_is_one_window_with_its_target_marked(tokenizer: Tokenizer) -> None:
    (window,) = windows(Passage(SENTENCE, "it", (place(SENTENCE, "Linkora"),)), tokenizer)
    assert marked(window, tokenizer) == "Linkora"
    assert tokenizer.decode(list(window.ids)).strip() == SENTENCE.strip()


def test_a_text_as_a_whole_has_no_mark(tokenizer: Tokenizer) -> None:
    (window,) = windows(Passage(SENTENCE, "it"), tokenizer)
    assert not any(window.marks)


def test_of_a_long_text_the_target_is_read_in_its_own_sentences_and_whole_neighbours(tokenizer: Tokenizer) -> None:
    text = FAR + SENTENCE + FAR
    (window,) = windows(Passage(text, "it", (place(text, "Linkora"),)), tokenizer)
    read = tokenizer.decode(list(window.ids))
    assert SENTENCE.strip() in read
    assert read.startswith("Il tecnico")
    assert read.endswith("tornerà.")
    assert marked(window, tokenizer) == "Linkora"


def test_targets_far_apart_have_a_window_each_and_near_ones_share_it(tokenizer: Tokenizer) -> None:
    text = SENTENCE + SENTENCE + FAR + SENTENCE
    near, again, far = place(text, "Linkora"), place(text, "Linkora", 20), place(text, "Linkora", 200)
    assert len(windows(Passage(text, "it", (near, again)), tokenizer)) == 1
    assert len(windows(Passage(text, "it", (near, far)), tokenizer)) == 2


def test_a_long_text_without_target_is_read_from_end_to_end(tokenizer: Tokenizer) -> None:
    text = (SENTENCE + FAR) * 3
    read = [token for window in windows(Passage(text, "it"), tokenizer) for token in window.ids[1:-1]]
    assert read == tokenizer.encode(text, add_special_tokens=False).ids


def test_a_target_within_an_endless_sentence_has_words_on_both_sides(tokenizer: Tokenizer) -> None:
    text = "parola " * 900 + "Linkora " + "parola " * 900
    (window,) = windows(Passage(text, "it", (place(text, "Linkora"),)), tokenizer)
    position = window.marks.index(True)
    assert 20 < position < len(window.ids) - 20


@pytest.mark.parametrize("text", ["", " \n", "\x00", "\ud800", "🫠", "語"])
def test_any_text_has_a_window(text: str, tokenizer: Tokenizer) -> None:
    assert windows(Passage(text), tokenizer)
    assert windows(Passage(text + "A", targets=((len(text), len(text) + 1),)), tokenizer)


@pytest.mark.parametrize("span", [(-1, 2), (2, 2), (3, 2), (0, 9)])
def test_a_target_outside_of_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="lies outside of a text of 5 characters"):
        Passage("abcde", targets=(span,))


def test_it_is_said_whether_the_text_was_read_in_one_piece(tokenizer: Tokenizer) -> None:
    long = SENTENCE + FAR
    target = (place(SENTENCE, "Linkora"),)
    assert read_windows(Passage(SENTENCE, "it", target), tokenizer).whole
    assert read_windows(Passage(SENTENCE, "it"), tokenizer).whole
    assert not read_windows(Passage(long, "it", target), tokenizer).whole
    assert not read_windows(Passage(long, "it"), tokenizer).whole


@given(st.text(max_size=3000), st.lists(st.integers(0, 2999), max_size=8), st.sampled_from(["it", "en", "und"]))
def test_no_window_is_too_wide_and_marks_go_with_ids(text: str, cuts: list[int], language: str) -> None:
    ends = sorted({cut for cut in cuts if cut <= len(text)})
    targets = tuple((start, end) for start, end in pairwise(ends))[::2]
    for window in windows(Passage(text, language, targets), TOKENIZER):
        assert 2 <= len(window.ids) == len(window.marks) <= WINDOW
