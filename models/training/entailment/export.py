"""Rounds a trained network to the bundled format: `python -m models.training.entailment.export RUN … --base FOLDER`.

Of several runs the mean of the weights is taken. From which doubt on an answer counts is for the caller to choose, as
`curation.evaluation.meaning_bounds` helps to.
"""

import json
from pathlib import Path

from models.entailment import ANSWERS
from models.training.marked.export import config_of, megabytes, options, trained, write_weights
from models.training.marked.network import MarkedNetwork


def export(network: MarkedNetwork, name: str, out: Path) -> None:
    """Writes model.safetensors and config.json to `out`."""
    write_weights(network, out)
    config = config_of(network, name, ANSWERS, out)
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    parser = options("Round a trained model of entailment to the bundled format.", "passaparola-entailment")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    export(trained(arguments, len(ANSWERS)), arguments.name, arguments.out)
    print(megabytes(arguments.out))


if __name__ == "__main__":
    main()
