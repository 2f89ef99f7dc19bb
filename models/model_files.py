"""Reads the files of a model in the bundled format.

A file that is missing or damaged ends in a `ModelError` that names it and the remedy. Judges each file by itself;
whether weights and config.json belong together shows when `models.runtime` builds the graph. The means are read by
`models.centring`, through `read_tensors`.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.bert import BertShape, Weights
from models.interface import ModelError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WORDS = ("embeddings.words", "embeddings.words.scale")
"""The token embeddings: models over one vocabulary share them."""

REMEDY = "reinstall the package, or make the files with the commands in models.training"


def unusable(path: Path, trouble: object) -> ModelError:
    """To be raised for a file, or a folder, that does not make a model."""
    return ModelError(f"the model does not load, {path}: {trouble}; {REMEDY}")


def read_object(path: Path) -> dict[str, object]:
    """What a JSON file holds. Raises `ModelError`, also when that is no object."""
    try:
        config = json.loads(_read_text(path))
    except ValueError as error:
        raise unusable(path, f"not JSON, {error}") from error
    if not isinstance(config, dict):
        raise unusable(path, f"a {type(config).__name__} where an object of names and sizes belongs")
    return config


def read_config(path: Path) -> tuple[str, BertShape]:
    """The model's name and sizes from config.json. Raises `ModelError`."""
    config = read_object(path)
    missing = [name for name in ("name", *BertShape.__slots__) if name not in config]
    if missing:
        raise unusable(path, f"without {', '.join(missing)}")
    sizes: dict[str, Any] = {name: config[name] for name in BertShape.__slots__}
    for name, size in sizes.items():
        expected = float if name == "layer_norm_eps" else int
        if not isinstance(size, expected) or size <= 0:
            raise unusable(path, f"{name} is {size!r}, not {expected.__name__} above 0")
    return str(config["name"]), BertShape(**sizes)


def read_tensors(path: Path) -> Weights:
    """Every tensor of a safetensors file. Raises `ModelError`."""
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    try:
        return load_file(path)
    except (OSError, SafetensorError) as error:
        raise unusable(path, error) from error


def read_weights(folder: Path) -> Weights:
    """Every tensor of a model, its token embeddings from the file that config.json names as `words`, if it names one.

    Raises `ModelError`.
    """
    own, shared = read_tensors(folder / "model.safetensors"), _place_of_words(folder)
    if shared is None:
        return own
    return {**own, **_read_words(shared)}


def has_own_words(folder: Path) -> bool:
    """Whether a model's token embeddings stand with its other weights. Raises `ModelError`."""
    return _place_of_words(folder) is None


def _read_words(path: Path) -> Weights:
    """The token embeddings alone: the layers beside them are another model's."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, "numpy") as tensors:
            missing = [name for name in WORDS if name not in tensors.keys()]  # noqa: SIM118  # no mapping
            if missing:
                raise unusable(path, f"without {', '.join(missing)}")
            return {name: tensors.get_tensor(name) for name in WORDS}
    except (OSError, SafetensorError) as error:
        raise unusable(path, error) from error


def _place_of_words(folder: Path) -> Path | None:
    named = read_object(folder / "config.json").get("words")
    return None if named is None else folder / str(named)


def read_tokenizer(path: Path) -> "Tokenizer":
    """The tokeniser from tokenizer.json. Raises `ModelError`."""
    from tokenizers import Tokenizer

    text = _read_text(path)
    try:
        return Tokenizer.from_str(text)
    except Exception as error:  # the library raises `Exception` itself for whatever is wrong with the text
        raise unusable(path, error) from error


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise unusable(path, error) from error
