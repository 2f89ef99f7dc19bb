"""Rounds a trained network to the bundled format: `python -m models.training.sentiment.export RUN … --base FOLDER`.

Of several runs that went on from one another the mean of the weights is taken (Wortsman et al. 2022, arXiv
2203.05482); whether it answers better than the last of them is to be measured. The layers become int8 rows, the token
embeddings 6-bit rows, as in the bundled encoder; the tokeniser is the encoder's own file. The calibration is none until
`models.training.sentiment.calibrate` has fitted it.
"""

import argparse
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save

from models.runtime import BUNDLED as ENCODER
from models.sentiment.bundled import BUNDLED
from models.sentiment.calibration import Calibration, Level
from models.sentiment.interface import LABELS
from models.training.export_encoder import KEPT, quantise_linear, quantise_model
from models.training.sentiment.network import SentimentNetwork, begun


def averaged(networks: Sequence[SentimentNetwork]) -> SentimentNetwork:
    """The first of them with the mean of all weights."""
    states = [network.state_dict() for network in networks]
    networks[0].load_state_dict(
        {name: torch.stack([state[name] for state in states]).mean(dim=0) for name in states[0]}
    )
    return networks[0]


def export(network: SentimentNetwork, name: str, out: Path) -> None:
    """Writes model.safetensors and config.json to `out`."""
    shape = network.bert.config
    out.mkdir(parents=True, exist_ok=True)
    (out / "model.safetensors").write_bytes(save(_tensors(network, shape.num_hidden_layers)))
    config: dict[str, Any] = {"name": name, "tokenizer": os.path.relpath(ENCODER / "tokenizer.json", out)}
    config |= {key: getattr(shape, key) for key in KEPT}
    config |= {"id2label": {str(place): label for place, label in enumerate(LABELS)}}
    write_config(out, config, {"mention": Calibration(), "text": Calibration()})


def _tensors(network: SentimentNetwork, layers: int) -> dict[str, NDArray[Any]]:
    state = {name: tensor.detach().float().numpy() for name, tensor in network.state_dict().items()}
    encoder = {name.removeprefix("bert."): tensor for name, tensor in state.items() if name.startswith("bert.")}
    tensors = quantise_model(encoder, layers) | {"embeddings.mark": state["mark"].astype(np.float16)}
    for head in ("dense", "classifier"):
        tensors |= dict(quantise_linear(state, [head], head))
    return {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}


def write_config(folder: Path, config: dict[str, Any], calibration: Mapping[Level, Calibration]) -> None:
    """config.json with a calibration for each level."""
    levels = {
        level: {"temperature": round(fitted.temperature, 4), "threshold": round(fitted.threshold, 4)}
        for level, fitted in calibration.items()
    }
    text = json.dumps(config | {"calibration": levels}, indent=2) + "\n"
    (folder / "config.json").write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Round a trained network to the bundled format.")
    parser.add_argument("runs", type=Path, nargs="+", help="folders that `train` wrote, or of bundled weights")
    parser.add_argument("--base", required=True, help="the encoder it began from")
    parser.add_argument("--name", default="passaparola-sentiment")
    parser.add_argument("--out", type=Path, default=BUNDLED)
    arguments = parser.parse_args()
    with torch.inference_mode():
        network = averaged([begun(arguments.base, run) for run in arguments.runs])
        export(network, arguments.name, arguments.out)
    size = sum(path.stat().st_size for path in arguments.out.iterdir())
    print(f"{arguments.out}: {size / 1e6:.1f} MB; now run python -m models.training.sentiment.calibrate")


if __name__ == "__main__":
    main()
