"""The transformer as an OpenVINO graph, built from the quantised weights: token embeddings in, vectors or logits out.

The layer weights are int8 on disk only: the kernels that multiply int8 weights by bfloat16 differ between one row and
several, those of whole bfloat16 or float32 do not, and are faster. Padding is masked in attention and left out of the
mean. Knows nothing of text, files or threads.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from openvino import Model, Node, Output

Weights = Mapping[str, NDArray[Any]]

_MASKED = 10_000.0  # far beyond any attention score, and finite in bfloat16


@dataclass(frozen=True, slots=True)
class BertShape:
    """The sizes that the graph needs from config.json, under their Hugging Face names."""

    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    layer_norm_eps: float
    max_position_embeddings: int


def build_encoder(weights: Weights, shape: BertShape) -> "Model":
    """Embeddings (batch, tokens, hidden) and a mask of 1 and 0 (batch, tokens) in; unit vectors (batch, hidden) out."""
    builder = _Builder(weights, shape)
    hidden = builder.hidden()
    return builder.model(builder.unit(builder.sum(hidden, builder.mask)))


def build_classifier(weights: Weights, shape: BertShape) -> "Model":
    """As above, and a second mask of the target's tokens, at least one a text; logits (batch, classes) out.

    The head is that of `models.training.marked.network`: the mean over all tokens beside that over the target's.
    """
    builder = _Builder(weights, shape)
    hidden, told = builder.hidden(), builder.input_mask("told")
    pooled = builder.concatenated(builder.mean(hidden, builder.mask), builder.mean(hidden, told))
    return builder.model(builder.linear(builder.tanh(builder.linear(pooled, "dense")), "classifier"))


class _Builder:
    def __init__(self, weights: Weights, shape: BertShape) -> None:
        import openvino
        from openvino import opset13

        self._openvino, self._op = openvino, opset13
        self._weights, self._shape = weights, shape

        self._embeddings = opset13.parameter([-1, -1, shape.hidden_size], np.float32, "embeddings")
        self._masks: list[Node] = []
        self.mask = self.input_mask("mask")

    def input_mask(self, name: str) -> "Node":
        self._masks.append(self._op.parameter([-1, -1], np.float32, name))
        return self._masks[-1]

    def model(self, output: "Node") -> "Model":
        return self._openvino.Model([output], [self._embeddings, *self._masks], "bert")

    def hidden(self) -> "Node":
        op = self._op
        bias = op.multiply(op.subtract(self.mask, self._number(1.0)), self._number(_MASKED))
        bias = op.unsqueeze(bias, self._integers(1, 2))
        hidden = self._layer_norm(self._embeddings, "embeddings.LayerNorm")
        for index in range(self._shape.num_hidden_layers):
            hidden = self._layer(hidden, bias, f"encoder.layer.{index}")
        return hidden

    def sum(self, hidden: "Node", mask: "Node") -> "Node":
        op = self._op
        return op.reduce_sum(op.multiply(hidden, op.unsqueeze(mask, self._integers(2))), self._integers(1))

    def mean(self, hidden: "Node", mask: "Node") -> "Node":
        return self._op.divide(self.sum(hidden, mask), self._op.reduce_sum(mask, self._integers(1), True))

    def unit(self, vectors: "Node") -> "Node":
        return self._op.normalize_l2(vectors, self._integers(1), 1e-12, "max")

    def concatenated(self, *parts: "Node") -> "Node":
        return self._op.concat(list(parts), 1)

    def tanh(self, values: "Node") -> "Node":
        return self._op.tanh(values)

    def _layer(self, hidden: "Node", bias: "Node", name: str) -> "Node":
        op = self._op
        attended = self.linear(self._attention(hidden, bias, f"{name}.attention"), f"{name}.attention.output.dense")
        hidden = self._layer_norm(op.add(hidden, attended), f"{name}.attention.output.LayerNorm")
        inner = op.gelu(self.linear(hidden, f"{name}.intermediate.dense"), "erf")
        return self._layer_norm(op.add(hidden, self.linear(inner, f"{name}.output.dense")), f"{name}.output.LayerNorm")

    def _attention(self, hidden: "Node", bias: "Node", name: str) -> "Node":
        op = self._op
        joined = op.split(self.linear(hidden, f"{name}.qkv"), self._op.constant(np.int64(2)), 3)
        query, key, value = (self._heads(output) for output in joined.outputs())
        mixed = op.transpose(op.scaled_dot_product_attention(query, key, value, bias), self._integers(0, 2, 1, 3))
        return op.reshape(mixed, self._integers(0, 0, self._shape.hidden_size), True)

    def _heads(self, joined: "Output") -> "Node":
        heads = self._shape.num_attention_heads
        split = self._op.reshape(joined, self._integers(0, 0, heads, self._shape.hidden_size // heads), True)
        return self._op.transpose(split, self._integers(0, 2, 1, 3))

    def linear(self, hidden: "Node", name: str) -> "Node":
        op = self._op
        weight = op.constant(self._weights[f"{name}.weight"].astype(np.float32) * self._weights[f"{name}.scale"])
        return op.add(op.matmul(hidden, weight, False, True), self._floats(f"{name}.bias"))

    def _layer_norm(self, hidden: "Node", name: str) -> "Node":
        op = self._op
        normal = op.mvn(hidden, self._integers(-1), True, self._shape.layer_norm_eps, "INSIDE_SQRT")
        return op.add(op.multiply(normal, self._floats(f"{name}.weight")), self._floats(f"{name}.bias"))

    def _floats(self, name: str) -> "Node":
        return self._op.constant(self._weights[name].astype(np.float32))

    def _number(self, value: float) -> "Node":
        return self._op.constant(np.float32(value))

    def _integers(self, *values: int) -> "Node":
        return self._op.constant(np.array(values, dtype=np.int64))
