"""A rounded network is loaded with its words from the encoder, and doubts the same in any company."""

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save

from models.entailment import ANSWERS, Claim, RoundedEntailment
from models.interface import ModelError
from models.runtime import BUNDLED as ENCODER
from models.sentiment import BUNDLED as SENTIMENT

pytestmark = pytest.mark.slow

CLAIMS = [Claim("Porten er lukket. Den åbner i maj.", said, "da") for said in ("It is shut.", "", "\ud800", "語")]


def written(folder: Path, **changes: object) -> Path:
    """A folder in the format: the layers of another model under a head that was never trained."""
    tensors = load_file(SENTIMENT / "model.safetensors")
    rows = np.random.default_rng(1).integers(-127, 127, (len(ANSWERS), tensors["dense.bias"].size), np.int8)
    tensors |= {"classifier.weight": rows, "classifier.scale": np.full((len(rows), 1), 1e-3, np.float32)}
    tensors |= {"classifier.bias": np.zeros(len(rows), np.float16)}
    (folder / "model.safetensors").write_bytes(save(tensors))
    config = json.loads((SENTIMENT / "config.json").read_text(encoding="utf-8"))
    config |= {"id2label": {str(place): answer for place, answer in enumerate(ANSWERS)}}
    config |= {"tokenizer": str(ENCODER / "tokenizer.json"), "words": str(ENCODER / "model.safetensors")}
    (folder / "config.json").write_text(json.dumps(config | changes), encoding="utf-8")
    return folder


def test_a_doubt_is_a_probability_and_the_same_alone_and_in_any_batch(tmp_path: Path) -> None:
    model = RoundedEntailment(written(tmp_path))
    claims = [*CLAIMS, Claim(CLAIMS[0].text * 100, "Nothing.", "da")]
    together = model.doubts(claims)
    alone = [model.doubts([claim])[0] for claim in claims]
    assert all(0 < doubt < 1 for doubt in together)
    assert np.abs(np.array(together) - alone).max() <= 1e-3
    assert model.doubts([]) == []


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        ({"id2label": {"0": "yes"}}, "id2label is .* not borne out, negation"),
        ({"words": "nowhere.safetensors"}, "No such file"),
    ],
)
def test_a_folder_that_makes_no_model_is_refused(tmp_path: Path, change: dict[str, object], trouble: str) -> None:
    with pytest.raises(ModelError, match=trouble):
        RoundedEntailment(written(tmp_path, **change))
