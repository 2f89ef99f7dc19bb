"""`drafter` in feeds.yaml: a language model on this machine or at an endpoint, and what is refused."""

from pathlib import Path

import pytest
import yaml

from curation.config import LanguageModel
from curation.config.file import ConfigError, parse_config

FEED = {"name": "News", "url": "https://example.com/feed"}


def parsed(drafter: object) -> LanguageModel | None:
    return parse_config(yaml.safe_dump({"feeds": [FEED], "drafter": drafter}), Path("feeds.yaml")).drafter


def problem(**drafter: object) -> str:
    with pytest.raises(ConfigError) as caught:
        parsed(drafter)
    [problem] = caught.value.problems
    return problem


@pytest.mark.parametrize("nothing", [None, ...])
def test_without_a_drafter_captions_are_drafted_offline(nothing: object) -> None:
    text = yaml.safe_dump({"feeds": [FEED]} | ({} if nothing is ... else {"drafter": nothing}))
    assert parse_config(text, Path("feeds.yaml")).drafter is None


def test_a_model_on_this_machine_is_a_folder_or_id_and_perhaps_a_file() -> None:
    assert parsed({"model": "models/small"}) == LanguageModel("models/small")
    assert parsed({"model": "a/b", "gguf": "b.Q4.gguf", "seconds": 90}) == LanguageModel("a/b", "b.Q4.gguf", seconds=90)


def test_an_endpoint_is_a_base_url_a_name_and_perhaps_a_variable_with_its_key() -> None:
    given = {"endpoint": "http://127.0.0.1:8080/v1/", "model": "qwen", "key_variable": "CAPTION_KEY", "tokens": 200}
    expected = LanguageModel("qwen", endpoint="http://127.0.0.1:8080/v1", key_variable="CAPTION_KEY", tokens=200)
    assert parsed(given) == expected


@pytest.mark.parametrize(
    ("options", "place", "words"),
    [
        ({}, "drafter.model", "missing; add it"),
        ({"model": ""}, "drafter.model", "empty"),
        ({"model": "m", "modle": "m"}, "drafter.modle", "did you mean 'model'?"),
        ({"model": "m", "tokens": "9"}, "drafter.tokens", "9 is out of range; write a number from 50 to 4000"),
        ({"model": "m", "seconds": "0"}, "drafter.seconds", "write a number from 1 to 3600"),
        ({"model": "m", "endpoint": "localhost:8080"}, "drafter.endpoint", "is no http:// or https:// address"),
        ({"model": "m", "endpoint": "ftp://a/v1"}, "drafter.endpoint", "is no http:// or https:// address"),
        ({"model": "m", "endpoint": "https://a/v1?key=1"}, "drafter.endpoint", "goes on after its path"),
        ({"model": "m", "endpoint": "http://a:99999/v1"}, "drafter.endpoint", "is no URL"),
        ({"model": "m", "endpoint": "http://a/v1", "gguf": "x"}, "drafter:", "remove one of the two"),
        ({"model": "m", "key_variable": "KEY"}, "drafter:", "no endpoint to send the key to"),
    ],
)
def test_a_wrong_option_is_told_at_its_place_with_its_remedy(options: dict[str, str], place: str, words: str) -> None:
    found = problem(**options)
    assert found.startswith(place)
    assert words in found
    assert "(line " in found


@pytest.mark.parametrize("secret", ["sk-proj-4f6Gh", "c0ffee", "KEY IN WORDS"])
def test_a_key_written_where_its_variable_belongs_is_not_repeated(secret: str) -> None:
    found = problem(model="m", endpoint="http://a/v1", key_variable=secret)
    assert "no name of an environment variable" in found
    assert secret not in found


def test_a_password_in_the_address_is_refused_and_not_repeated() -> None:
    found = problem(model="m", endpoint="https://me:hush@a.example/v1")
    assert "name the variable that holds the key in key_variable" in found
    assert "hush" not in found


def test_a_drafter_that_is_no_mapping_is_told() -> None:
    with pytest.raises(ConfigError, match="drafter: found 'offline' where a mapping of options is expected"):
        parsed("offline")
