"""Rounds a trained network to the bundled format: `python -m models.training.sentiment.export RUN … --base FOLDER`.

Of several runs that went on from one another the mean of the weights is taken; whether it answers better than the last
of them is to be measured. The calibration is none until `models.training.sentiment.calibrate` has fitted it.
"""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

from models.sentiment.bundled import BUNDLED
from models.sentiment.calibration import Calibration, Level
from models.sentiment.interface import LABELS
from models.training.marked.export import averaged, config_of, write_weights
from models.training.marked.network import MarkedNetwork, begun


def export(network: MarkedNetwork, name: str, out: Path) -> None:
    """Writes model.safetensors and config.json to `out`."""
    write_weights(network, out)
    write_config(out, config_of(network, name, LABELS, out), {"mention": Calibration(), "text": Calibration()})


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
        network = averaged([begun(arguments.base, run, len(LABELS)) for run in arguments.runs])
        export(network, arguments.name, arguments.out)
    size = sum(path.stat().st_size for path in arguments.out.iterdir())
    print(f"{arguments.out}: {size / 1e6:.1f} MB; now run python -m models.training.sentiment.calibrate")


if __name__ == "__main__":
    main()
