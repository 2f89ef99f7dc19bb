"""Rounds a Hugging Face BERT encoder to the bundled format: `python -m models.training.export_encoder SOURCE ...`.

Of several encoders, runs from one base, it rounds the mean of their weights (Wortsman et al. 2022, arXiv 2203.05482).
Reads safetensors with numpy alone: no torch, no network, no calibration data. The layers become int8 rows, the token
embeddings 6-bit rows, the rest float16; query, key and value are joined, and the one token type is folded into the
positions. The means of `centring.safetensors` belong to the weights: run `fit_centring` after this.
"""

import argparse
import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save

from models.bert import Weights
from models.quantisation import PACKED_LEVELS, pack_six_bits, quantise_rows
from models.runtime import BUNDLED

KEPT = ("hidden_size", "num_hidden_layers", "num_attention_heads", "layer_norm_eps", "max_position_embeddings")

Tensors = Iterator[tuple[str, NDArray[Any]]]


class UnsupportedModelError(Exception):
    """The source is not a BERT encoder of the kind that `models.bert` builds."""


def quantise_model(weights: Weights, layers: int) -> dict[str, NDArray[Any]]:
    """The bundled tensors from the Hugging Face ones, a leading `bert.` already removed."""
    tensors = dict(_embeddings(weights))
    for index in range(layers):
        tensors.update(_layer(weights, f"encoder.layer.{index}"))
    return {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}


def _embeddings(weights: Weights) -> Tensors:
    words, scales = quantise_rows(weights["embeddings.word_embeddings.weight"].astype(np.float32), PACKED_LEVELS)
    positions = weights["embeddings.position_embeddings.weight"].astype(np.float32)
    kind = weights["embeddings.token_type_embeddings.weight"][0].astype(np.float32)
    yield "embeddings.words", pack_six_bits(words)
    yield "embeddings.words.scale", scales
    yield "embeddings.positions", (positions + kind).astype(np.float16)
    yield from _halves(weights, "embeddings.LayerNorm")


def _layer(weights: Weights, name: str) -> Tensors:
    parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
    yield from quantise_linear(weights, parts, f"{name}.attention.qkv")
    for dense in ("attention.output.dense", "intermediate.dense", "output.dense"):
        yield from quantise_linear(weights, [f"{name}.{dense}"], f"{name}.{dense}")
    yield from _halves(weights, f"{name}.attention.output.LayerNorm")
    yield from _halves(weights, f"{name}.output.LayerNorm")


def quantise_linear(weights: Weights, parts: list[str], name: str) -> Tensors:
    values, scales = quantise_rows(np.concatenate([weights[f"{part}.weight"] for part in parts]).astype(np.float32))
    yield f"{name}.weight", values
    yield f"{name}.scale", scales
    yield f"{name}.bias", np.concatenate([weights[f"{part}.bias"] for part in parts]).astype(np.float16)


def _halves(weights: Weights, name: str) -> Tensors:
    for part in ("weight", "bias"):
        yield f"{name}.{part}", weights[f"{name}.{part}"].astype(np.float16)


def export(sources: Sequence[Path], out: Path) -> None:
    """Writes model.safetensors, tokenizer.json and config.json to `out`; names and sizes are those of the first source.

    Raises `UnsupportedModelError`, also for sources whose weights are not of one kind.
    """
    config = _config(sources[0])
    weights = averaged([_weights(source) for source in sources])
    out.mkdir(parents=True, exist_ok=True)
    (out / "model.safetensors").write_bytes(save(quantise_model(weights, config["num_hidden_layers"])))
    shutil.copyfile(sources[0] / "tokenizer.json", out / "tokenizer.json")
    kept = {"name": config["name"]} | {name: config[name] for name in KEPT}
    (out / "config.json").write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def averaged(networks: Sequence[Weights]) -> Weights:
    """The mean of each tensor in float32; of one network its own. Raises `UnsupportedModelError` for unlike ones."""
    if len(networks) == 1:
        return networks[0]
    shapes = [{name: tensor.shape for name, tensor in network.items()} for network in networks]
    for place, found in enumerate(shapes[1:], 2):
        if found != shapes[0]:
            name = min(dict(found.items() ^ shapes[0].items()))
            raise UnsupportedModelError(f"source {place} differs from the first in {name}; average runs from one base")
    return {name: np.stack([each[name] for each in networks]).mean(axis=0, dtype=np.float32) for name in networks[0]}


def _config(source: Path) -> dict[str, Any]:
    config = json.loads((source / "config.json").read_text(encoding="utf-8"))
    if config["model_type"] != "bert" or config["hidden_act"] != "gelu":
        found = f"{config['model_type']} with {config['hidden_act']}"
        raise UnsupportedModelError(f"{source}: {found}; the bundled format holds bert with gelu")
    return dict(config) | {"name": source.name}


def _weights(source: Path) -> Weights:
    return {name.removeprefix("bert."): tensor for name, tensor in load_file(source / "model.safetensors").items()}


def main() -> None:
    parser = argparse.ArgumentParser(description="Round a BERT encoder to the bundled int8 format.")
    told = "folders with config.json, model.safetensors, tokenizer.json"
    parser.add_argument("sources", type=Path, nargs="+", metavar="SOURCE", help=told)
    parser.add_argument("--out", type=Path, default=BUNDLED)
    arguments = parser.parse_args()
    export(arguments.sources, arguments.out)
    size = sum(path.stat().st_size for path in arguments.out.iterdir())
    print(f"{arguments.out}: {size / 1e6:.1f} MB in all; now run python -m models.training.fit_centring")


if __name__ == "__main__":
    main()
