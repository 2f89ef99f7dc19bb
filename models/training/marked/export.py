"""Rounds a marked network to the bundled format: int8 rows for the layers, as in the bundled encoder.

Its token embeddings are those of the bundled encoder, which no training moves: they are read from there, and stored
once.
"""

import argparse
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import load_file, save

from models.model_files import WORDS
from models.runtime import BUNDLED as ENCODER
from models.training.export_encoder import KEPT, quantise_linear, quantise_model
from models.training.marked.network import MarkedNetwork, begun


def averaged(networks: Sequence[MarkedNetwork]) -> MarkedNetwork:
    """The first of them with the mean of all weights (Wortsman et al. 2022, arXiv 2203.05482)."""
    states = [network.state_dict() for network in networks]
    networks[0].load_state_dict(
        {name: torch.stack([state[name] for state in states]).mean(dim=0) for name in states[0]}
    )
    return networks[0]


def options(description: str, name: str) -> argparse.ArgumentParser:
    """The options that every export has; `name` is the model's unless told otherwise."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("runs", type=Path, nargs="+", help="folders that `train` wrote, or of bundled weights")
    parser.add_argument("--base", required=True, help="the encoder it began from")
    parser.add_argument("--name", default=name)
    return parser


def trained(arguments: argparse.Namespace, classes: int) -> MarkedNetwork:
    """The network of the runs named, or of several the mean of them."""
    with torch.inference_mode():
        return averaged([begun(arguments.base, run, classes) for run in arguments.runs])


def megabytes(folder: Path) -> str:
    """What was written, to print."""
    return f"{folder}: {sum(path.stat().st_size for path in folder.iterdir()) / 1e6:.1f} MB"


def write_weights(network: MarkedNetwork, out: Path) -> None:
    """Writes model.safetensors to `out`. Raises ValueError for a network over other token embeddings."""
    tensors = _tensors(network)
    shared = load_file(ENCODER / "model.safetensors")
    if not all(np.array_equal(tensors.pop(name), shared[name]) for name in WORDS):
        raise ValueError(f"the token embeddings are not those of {ENCODER}: begin from the base that it was made from")
    out.mkdir(parents=True, exist_ok=True)
    (out / "model.safetensors").write_bytes(save(tensors))


def config_of(network: MarkedNetwork, name: str, labels: Sequence[str], out: Path) -> dict[str, Any]:
    """What config.json in `out` says of the network: its sizes, its classes, and where its words are."""
    files = {"tokenizer": "tokenizer.json", "words": "model.safetensors"}
    places = {key: os.path.relpath(ENCODER / file, out) for key, file in files.items()}
    sizes = {key: getattr(network.bert.config, key) for key in KEPT}
    return {"name": name} | places | sizes | {"id2label": {str(place): label for place, label in enumerate(labels)}}


def _tensors(network: MarkedNetwork) -> dict[str, NDArray[Any]]:
    state: Mapping[str, NDArray[Any]] = {
        name: tensor.detach().float().numpy() for name, tensor in network.state_dict().items()
    }
    encoder = {name.removeprefix("bert."): tensor for name, tensor in state.items() if name.startswith("bert.")}
    tensors = quantise_model(encoder, network.bert.config.num_hidden_layers)
    tensors |= {"embeddings.mark": state["mark"].astype(np.float16)}
    for head in ("dense", "classifier"):
        tensors |= dict(quantise_linear(state, [head], head))
    return {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}
