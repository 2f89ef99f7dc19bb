"""What an exclusion takes away, and who has a mention that two could have."""

import pytest

from curation.config import Brand
from tests.curation.mentions.finding import named, surfaces


@pytest.mark.parametrize(
    "text",
    ["Apollo 11 landed", "Apollo-11's crew", "APOLLO 11", "apollo\n11", "den gamle Apollo 11-mission", "Apollo_11"],
)
def test_a_name_inside_an_exclusion_is_no_mention(text: str) -> None:
    assert surfaces(text, "Apollo", exclude=("Apollo 11",)) == []


@pytest.mark.parametrize("text", ["Apollo 110", "Apollo, 11 people", "Apollo 11.000", "Apollo\n\n11", "Apollo 11th"])
def test_an_exclusion_is_whole_words_too(text: str) -> None:
    assert surfaces(text, "Apollo", exclude=("Apollo 11",)) == ["Apollo"]


def test_only_the_covered_occurrence_is_dropped() -> None:
    text = "Ostrelund Gades beboere klager; Ostrelund svarer. Via Ostrelund"
    found = surfaces(text, "Ostrelund", exclude=("Ostrelund Gade", "Via Ostrelund"))
    assert found == ["Ostrelund"]


def test_an_exclusion_does_not_heed_case() -> None:
    assert surfaces("Apple pie. Apple.", "Apple", exclude=("apple pie",), case_sensitive=True) == ["Apple"]


def test_an_exclusion_in_camel_case_is_found_in_two_small_words() -> None:
    assert surfaces("time sharing", "Time", exclude=("TimeSharing",)) == []


def test_a_name_longer_than_the_exclusion_stays() -> None:
    assert surfaces("Apollo 11 Films", "Apollo", "Apollo 11 Films", exclude=("Apollo 11",)) == ["Apollo 11 Films"]


def test_an_exclusion_that_is_a_genitive_takes_it_away() -> None:
    assert surfaces("Kalventos og Kalvento", "Kalvento", exclude=("Kalventos",)) == ["Kalvento"]


def test_what_one_brand_excludes_another_may_be() -> None:
    apollo, mission = Brand("apollo", "Apollo", exclude=("Apollo 11",)), Brand("mission", "Apollo 11")
    assert named("Apollo 11 and Apollo", apollo, mission) == [("mission", "Apollo 11"), ("apollo", "Apollo")]


def test_what_the_longest_may_not_be_a_shorter_name_may() -> None:
    air = Brand("air", "Aurora Air", exclude=("Aurora Air Show",))
    assert named("the Aurora Air Show", air, Brand("aurora", "Aurora")) == [("aurora", "Aurora")]


def test_of_overlapping_names_the_longest_wins_then_the_first() -> None:
    group, iq, labs = Brand("g", "Demand Group"), Brand("i", "Group IQ"), Brand("l", "Group IQ Labs")
    assert named("Demand Group IQ Labs", group, iq, labs) == [("l", "Group IQ Labs")]
    assert named("Demand Group IQ Labs", group, Brand("b", "Group Europe")) == [("g", "Demand Group")]
    assert named("Alfa Beta Alfa", Brand("x", "Alfa Beta"), Brand("y", "Beta Alfa")) == [("x", "Alfa Beta")]


def test_a_longer_name_of_another_brand_leaves_the_shorter_nothing() -> None:
    brands = Brand("coca", "Coca"), Brand("cola", "Coca-Cola")
    assert named("Coca-Cola, Coca Cola og Coca-blade", *brands) == [
        ("cola", "Coca-Cola"),
        ("cola", "Coca Cola"),
        ("coca", "Coca"),
    ]


def test_a_genitive_that_is_another_brand_is_the_other() -> None:
    assert named("Visas, Visa", Brand("visa", "Visa"), Brand("visas", "Visas")) == [
        ("visas", "Visas"),
        ("visa", "Visa"),
    ]


def test_names_that_share_letters_keep_their_own_joints() -> None:
    one, other = Brand("one", "Demand IQ"), Brand("other", "Demandi Q")
    text = "Demand IQ, Demandi Q, De mandiq, demand-i-q"
    assert named(text, one, other) == [("one", "Demand IQ"), ("other", "Demandi Q")]


def test_of_two_brands_with_one_name_the_first_has_it() -> None:
    assert named("Kalvento", Brand("a", "Kalvento"), Brand("b", "KALVENTO")) == [("a", "Kalvento")]
