"""Names of brands in feeds.yaml that could not work, told with their place."""

from pathlib import Path

import pytest

from curation.config.file import ConfigError, parse_config

FEEDS = "feeds:\n  - name: News\n    url: https://example.com/feed\nbrands:\n"


def problems(*brands: str) -> list[str]:
    text = FEEDS + "".join(f"  - {{id: b{index}, {brand}}}\n" for index, brand in enumerate(brands))
    try:
        parse_config(text, Path("feeds.yaml"))
    except ConfigError as error:
        return list(error.problems)
    return []


@pytest.mark.parametrize("name", ["X", '"+"', '"&!"', '"é"', '"\u00ad\u00adx"'])
def test_a_name_of_one_letter_is_refused_where_it_stands(name: str) -> None:
    [alias] = problems(f"name: Kalvento, aliases: [Fjell, {name}]")
    [whole] = problems(f"name: {name}")

    assert alias.startswith("brands[0].aliases[1]: ")
    assert alias.endswith("would be found everywhere; write a name of at least two letters or digits (line 5)")
    assert whole.startswith("brands[0].name: ")


@pytest.mark.parametrize(
    ("alias", "words"), [("''", "empty"), ('"\u00ad"', "names nothing"), ("a b " * 11, "22 words")]
)
def test_a_name_that_cannot_be_read_is_refused_where_it_stands(alias: str, words: str) -> None:
    [problem] = problems(f"name: Kalvento, aliases: [{alias}]")
    assert problem.startswith("brands[0].aliases[0]: ")
    assert words in problem


@pytest.mark.parametrize("name", ["3M", "AT&T", ".NET", "Yahoo!", "TV2", "A/S"])
def test_short_names_with_signs_and_digits_are_names(name: str) -> None:
    assert problems(f'name: "{name}"') == []


def test_a_name_of_two_brands_is_told_at_the_second_in_any_spelling() -> None:
    [problem] = problems("name: Demand IQ, aliases: [DemandIQ]", "name: Termovika, aliases: [Termo, demand-iq]")
    assert problem.startswith("brands[1].aliases[1]: 'demand-iq' is already a name of brands[0]; ")


def test_an_exclusion_without_a_name_of_its_brand_is_told() -> None:
    [first, second] = problems("name: Kalvento, aliases: [Fjell], exclude: [fjell gade, Kalventofilm, aurora borealis]")
    assert first.startswith("brands[0].exclude[1]: 'Kalventofilm' holds no name of its brand as a whole word; ")
    assert second.startswith("brands[0].exclude[2]: 'aurora borealis' ")


def test_an_exclusion_may_write_a_case_sensitive_name_in_any_case() -> None:
    assert problems("name: Aurora, exclude: [aurora borealis, auroras light], case_sensitive: true") == []


@pytest.mark.parametrize(
    "entry", ["name: [a]", "name: Kalvento, aliases: no list", "exclude: [{}]", "name: Kalvento, exclude: {}"]
)
def test_entries_of_a_wrong_shape_are_left_to_the_schema(entry: str) -> None:
    assert all("holds no name" not in problem for problem in problems(entry))
    assert problems(entry)
