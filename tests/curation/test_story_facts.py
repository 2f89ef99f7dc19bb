import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.story_facts import WEAK, facts_of


def test_a_name_is_a_capital_where_none_is_due() -> None:
    facts = facts_of("Plant of Norcell opens in Hvidsø", "Workers cheered when Mette Hauge came.", "en")

    assert facts.names == {"norcell", "hvidsø", "mette", "hauge"}
    assert facts.capitals == {"plant", "worker"}


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("what Bjerrenet's cable costs", "en"),
        ("hvad Bjerrenets kabel koster", "da"),
        ("quanto costa il cavo dell'Bjerrenet", "it"),
        ("hvad Bjerrenet-kablet koster", "da"),
    ],
)
def test_endings_and_articles_are_no_part_of_a_name(title: str, language: str) -> None:
    assert facts_of(title, "", language).names == {"bjerrenet"}


def test_a_title_set_in_capitals_tells_no_names_for_sure() -> None:
    facts = facts_of("Ten Things Every Buyer Should Know", "", "en")

    assert facts.names == frozenset()
    assert "buyer" in facts.capitals


def test_a_german_noun_is_no_name_for_sure() -> None:
    assert facts_of("Warum der Hersteller die Preise senkt", "", "de").names == frozenset()


def test_months_weekdays_and_countries_are_no_names() -> None:
    assert facts_of("who met in Denmark on Monday in March", "", "en").words == frozenset()


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("revenue of DKK 1.24 billion, up 8 per cent", "en"),
        ("ricavi a 1,24 miliardi di corone, più 8%", "it"),
        ("omsætning på 1.240 millioner kroner, 8 procent op", "da"),
    ],
)
def test_a_number_is_one_in_every_notation(title: str, language: str) -> None:
    assert facts_of(title, "", language).values == {"1.24e+09", "8"}


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("closed until 20 October", ("date", "20.10.")),
        ("prices in March", ("month of", "3")),
        ("the harvest of 2026", ("year of", "2026")),
        ("eleven dairies", ("count", "11")),
        ("five years of waiting", ("count", "5")),
        ("what the Fjell 400 can do", ("of a name", "400")),
    ],
)
def test_what_many_stories_share_can_only_tell_them_apart(title: str, number: tuple[str, str]) -> None:
    facts = facts_of(title, "", "en")

    assert number in facts.numbers
    assert number[0] in WEAK
    assert facts.values == frozenset()


@pytest.mark.parametrize("code", ["GF-2026-004", "3.2.7", "3.5.0beta1"])
def test_a_code_is_one_number(code: str) -> None:
    assert facts_of(f"update to {code} at once", "", "en").numbers == {("code", code)}


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["en", "it", "da", "de", "und"]))
def test_any_text_has_facts_and_no_word_is_sure_and_unsure_at_once(title: str, summary: str, language: str) -> None:
    facts = facts_of(title, summary, language)

    assert facts.names.isdisjoint(facts.capitals)
