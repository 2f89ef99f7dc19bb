"""Lengths, likeness, angles: the small parts under drafter and verifier."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.choice import draw, shuffled, weighted_order
from curation.captions.drafting.angles import Form, material_of
from curation.captions.drafting.leads import Interest, ordered
from curation.captions.drafting.trimmings import hashtags_for
from curation.captions.networks import length_on, limit_of
from curation.captions.sameness import Handed, shape_of, similarity
from curation.captions.types import Source
from tests.curation.captions.samples import STORIES, rules_for


def forms_of(source: Source) -> list[Form]:
    return [angle.form for angle in material_of(source, source.language).angles]


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
    assert (limit_of("myspace"), limit_of("x"), limit_of(None)) == (500, 280, math.inf)


def test_likeness_sets_link_and_disclosure_aside() -> None:
    one = shape_of("I work at Acme. The plant opens in May.\n\nhttps://a.example", ["I work at Acme."])

    assert similarity(one, shape_of("The plant opens in May. https://b.example")) == 1
    assert similarity(one, shape_of("Nothing of the kind here.")) == 0


@given(st.text(), st.text())
def test_likeness_is_symmetric_and_between_none_and_one(one: str, other: str) -> None:
    first, second = shape_of(one), shape_of(other)

    assert similarity(first, second) == similarity(second, first)
    assert 0 <= similarity(first, second) <= similarity(first, first) == 1


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

    assert forms_of(source) == ["title"]


def test_the_company_says_we_and_others_do_not() -> None:
    ours = replace(STORIES["da"][0], text="Vi bygger vinger af genanvendeligt materiale i Esbjerg.")
    theirs = replace(ours, kind="third_party")

    assert forms_of(ours) == ["sentence", "titled", "title"]
    assert forms_of(theirs) == ["title"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "A new plant opens its doors in May, which pleases the whole town.",
            "A new plant opens its doors in May.",
        ),
        ("A new plant opens its doors in May, which it may not do without rain.", None),
        ("A new plant in Leeds, which opens in May, employs 300 people.", None),
    ],
)
def test_only_a_clause_that_adds_is_cut(text: str, short: str | None) -> None:
    found = material_of(replace(STORIES["en"][0], text=text), "en").angles

    assert [angle.texts for angle in found if angle.form == "sentence"] == [(text,)]
    assert [angle.texts for angle in found if angle.form == "shortened"] == ([(short,)] if short else [])


def test_hashtags_are_the_employer_and_names_of_title_and_text() -> None:
    assert hashtags_for(STORIES["en"][0], rules_for("en")) == ("#NorthwindEnergy", "#Leeds")
    assert hashtags_for(STORIES["it"][3], rules_for("it")) == ()


def test_part_of_a_longer_name_is_no_hashtag() -> None:
    title = "The State of the Union in Gdańsk, heard at Ostrelund Climate"
    text = "A speech on the State of the Union was heard by Ostrelund Climate in Gdańsk."
    source = replace(STORIES["en"][0], kind="third_party", title=title, text=text)

    assert hashtags_for(source, rules_for("en")) == ("#OstrelundClimate", "#Gdańsk")


def test_hashtags_keep_a_number_that_belongs_to_a_name_and_leave_nationalities_out() -> None:
    text = "Sales of the new Fjell 400 in the European market rose. The European Fjell 400 is made in Leeds."
    source = replace(STORIES["en"][0], kind="third_party", title="European plans for the Fjell 400", text=text)

    assert hashtags_for(source, rules_for("en")) == ("#Fjell400",)


def test_hashtags_of_the_programme_go_before_the_topics_of_the_item() -> None:
    source = replace(STORIES["it"][3], topics=("lavoro nei magazzini",))
    rules = replace(rules_for("it"), hashtags=("#VitaInBorgo", "logistica"))

    assert hashtags_for(source, rules) == ("#VitaInBorgo", "#logistica", "#LavoroNeiMagazzini")


def test_two_sentences_make_an_angle_together_or_apart_and_keep_their_order() -> None:
    found = material_of(STORIES["en"][0], "en").angles

    assert all(angle.texts[0] in STORIES["en"][0].text for angle in found if angle.form == "pair")
    assert all(one < other - 1 for angle in found if angle.form == "spread" for one, other in [angle.passages])


@pytest.mark.parametrize("place", [3, 4, 6])
def test_the_sentence_closest_to_the_role_comes_first_for_most(place: int) -> None:
    material = material_of(STORIES["en"][0], "en")
    close = Interest({material.passages[place].cut: 0.9})

    firsts = [ordered(material, "medium", close, (), str(number))[0] for number in range(40)]

    assert sum(place in angle.passages for angle in firsts) > 30


def test_what_was_handed_out_comes_later() -> None:
    material = material_of(STORIES["en"][0], "en")
    used = material.passages[0].text
    handed = Handed([f"{start} {used}" for start in "abcdefgh"])

    firsts = [ordered(material, "short", Interest(), (handed,), str(number))[0] for number in range(40)]

    assert sum(0 in angle.passages for angle in firsts) < 4


@given(st.lists(st.text("ab ", max_size=30), max_size=6), st.text("ab ", max_size=30))
def test_likeness_to_all_is_likeness_to_the_most_similar(handed: list[str], caption: str) -> None:
    shape = shape_of(caption)

    assert Handed(handed).likeness(shape) == max((similarity(shape, shape_of(one)) for one in handed), default=0)


def test_a_version_and_a_part_of_another_hashtag_are_none_of_their_own() -> None:
    title, text = "NixOS 15.09 and the new AdWords API in AdWords", "We ship NixOS 15.09 with AdWords API, or AdWords."
    source = replace(STORIES["en"][0], kind="third_party", title=title, text=text)

    assert hashtags_for(source, rules_for("en")) == ("#NixOS", "#AdWordsAPI")
