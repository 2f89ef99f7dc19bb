"""Runs a bundled model: token ids in, one row of numbers a text out; and the encoder's session over it.

A text is padded to the next multiple of `LENGTH_STEP` of its own length, never to its neighbours' length, and rides
with texts of that same padded length: it meets the same arithmetic in any company, so its row is the same to the
last bit alone and in any batch on the same machine. Prefixes and centring are the business of `models.encoder`.
"""

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from models.batching import LENGTH_STEP, plan_batches
from models.bert import BertShape, Weights, build_encoder
from models.calibration import FILE as CALIBRATION
from models.model_files import has_own_words, read_config, read_tokenizer, read_weights, unusable
from models.quantisation import unpack_six_bits
from models.surrogates import without_surrogates

if TYPE_CHECKING:
    from openvino import Core, InferRequest, Model

BUNDLED = Path(__file__).parent / "weights" / "encoder"

MAX_CHARACTERS = 16_384  # 512 tokens of prose are about 2,500 characters: what lies beyond is never read

PLAIN: dict[str, Any] = {"INFERENCE_PRECISION_HINT": "f32", "DYNAMIC_QUANTIZATION_GROUP_SIZE": 0, "NUM_STREAMS": 1}
"""Float32 activations: what every processor runs.

A group of 0 keeps the plugin from rounding activations to int8 where it can: with bfloat16 a cosine of two texts moves
by .003 at most, with int8 activations it moved by .011, and picks that were near swapped between processors.
"""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as ids with their frame, and, for a model that is asked about a target, which of them are the target's."""

    ids: tuple[int, ...]
    marks: tuple[bool, ...] = ()


class Network:
    """Loaded weights. Threads may share them: a lock serialises the arithmetic, which uses every core by itself."""

    def __init__(self, folder: Path, build: Callable[[Weights, BertShape], "Model"]) -> None:
        """Reads config.json and model.safetensors. Raises `ModelError` for one that is no use."""
        self.name, self.shape = read_config(folder / "config.json")
        weights = read_weights(folder)
        try:
            self._words, self._scales = weights["embeddings.words"], weights["embeddings.words.scale"]
            self._positions = weights["embeddings.positions"]
            self._mark = weights.get("embeddings.mark")
            self._request = _open_request(build(weights, self.shape), len(self._positions[0]), self._mark is not None)
            self.revision = _revision(folder, self._words)
        except (KeyError, ValueError, RuntimeError) as error:
            raise unusable(folder, f"config.json and model.safetensors make no model that runs, {error!r}") from error
        self._lock = threading.Lock()

    def run(self, texts: Sequence[Tokens]) -> NDArray[np.float32]:
        """A row a text, (n, outputs), in the order of the texts; none of them, no rows and no columns."""
        rows: list[NDArray[np.float32]] = [np.empty(0, np.float32)] * len(texts)
        with self._lock:
            for batch in plan_batches([len(text.ids) for text in texts]):
                inputs = self._inputs([texts[row] for row in batch.rows], batch.width)
                answers = self._request.infer(inputs)[0]
                for row, answer in zip(batch.rows, answers, strict=True):
                    rows[row] = answer.copy()
        return np.array(rows, dtype=np.float32)

    def _inputs(self, texts: Sequence[Tokens], width: int) -> list[NDArray[np.float32]]:
        embeddings = np.zeros((len(texts), width, self.shape.hidden_size), dtype=np.float32)
        mask, marks = np.zeros((2, len(texts), width), dtype=np.float32)
        for row, text in enumerate(texts):
            ids, size = list(text.ids), len(text.ids)
            embeddings[row, :size] = unpack_six_bits(self._words[ids]) * self._scales[ids] + self._positions[:size]
            mask[row, :size] = 1
            marks[row, : len(text.marks)] = text.marks
        if self._mark is None:
            return [embeddings, mask]
        embeddings += marks[:, :, None] * self._mark
        return [embeddings, mask, np.where(marks.any(axis=1, keepdims=True), marks, mask)]


class Session:
    """The encoder's network with its tokeniser: texts in, unit vectors out."""

    def __init__(self, folder: Path = BUNDLED) -> None:
        """Loads model.safetensors, tokenizer.json and config.json. Raises `ModelError` for one that is no use."""
        self._network = Network(folder, build_encoder)
        self._tokenizer = read_tokenizer(folder / "tokenizer.json")
        self._tokenizer.enable_truncation(self._network.shape.max_position_embeddings)
        self.dimension = self._network.shape.hidden_size
        self.identity = f"{self._network.name}@{self._network.revision}"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit rows, (n, dimension). What a text has beyond 512 tokens is not read."""
        encodings = self._tokenizer.encode_batch([_readable(text) for text in texts])
        vectors = self._network.run([Tokens(tuple(encoding.ids)) for encoding in encodings])
        return vectors.reshape(len(texts), self.dimension)


def _open_request(graph: "Model", width: int, marked: bool) -> "InferRequest":
    """A request on the fastest settings that this processor runs, tried on a first batch."""
    import openvino

    core = openvino.Core()
    trial = [np.zeros((2, LENGTH_STEP, width), np.float32), *[np.ones((2, LENGTH_STEP), np.float32)] * (1 + marked)]
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
    return PLAIN | hint


def _readable(text: str) -> str:
    return without_surrogates(text[:MAX_CHARACTERS])


def _revision(folder: Path, words: NDArray[np.uint8]) -> str:
    """Of all that an answer depends on, words read from elsewhere too; what a cosine is taken to mean is not."""
    digest = hashlib.sha256()
    if not has_own_words(folder):
        digest.update(words.tobytes())
    for path in sorted(folder.iterdir()):
        if path.suffix in {".safetensors", ".json"} and path.name != CALIBRATION:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
