"""Rounds a trained network to the bundled format: `python -m models.training.sentiment.export RUN … --base FOLDER`.

Of several runs that went on from one another the mean of the weights is taken; whether it answers better than the last
of them is to be measured. The calibration is none until `models.training.sentiment.calibrate` has fitted it.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from models.sentiment.bundled import BUNDLED
from models.sentiment.calibration import Calibration, Level
from models.sentiment.interface import LABELS
from models.training.marked.export import config_of, megabytes, options, trained, write_weights
from models.training.marked.network import MarkedNetwork


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
    parser = options("Round a trained model of sentiment to the bundled format.", "passaparola-sentiment")
    parser.add_argument("--out", type=Path, default=BUNDLED)
    arguments = parser.parse_args()
    export(trained(arguments, len(LABELS)), arguments.name, arguments.out)
    print(f"{megabytes(arguments.out)}; now run python -m models.training.sentiment.calibrate")


if __name__ == "__main__":
    main()
