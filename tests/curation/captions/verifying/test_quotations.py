"""Quotations word for word, and from the mouth they came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions import CaptionRules, Source
from curation.captions.verifying.ground import Case, Ground
from curation.captions.verifying.quotations import check_quotations
from curation.captions.verifying.quoted import bare_words, parts_of, quotations_in, says

MILL = Source(
    story="s", title="The mill that would not close", url=None, language="en", kind="third_party", source_name="Post",
    text="“We can't promise more jobs, but we will keep the old ones on site,” said Nora Whitlock, who owns the mill. "
    "Union chair Ben Achterberg was less sure. “Words are cheap until the wages are paid,” he told the paper.",
)  # fmt: skip


def found(caption: str, language: str = "en") -> list[str]:
    check = check_quotations(Ground(MILL, CaptionRules(), language))
    return [finding.severity for finding in check(Case(caption, caption))]


@pytest.mark.parametrize(
    "caption",
    [
        "“We can’t promise more jobs” – fair enough.",
        "Whitlock: 'we will keep the old ones on-site'. Good.",
        "«We can't promise more jobs […] keep the old ones», said Nora Whitlock.",
        "“[W]e will keep the [workplaces] on site” is the promise.",
        "„Words are cheap until the wages are paid!“ says Achterberg.",
        "A “mill” like no other, don't you think? It's the workers' own.",
        "“Words are cheap until the wages are paid,” says Ben Achterberg about the mill of Nora Whitlock.",
    ],
)
def test_word_for_word_stands_whatever_the_marks(caption: str) -> None:
    assert found(caption) == []


@pytest.mark.parametrize(
    "caption",
    [
        "“We can promise more jobs”, they say.",
        "‘we will keep the new ones’ is the promise.",
        "»keep the old ones ... promise more jobs«",
        "“Words are cheap until the wages are paid,” says Nora Whitlock.",
        "Nora Whitlock: “Words are cheap until the wages are paid.”",
        "“We can't promise more jobs.” Union chair Ben Achterberg on the mill.",
    ],
)
def test_other_words_another_order_or_another_mouth_is_an_error(caption: str) -> None:
    assert found(caption) == ["error"]


def test_a_translated_quotation_and_a_single_word_in_marks_are_left_to_judge() -> None:
    assert found("«Non possiamo promettere altri posti di lavoro», dice Nora Whitlock.", "it") == ["warning"]
    assert found("A “courageous” mill.") == ["warning"]


@given(st.lists(st.sampled_from(["red", "barn", "it's", "on-site", "né"]), min_size=1, max_size=6))
def test_any_stretch_of_words_says_itself(words: list[str]) -> None:
    text = " ".join(words)

    assert says(bare_words(f"before {text} after"), parts_of(f"{text.upper()}."))


@given(st.text(max_size=120))
def test_quotations_lie_one_after_the_other(text: str) -> None:
    spans = [(quotation.start, quotation.end) for quotation in quotations_in(text)]

    assert spans == sorted(spans)
    assert all(start < end for start, end in spans)
