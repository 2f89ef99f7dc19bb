"""The export and its inverse, on a small BERT of the same kind."""

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from models.runtime import Session
from models.training.export_encoder import UnsupportedModelError, averaged, export
from models.training.restore_encoder import restore
from tests.models.conftest import small_weights

TEXTS = ["passage: New heat pump cuts energy use", "query: nurse", "passage: sygeplejerske i Aarhus " * 20]


@pytest.fixture(scope="module")
def exported(small_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported")
    export([small_model], folder)
    return folder


def test_restored_weights_differ_by_rounding_alone(exported: Path, tmp_path: Path) -> None:
    restore(exported, tmp_path)
    restored, weights = load_file(tmp_path / "model.safetensors"), small_weights()
    for name in ("encoder.layer.1.attention.self.key.weight", "encoder.layer.0.output.dense.weight"):
        assert np.abs(restored[name] - weights[name]).max() < 0.005
    assert set(restored) == set(weights)


def test_exporting_what_was_restored_changes_nothing(exported: Path, tmp_path: Path) -> None:
    restore(exported, tmp_path / "float")
    export([tmp_path / "float"], tmp_path / "again")
    first, second = (load_file(folder / "model.safetensors") for folder in (exported, tmp_path / "again"))
    assert np.array_equal(first["embeddings.words"], second["embeddings.words"])
    assert np.array_equal(first["encoder.layer.0.attention.qkv.weight"], second["encoder.layer.0.attention.qkv.weight"])


def test_the_mean_of_two_runs_lies_between_them() -> None:
    first = {"encoder.layer.0.output.dense.weight": np.array([[1.0, -2.0]], dtype=np.float16)}
    second = {"encoder.layer.0.output.dense.weight": np.array([[3.0, 0.0]], dtype=np.float32)}
    (mean,) = averaged([first, second]).values()
    assert mean.dtype == np.float32
    assert mean.tolist() == [[2.0, -1.0]]


def test_runs_of_different_sizes_are_not_averaged() -> None:
    small, large = ({"encoder.layer.0.output.dense.bias": np.zeros(size)} for size in (2, 3))
    with pytest.raises(UnsupportedModelError, match=r"source 2 differs from the first in encoder\.layer\.0\.output"):
        averaged([small, large])


def test_a_model_of_another_kind_is_refused(tmp_path: Path) -> None:
    config = {"model_type": "roberta", "hidden_act": "gelu"}
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    with pytest.raises(UnsupportedModelError, match="roberta with gelu"):
        export([tmp_path], tmp_path / "out")


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # of torch and transformers, at import
def test_vectors_agree_with_the_reference_implementation(exported: Path, tmp_path: Path) -> None:
    import torch
    from transformers import AutoModel, AutoTokenizer

    restore(exported, tmp_path)
    tokenizer, model = AutoTokenizer.from_pretrained(tmp_path), AutoModel.from_pretrained(tmp_path).eval()
    inputs = tokenizer(TEXTS, padding=True, truncation=True, return_tensors="pt")
    with torch.no_grad():
        hidden = model(**inputs).last_hidden_state
    mask = inputs["attention_mask"][..., None]
    reference = torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1)).numpy()
    assert np.all((reference * Session(exported).encode(TEXTS)).sum(axis=1) > 0.995)
