"""The corpora, shared and own, as the commands of training find and read them."""

import argparse
import json
import os
from pathlib import Path
from typing import Any

from models.runtime import BUNDLED

OWN = Path(__file__).parent / "data"
"""The project's own sets."""

LANGUAGES = ("it", "da", "en")
"""What they are written in."""


def data_and_model(description: str, model: Path = BUNDLED) -> tuple[Path, Path]:
    """The folder of the corpora and that of a model, as a command was told; it ends where nobody names the first."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, default=os.environ.get("PASSAPAROLA_DATA"), help="the shared corpora")
    parser.add_argument("--model", type=Path, default=model, help="folder in the bundled format")
    arguments = parser.parse_args()
    if arguments.data is None:
        parser.error("name the folder of the shared corpora with --data or PASSAPAROLA_DATA")
    return Path(arguments.data), arguments.model


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
