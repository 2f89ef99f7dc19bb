"""Which generator the configuration names, and where its key comes from."""

import subprocess
import sys

import pytest

from models.generator import load_generator
from models.generator.interface import Budget, Message, Unusable
from tests.models.generator.endpoints import endpoint, says


def test_an_endpoint_is_asked_with_the_key_its_variable_holds() -> None:
    with endpoint(says("x")) as server:
        generator = load_generator(
            "small", endpoint=server.base, key_variable="CAPTION_KEY", environment={"CAPTION_KEY": " k3y\n"}
        )
        assert server.asked == []
        list(generator.generate((Message("user", "x"),), budget=Budget(), seed=1))
    assert server.asked[0].headers["authorization"] == "Bearer k3y"


@pytest.mark.parametrize("key", [None, "", "  ", "geheimnisvoll\r\nX: y", "ключ"])
def test_a_variable_without_a_usable_key_is_told_by_its_name_alone(key: str | None) -> None:
    environment = {} if key is None else {"CAPTION_KEY": key}
    with pytest.raises(Unusable) as caught:
        load_generator("m", endpoint="https://a.example/v1", key_variable="CAPTION_KEY", environment=environment)
    assert (
        str(caught.value)
        == "the environment variable CAPTION_KEY holds no key for the endpoint; set it and start again"
    )


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(Unusable, match="has an empty name"):
        load_generator(" ")


def test_nothing_heavy_is_loaded_before_a_model_is() -> None:
    code = "import sys, models.generator; print(sorted({'torch', 'transformers', 'httpx2'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
