"""Lengths, likeness, numbers, dates, angles: the small parts under drafter and verifier."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.choice import draw, shuffled, weighted_order
from curation.captions.drafting.angles import angles
from curation.captions.drafting.trimmings import hashtags_for
from curation.captions.networks import length_on, limit_of
from curation.captions.sameness import shape_of, similarity
from curation.quantities.dates import calendar_of
from curation.quantities.numbers import quantities
from tests.curation.captions.samples import STORIES, rules_for


@pytest.mark.parametrize(
    ("network", "caption", "length"),
    [
        ("x", "Read https://example.org/" + "a" * 200, 5 + 23),
        ("x", "né 👉", 5),
        ("bluesky", "e\u0301 q\u0301", 3),
        ("linkedin", "abc", 3),
    ],
)
def test_each_network_counts_in_its_own_way(network: str, caption: str, length: int) -> None:
    assert length_on(network, caption) == length


def test_an_unknown_network_takes_five_hundred_and_none_the_widest() -> None:
    assert (limit_of("myspace"), limit_of("x"), limit_of(None)) == (500, 280, 3000)


def test_likeness_sets_link_and_disclosure_aside() -> None:
    one = shape_of("I work at Acme. The plant opens in May.\n\nhttps://a.example", ["I work at Acme."])

    assert similarity(one, shape_of("The plant opens in May. https://b.example")) == 1
    assert similarity(one, shape_of("Nothing of the kind here.")) == 0


@given(st.text(), st.text())
def test_likeness_is_symmetric_and_between_none_and_one(one: str, other: str) -> None:
    first, second = shape_of(one), shape_of(other)

    assert similarity(first, second) == similarity(second, first)
    assert 0 <= similarity(first, second) <= similarity(first, first) == 1


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("it", "1.500 persone", 1500, None),
        ("en", "1.500 litres", 1.5, None),
        ("da", "1,5 mio. kr.", 1.5e6, "DKK"),
        ("en", "£85m", 85e6, "GBP"),
        ("it", "12,5 milioni di euro", 12.5e6, "EUR"),
        ("en", "1,234,567.5", 1234567.5, None),
        ("da", "10 000 meter", 10000, "m"),
        ("it", "il 40 per cento", 40, "%"),
        ("en", "twelve weeks", 12, "week"),
    ],
)
def test_a_number_is_read_as_its_language_writes_it(language: str, text: str, value: float, unit: str | None) -> None:
    (quantity,) = quantities(text, language)

    assert (quantity.value, quantity.unit) == (value, unit)


def test_days_are_the_same_in_every_language_and_form() -> None:
    for text in ("on 4 June", "June 4th", "il 4 giugno", "den 4. juni", "2026-06-04"):
        assert calendar_of(text).days.keys() == {(4, 6)}
    assert calendar_of("we may march on").months == {}
    assert calendar_of("3/4/2026").days.keys() == {(3, 4), (4, 3)}


def test_chance_is_the_same_every_time() -> None:
    assert draw("a", "b") == draw("a", "b") != draw("ab")
    assert sorted(shuffled(range(9), "seed")) == list(range(9))
    assert sum(weighted_order([1, 99], str(seed))[0] for seed in range(200)) > 180


def test_sentences_that_lean_on_others_or_on_the_day_are_no_angle() -> None:
    lines = [
        "It will be the largest of its kind.",
        "Today the mayor cut the ribbon at noon.",
        "Read more about the plant on our website.",
        "Is a plant the answer to the question?",
        "The mayor thanked all of them.",
        "I am proud of the whole team in Leeds.",
    ]
    source = replace(STORIES["en"][0], text=" ".join(lines))

    assert [angle.kind for angle in angles(source, "en", evidence="", seed=("a",))] == ["title"]


def test_the_company_says_we_and_others_do_not() -> None:
    ours = replace(STORIES["da"][0], text="Vi bygger vinger af genanvendeligt materiale i Esbjerg.")
    theirs = replace(ours, kind="third_party")

    assert [angle.kind for angle in angles(ours, "da", evidence="", seed=("a",))] == ["sentence", "title"]
    assert [angle.kind for angle in angles(theirs, "da", evidence="", seed=("a",))] == ["title"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "The new plant opens its doors in May, which pleases the whole town.",
            "The new plant opens its doors in May.",
        ),
        ("The new plant opens its doors in May, which it may not do without rain.", None),
        ("The new plant in Leeds, which opens in May, employs 300 people.", None),
    ],
)
def test_only_a_clause_that_adds_is_cut(text: str, short: str | None) -> None:
    found = [angle.text for angle in angles(replace(STORIES["en"][0], text=text), "en", evidence="", seed=("a",))]

    assert found[:-1] == ([text, short] if short else [text])


def test_hashtags_are_the_employer_and_names_of_title_and_text() -> None:
    assert hashtags_for(STORIES["en"][0], rules_for("en")) == ("#NorthwindEnergy", "#Leeds")
    assert hashtags_for(STORIES["it"][3], rules_for("it")) == ()


def test_hashtags_keep_a_number_that_belongs_to_a_name_and_leave_nationalities_out() -> None:
    text = "Sales of the new Fjell 400 in the European market rose. The European Fjell 400 is made in Leeds."
    source = replace(STORIES["en"][0], kind="third_party", title="European plans for the Fjell 400", text=text)

    assert hashtags_for(source, rules_for("en")) == ("#Fjell400",)
