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


@pytest.mark.parametrize(
    "caption",
    [
        "«Non possiamo promettere altri posti di lavoro», dice Nora Whitlock.",
        "«Le parole costano poco finché non si vedono le paghe», dice Ben Achterberg.",
        "Un mulino che «resta in piedi», e meno male.",
    ],
)
def test_a_translation_stands_where_nothing_tells_it_from_what_was_said(caption: str) -> None:
    assert found(caption, "it") == []


@pytest.mark.parametrize(
    "caption",
    [
        "«Non c'è paga né parola che non costi mai niente a nessuno di noi qui dentro, e non ci sarà mai più nessuno che lo "
        "creda», scherza Ben Achterberg.",
        "«Le paghe si vedranno a settembre», dice Ben Achterberg.",
        "«Possiamo promettere posti di lavoro nuovi e terremo sul sito anche tutti quelli vecchi che ci sono già da tanto "
        "tempo, e altri cento ne verranno», dice Nora Whitlock.",
    ],
)
def test_a_translation_of_another_length_month_or_with_a_no_of_its_own_is_left_to_judge(caption: str) -> None:
    assert found(caption, "it") == ["warning"]


def test_a_translation_from_the_wrong_mouth_is_an_error() -> None:
    assert found("«Le parole costano poco finché non si vedono le paghe», dice Nora Whitlock.", "it") == ["error"]


def test_a_single_word_in_marks_is_left_to_judge() -> None:
    assert found("A “courageous” mill.") == ["warning"]


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("“But who buys all that flour?” asked my daughter over breakfast.", "en"),
        ("The question I keep getting: “Is the mill haunted?” It is not.", "en"),
        ("»Er der spøgelser i møllen?« spørger min nabo hver jul.", "da"),
        ("Mio zio me lo chiede sempre: «E il pane quando lo fanno?»", "it"),
        ("Ho pensato: «questo mulino non chiude più».", "it"),
    ],
)
def test_words_of_the_writers_own_people_are_not_the_articles(caption: str, language: str) -> None:
    assert found(caption, language) == []


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("A mill that stays: so much for “everything moves abroad”.", "en"),
        ("Forget the “just learn to code” people, this mill stays.", "en"),
        ("Il mulino resta, altro che «tanto chiude tutto».", "it"),
        ("Møllen bliver, så meget for »alt flytter ud«.", "da"),
        ("From the place I work, Whitlock Mills: “We can't promise more jobs.”", "en"),
    ],
)
def test_words_that_go_about_and_a_workplace_before_a_quotation_are_no_speakers(caption: str, language: str) -> None:
    assert found(caption, language) == []


def test_words_that_the_writer_had_from_somebody_of_the_article_are() -> None:
    assert found("I asked Nora Whitlock. “We will hire two hundred people,” she told me.") == ["error"]
    assert found("“We will hire two hundred people,” Nora Whitlock told me.") == ["error"]


@given(st.lists(st.sampled_from(["red", "barn", "it's", "on-site", "né"]), min_size=1, max_size=6))
def test_any_stretch_of_words_says_itself(words: list[str]) -> None:
    text = " ".join(words)

    assert says(bare_words(f"before {text} after"), parts_of(f"{text.upper()}."))


@given(st.text(max_size=120))
def test_quotations_lie_one_after_the_other(text: str) -> None:
    spans = [(quotation.start, quotation.end) for quotation in quotations_in(text)]

    assert spans == sorted(spans)
    assert all(start < end for start, end in spans)
