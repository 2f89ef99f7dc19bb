from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.listening.kept_mentions import KEPT_BESIDE, Correction, excerpt_around, mention_id, storable
from tests.curation.store.kept import kept
from tests.curation.store.samples import NOW


@given(st.text(max_size=60), st.data())
def test_what_is_kept_of_a_long_text_holds_the_mention_at_its_place(around: str, data: st.DataObject) -> None:
    before, after = data.draw(st.integers(0, 5_000)), data.draw(st.integers(0, 5_000))
    text = "a" * before + around + "Kalvento" + around + "z" * after
    start = before + len(around)
    excerpt = excerpt_around(text, start, start + 8)

    inside = start - excerpt.start
    assert excerpt.text[inside : inside + 8] == "Kalvento"
    assert len(excerpt.text) <= 2 * KEPT_BESIDE + 8
    assert len(excerpt.text) == min(len(text), start + 8 + KEPT_BESIDE) - excerpt.start


@given(st.text(st.characters(categories=["L", "Cs", "Cc", "So"])))
def test_what_is_stored_is_as_long_as_it_was_and_every_database_can_hold_it(text: str) -> None:
    stored = storable(text)
    assert len(stored) == len(text)
    assert "\0" not in stored
    stored.encode()


def test_the_question_about_a_kept_mention_is_about_its_place_in_what_is_kept() -> None:
    mention = kept(start=4_000)
    assert mention.passage.targets == ((0, 8),)
    assert mention.passage.text == mention.excerpt.text


def test_the_id_is_the_same_in_every_run() -> None:
    origin = kept().origin
    assert mention_id(origin, "kalvento", 0, 8) == kept().id == "7494cc4deef09b815b7e6964eafe1090"
    assert len(kept().id) == 32


@pytest.mark.parametrize(("said", "label", "uncertain"), [(None, "positive", True), ("negative", "negative", False)])
def test_a_person_is_heard_before_the_model_and_leaves_no_doubt(said: str | None, label: str, uncertain: bool) -> None:
    correction = Correction("negative", "desk", NOW) if said else None
    mention = replace(kept(label="positive", uncertain=True), correction=correction)
    assert (mention.label, mention.uncertain, mention.judgement.label) == (label, uncertain, "positive")
