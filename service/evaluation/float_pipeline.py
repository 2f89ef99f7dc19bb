"""The bundled weights in float32 as a true `transformers` pipeline, for `plain_endpoint`.

The network has a head of its own, so its class is none that transformers knows, and the pipeline says so in its log;
everything it does is the same. It reads each text as a whole: a pipeline has no way to pass a target on. That changes
the answers, and not the time they take.
"""

import json
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import BertConfig, BertModel, BertPreTrainedModel, PreTrainedTokenizerFast, pipeline
from transformers.modeling_outputs import SequenceClassifierOutput

from models.model_files import read_weights
from models.training.marked.network import Batch, MarkedNetwork, own_name
from models.training.restore_encoder import TOKENIZER, restored_tensors


class FloatClassifier(BertPreTrainedModel):  # type: ignore[misc]  # transformers is not read by the type checker
    """The sentiment network behind the interface of transformers' models."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__(config)
        self.network = MarkedNetwork(BertModel(config, add_pooling_layer=False), config.num_labels)
        self.post_init()

    def forward(self, input_ids: Tensor, attention_mask: Tensor, **_others: Tensor) -> SequenceClassifierOutput:
        """Logits of whole texts; token types, which the tokeniser may give, are not read."""
        batch = Batch(input_ids, attention_mask.float(), torch.zeros_like(attention_mask, dtype=torch.float32))
        return SequenceClassifierOutput(logits=self.network(batch))


def float_pipeline(folder: Path) -> Any:  # noqa: ANN401  # untyped library
    """A text-classification pipeline with the weights of a folder in the bundled format."""
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    weights = {name: torch.from_numpy(each) for name, each in restored_tensors(read_weights(folder)).items()}
    model = FloatClassifier(_config(settings, weights)).eval()
    model.network.load_state_dict({own_name(name): tensor for name, tensor in weights.items()})
    tokenizer = PreTrainedTokenizerFast(tokenizer_file=str(folder / settings["tokenizer"]), **TOKENIZER)
    return pipeline("text-classification", model=model, tokenizer=tokenizer, device="cpu")


def _config(settings: dict[str, Any], weights: dict[str, Tensor]) -> BertConfig:
    sizes = {
        "vocab_size": len(weights["embeddings.word_embeddings.weight"]),
        "intermediate_size": len(weights["encoder.layer.0.intermediate.dense.weight"]),
    }
    labels = {int(place): label for place, label in settings["id2label"].items()}
    ours = ("name", "tokenizer", "words", "calibration", "id2label")
    kept = {name: value for name, value in settings.items() if name not in ours}
    return BertConfig(**kept, **sizes, id2label=labels, type_vocab_size=1, pad_token_id=1)
