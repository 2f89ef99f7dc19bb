"""Why a caption may be posted: what it rests on, how long it is, how close to a colleague's."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions import CaptionRules, Source
from curation.captions.account import Account, account_of
from curation.captions.disclosure.statement import disclosure_for
from tests.curation.captions.samples import STORIES, person, rules_for

SOURCE = STORIES["en"][2]
FIRST, SECOND, *_ = SOURCE.text.split(". ")
RULES = CaptionRules()


def account(caption: str, *handed_out: str, network: str | None = "linkedin", source: Source = SOURCE) -> Account:
    return account_of(caption, source, RULES, network=network, handed_out=handed_out)


def test_a_caption_rests_on_the_sentences_it_takes_in_their_order_in_the_item() -> None:
    caption = f"Worth knowing: {SECOND}. And {FIRST}. {SOURCE.url}"

    assert [sentence.rstrip(".") for sentence in account(caption).rests_on] == [FIRST, SECOND]


def test_a_title_is_rested_on_too() -> None:
    assert account(f"On the way home: “{SOURCE.title}”").rests_on == (SOURCE.title,)


def test_a_sentence_cut_short_is_still_rested_on_and_a_few_words_of_one_are_not() -> None:
    words = FIRST.split()

    assert account(" ".join(words[: math.ceil(0.8 * len(words))])).rests_on
    assert account(" ".join(words[:4])).rests_on == ()


def test_own_words_rest_on_nothing() -> None:
    assert account("Have a look at this.").rests_on == ()


def test_the_length_is_counted_as_the_network_counts_against_its_limit() -> None:
    caption = f"Look. {SOURCE.url}"

    assert (account(caption).length, account(caption).limit) == (len(caption), 3_000)
    assert (account(caption, network="x").length, account(caption, network="x").limit) == (len("Look. ") + 23, 280)
    assert account(caption, network=None).limit == math.inf


def test_likeness_is_that_to_the_closest_of_colleagues_captions() -> None:
    caption = f"{FIRST}."

    assert account(caption).alike == 0.0
    assert account(caption, "Something else entirely is said here.").alike == 0.0
    assert account(caption, f"{SECOND}.", f"{FIRST}.").alike == 1.0
    assert 0.0 < account(caption, f"{FIRST}. {SECOND}.").alike < 1.0


@pytest.mark.parametrize("language", ["da", "en", "it"])
def test_the_disclosure_and_the_link_that_all_share_make_nobody_alike(language: str) -> None:
    rules, source = rules_for(language), STORIES[language][0]
    disclosure = disclosure_for(rules, person(language).country, language)
    one, other = (
        f"{disclosure} {words}\n\n{source.url}" for words in ("Uno due tre quattro.", "Five six seven eight.")
    )

    assert account_of(one, source, rules, network=None, handed_out=[other]).alike == 0.0


@given(st.text(max_size=80), st.text(max_size=80), st.lists(st.text(max_size=80), max_size=3))
def test_any_text_has_an_account(caption: str, text: str, handed_out: list[str]) -> None:
    source = Source("s", "A title", text, None, "en", "company", "News")
    found = account_of(caption, source, RULES, network="x", handed_out=handed_out)

    assert 0.0 <= found.alike <= 1.0
    assert found.length >= 0
    assert all(sentence in source.text or sentence == source.title for sentence in found.rests_on)
