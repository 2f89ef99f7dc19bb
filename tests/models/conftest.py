"""The bundled encoder, loaded once, and a BERT small enough to make in a test."""

import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import save

from models.encoder import Encoder, load_encoder
from models.runtime import BUNDLED, Session

HIDDEN, INNER, LAYERS, WORDS = 128, 256, 2, 55_604


@pytest.fixture(scope="session")
def session() -> Session:
    return Session()


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return load_encoder()


def small_weights() -> dict[str, NDArray[np.float32]]:
    """Random weights under Hugging Face names, in the range that trained ones have."""
    random = np.random.default_rng(7)
    dense = {"attention.self.query": (HIDDEN, HIDDEN), "attention.self.key": (HIDDEN, HIDDEN)}
    dense |= {"attention.self.value": (HIDDEN, HIDDEN), "attention.output.dense": (HIDDEN, HIDDEN)}
    dense |= {"intermediate.dense": (INNER, HIDDEN), "output.dense": (HIDDEN, INNER)}
    shapes: dict[str, tuple[int, ...]] = {"embeddings.word_embeddings.weight": (WORDS, HIDDEN)}
    shapes |= {"embeddings.position_embeddings.weight": (512, HIDDEN)}
    shapes |= {"embeddings.token_type_embeddings.weight": (2, HIDDEN)}
    norms = ["embeddings.LayerNorm"]
    for layer in (f"encoder.layer.{index}" for index in range(LAYERS)):
        for name, shape in dense.items():
            shapes |= {f"{layer}.{name}.weight": shape, f"{layer}.{name}.bias": shape[:1]}
        norms += [f"{layer}.attention.output.LayerNorm", f"{layer}.output.LayerNorm"]
    weights = {name: random.normal(0, 0.1, shape).astype(np.float32) for name, shape in shapes.items()}
    for norm in norms:
        weights |= {f"{norm}.weight": np.ones(HIDDEN, np.float32), f"{norm}.bias": np.zeros(HIDDEN, np.float32)}
    return weights


@pytest.fixture(scope="session")
def small_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Hugging Face folder with the small BERT and the bundled tokeniser."""
    folder = tmp_path_factory.mktemp("small-bert")
    config = {"model_type": "bert", "hidden_act": "gelu", "hidden_size": HIDDEN, "num_hidden_layers": LAYERS}
    config |= {"num_attention_heads": 4, "layer_norm_eps": 1e-12, "max_position_embeddings": 512}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (folder / "model.safetensors").write_bytes(save(small_weights()))
    (folder / "tokenizer.json").write_bytes((BUNDLED / "tokenizer.json").read_bytes())
    return folder
