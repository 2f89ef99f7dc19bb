"""Rounds a trained network to the bundled format: `python -m models.training.entailment.export RUN … --base FOLDER`.

Of several runs the mean of the weights is taken. From which doubt on an answer counts is for the caller to choose, as
`curation.evaluation.meaning_bounds` helps to.
"""

import argparse
import json
from pathlib import Path

import torch

from models.entailment import ANSWERS
from models.training.marked.export import averaged, config_of, write_weights
from models.training.marked.network import MarkedNetwork, begun


def export(network: MarkedNetwork, name: str, out: Path) -> None:
    """Writes model.safetensors and config.json to `out`."""
    write_weights(network, out)
    config = config_of(network, name, ANSWERS, out)
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Round a trained network to the bundled format.")
    parser.add_argument("runs", type=Path, nargs="+", help="folders that `train` wrote, or of bundled weights")
    parser.add_argument("--base", required=True, help="the encoder it began from")
    parser.add_argument("--name", default="passaparola-entailment")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    with torch.inference_mode():
        network = averaged([begun(arguments.base, run, len(ANSWERS)) for run in arguments.runs])
        export(network, arguments.name, arguments.out)
    size = sum(path.stat().st_size for path in arguments.out.iterdir())
    print(f"{arguments.out}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
