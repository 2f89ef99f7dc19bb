"""The bundled encoder as a Hugging Face folder in float32: `python -m models.training.restore_encoder --out FOLDER`.

The inverse of `export_encoder` up to rounding: a start for further training, and the reference that `make bench`
gives to sentence-transformers so that both sides run the same weights.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

from models.bert import Weights
from models.model_files import read_weights
from models.quantisation import unpack_six_bits
from models.runtime import BUNDLED

TOKENIZER = {
    "tokenizer_class": "PreTrainedTokenizerFast",
    "model_max_length": 512,
    "bos_token": "<s>",
    "cls_token": "<s>",
    "eos_token": "</s>",
    "sep_token": "</s>",
    "pad_token": "<pad>",
    "unk_token": "<unk>",
    "mask_token": "<mask>",
}
_PARTS = ("query", "key", "value")


def restored_tensors(weights: Weights) -> dict[str, NDArray[np.float32]]:
    """The tensors under their Hugging Face names; the token type is part of the positions, so its own row is zero."""
    hidden = weights["embeddings.positions"].shape[1]
    tensors = {"embeddings.token_type_embeddings.weight": np.zeros((1, hidden), dtype=np.float32)}
    for name, tensor in weights.items():
        if not name.endswith(".scale"):
            tensors.update(_restored(name, tensor, weights.get(f"{name.removesuffix('.weight')}.scale")))
    return tensors


def _restored(name: str, tensor: NDArray[Any], scale: NDArray[Any] | None) -> Iterator[tuple[str, NDArray[np.float32]]]:
    if name == "embeddings.words":
        tensor, name = unpack_six_bits(tensor), "embeddings.word_embeddings.weight"
    elif name == "embeddings.positions":
        name = "embeddings.position_embeddings.weight"
    values = tensor.astype(np.float32)
    if scale is not None and tensor.ndim == 2:
        values *= scale
    if ".qkv." not in name:
        yield name, values
        return
    for part, rows in zip(_PARTS, np.split(values, 3), strict=True):
        yield name.replace(".qkv.", f".self.{part}."), np.ascontiguousarray(rows)


def restore(source: Path, out: Path) -> None:
    """Writes config.json, model.safetensors, tokenizer.json and tokenizer_config.json to `out`."""
    tensors = restored_tensors(read_weights(source))
    out.mkdir(parents=True, exist_ok=True)
    (out / "model.safetensors").write_bytes(save(tensors, metadata={"format": "pt"}))
    (out / "config.json").write_text(json.dumps(_config(source, tensors), indent=2) + "\n", encoding="utf-8")
    (out / "tokenizer_config.json").write_text(json.dumps(TOKENIZER, indent=2) + "\n", encoding="utf-8")
    (out / "tokenizer.json").write_bytes((source / "tokenizer.json").read_bytes())


def _config(source: Path, tensors: dict[str, NDArray[np.float32]]) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads((source / "config.json").read_text(encoding="utf-8"))
    return kept | {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_act": "gelu",
        "intermediate_size": len(tensors["encoder.layer.0.intermediate.dense.weight"]),
        "vocab_size": len(tensors["embeddings.word_embeddings.weight"]),
        "type_vocab_size": 1,
        "pad_token_id": 1,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the bundled encoder as a Hugging Face folder in float32.")
    parser.add_argument("--model", type=Path, default=BUNDLED, help="folder in the bundled format")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    restore(arguments.model, arguments.out)
    print(f"{arguments.out}: AutoModel.from_pretrained reads it")


if __name__ == "__main__":
    main()
