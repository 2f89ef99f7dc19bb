"""Runs the bundled encoder: tokenises, batches, multiplies; texts in, unit vectors out.

A text is padded to the next multiple of `LENGTH_STEP` of its own length, never to its neighbours' length, and rides
with texts of that same padded length: it meets the same arithmetic in any company, so its vector is the same to the
last bit alone and in any batch on the same machine. Prefixes and centring are the business of `models.encoder`.
"""

import hashlib
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from models.bert import ACTIVATION_GROUP, BertShape, Weights, build_graph
from models.model_files import read_config, read_tensors, read_tokenizer, unusable
from models.quantisation import unpack_six_bits

if TYPE_CHECKING:
    from openvino import Core, InferRequest

BUNDLED = Path(__file__).parent / "weights" / "encoder"

LENGTH_STEP = 8
TOKEN_BUDGET = 512  # tokens a batch; larger batches leave the second-level cache and are slower
MAX_CHARACTERS = 16_384  # 512 tokens of prose are about 2,500 characters: what lies beyond is never read

PLAIN: dict[str, Any] = {"INFERENCE_PRECISION_HINT": "f32", "DYNAMIC_QUANTIZATION_GROUP_SIZE": 0, "NUM_STREAMS": 1}
"""Float32 activations: what every processor runs."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Positions of the texts that run together, all padded to `width` tokens."""

    rows: tuple[int, ...]
    width: int


def plan_batches(lengths: Sequence[int], budget: int = TOKEN_BUDGET, step: int = LENGTH_STEP) -> Iterator[Batch]:
    """Every position once, longest first; a batch holds one padded width and `budget` tokens or a single text."""
    rows: list[int] = []
    width = 0
    for row in sorted(range(len(lengths)), key=lambda row: -lengths[row]):
        padded = -(-lengths[row] // step) * step
        if rows and (padded != width or (len(rows) + 1) * padded > budget):
            yield Batch(tuple(rows), width)
            rows = []
        rows.append(row)
        width = padded
    if rows:
        yield Batch(tuple(rows), width)


class Session:
    """One loaded model. Threads may share it: a lock serialises the arithmetic, which uses every core by itself."""

    def __init__(self, folder: Path = BUNDLED) -> None:
        """Loads model.safetensors, tokenizer.json and config.json. Raises `EncoderError` for one that is no use."""
        name, shape = read_config(folder / "config.json")
        weights = read_tensors(folder / "model.safetensors")
        self.dimension = shape.hidden_size
        self.identity = f"{name}@{_revision(folder)}"
        self._tokenizer = read_tokenizer(folder / "tokenizer.json")
        self._tokenizer.enable_truncation(shape.max_position_embeddings)
        try:
            self._words, self._scales = weights["embeddings.words"], weights["embeddings.words.scale"]
            self._positions = weights["embeddings.positions"]
            self._request = _open_request(weights, shape)
        except (KeyError, ValueError, RuntimeError) as error:
            raise unusable(folder, f"config.json and model.safetensors make no model that runs, {error!r}") from error
        self._lock = threading.Lock()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit rows, (n, dimension). What a text has beyond 512 tokens is not read."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        with self._lock:
            tokens = [encoding.ids for encoding in self._tokenizer.encode_batch([_readable(text) for text in texts])]
            for batch in plan_batches([len(ids) for ids in tokens]):
                inputs = self._inputs([tokens[row] for row in batch.rows], batch.width)
                vectors[list(batch.rows)] = self._request.infer(inputs)[0]
        return vectors

    def _inputs(self, tokens: list[list[int]], width: int) -> list[NDArray[np.float32]]:
        embeddings = np.zeros((len(tokens), width, self.dimension), dtype=np.float32)
        mask = np.zeros((len(tokens), width), dtype=np.float32)
        for row, ids in enumerate(tokens):
            words = unpack_six_bits(self._words[ids]) * self._scales[ids]
            embeddings[row, : len(ids)] = words + self._positions[: len(ids)]
            mask[row, : len(ids)] = 1
        return [embeddings, mask]


def _open_request(weights: Weights, shape: BertShape) -> "InferRequest":
    """A request on the fastest settings that this processor runs, tried on a first batch."""
    import openvino

    core, graph = openvino.Core(), build_graph(weights, shape)
    trial = [np.zeros((2, LENGTH_STEP, shape.hidden_size), np.float32), np.ones((2, LENGTH_STEP), np.float32)]
    try:
        request = core.compile_model(graph, "CPU", _settings(core)).create_infer_request()
        request.infer(trial)
    except RuntimeError:
        # The plugin announces kernels that the processor, or a limit set by ONEDNN_MAX_CPU_ISA, does not have.
        request = core.compile_model(graph, "CPU", PLAIN).create_infer_request()
        request.infer(trial)
    return request


def _settings(core: "Core") -> dict[str, Any]:
    brief = "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
    hint = {"INFERENCE_PRECISION_HINT": "bf16"} if brief else {}
    return PLAIN | {"DYNAMIC_QUANTIZATION_GROUP_SIZE": ACTIVATION_GROUP} | hint


def _readable(text: str) -> str:
    # The tokeniser refuses lone surrogates, which JSON feeds may carry.
    return text[:MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")


def _revision(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.suffix in {".safetensors", ".json"}:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
